package rehearsal.library;

import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;

/** What the shelves held of a scope when it was opened. */
public record LoadedPrompt(VersionStatus standing, Optional<Draft> draft, boolean rescued) {

    public static LoadedPrompt read(AuthorContext shelves, Scope scope) {
        return read(shelves, scope, Optional.empty());
    }

    /** Words that were put aside while the library took nothing come before an older draft. */
    public static LoadedPrompt read(AuthorContext shelves, Scope scope, Optional<Draft> aside) {
        var latest = shelves.prompts().latest(scope);
        var live = shelves.prompts().live(scope).map(version -> OptionalInt.of(version.version())).orElse(OptionalInt.empty());
        var kept = shelves.drafts().find(scope, shelves.author());
        var newer = aside.filter(found -> kept.filter(old -> !old.savedAt().isBefore(found.savedAt())).isEmpty());
        var draft = newer.or(() -> kept);
        var base = draft.map(Draft::basedOn).filter(OptionalInt::isPresent)
                .flatMap(number -> shelves.prompts().version(scope, number.getAsInt()))
                .or(() -> draft.isPresent() ? Optional.empty() : latest);
        return new LoadedPrompt(new VersionStatus(live, latest, base), draft, newer.isPresent());
    }

    public PromptText text() {
        return draft.map(Draft::text).or(() -> standing.latest().map(PromptVersion::text)).orElse(TextEdits.empty());
    }
}
