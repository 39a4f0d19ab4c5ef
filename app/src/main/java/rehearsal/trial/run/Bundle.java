package rehearsal.trial.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.trial.suite.SuiteSide;

/** A side with the exact texts it stands for: one saved version or one draft of each prompt. A prompt that is in neither is not used. */
public record Bundle(SuiteSide side, Map<Scope, PromptVersion> versions, Map<Scope, Draft> drafts) {

    public Bundle {
        versions = Map.copyOf(versions);
        drafts = Map.copyOf(drafts);
    }

    /** What a pin calls it. */
    static String name(Scope scope) {
        return scope.phase().orElseGet(() -> scope.type().name());
    }

    /** The exact texts in a few characters each, in one order: the same bundle is the same list. */
    public List<String> identity() {
        var saved = versions.values().stream()
                .map(version -> name(version.scope()) + "=v" + version.version() + ":" + version.contentHash());
        var drafted = drafts.values().stream().map(draft -> name(draft.scope()) + "=draft:" + Digest.of(draft.text().toString()));
        return Stream.concat(saved, drafted).sorted().toList();
    }
}
