package rehearsal.turn;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;

/** A handful of prompts that are in no store. */
record PromptsAtHand(List<PromptVersion> versions, List<Draft> drafts) implements PromptSource {
    PromptsAtHand {
        versions = List.copyOf(versions);
        drafts = List.copyOf(drafts);
    }

    @Override
    public Optional<PromptVersion> live(Scope scope) {
        return versions.stream().filter(version -> version.scope().equals(scope) && version.active())
                .max(Comparator.comparingInt(PromptVersion::version));
    }

    @Override
    public Optional<PromptVersion> version(Scope scope, int number) {
        return versions.stream().filter(version -> version.scope().equals(scope) && version.version() == number).findFirst();
    }

    @Override
    public Optional<Draft> draft(Scope scope, String author) {
        return drafts.stream().filter(draft -> draft.scope().equals(scope) && draft.author().equals(author)).findFirst();
    }
}
