package rehearsal.trial.run;

import java.util.Optional;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.PromptSource;

/** The library as one side of a run sees it: what its bundle holds and nothing else, whatever goes live meanwhile. */
record BundlePrompts(Bundle bundle) implements PromptSource {

    @Override
    public Optional<PromptVersion> live(Scope scope) {
        return Optional.ofNullable(bundle.versions().get(scope));
    }

    @Override
    public Optional<PromptVersion> version(Scope scope, int number) {
        return live(scope).filter(version -> version.version() == number);
    }

    @Override
    public Optional<Draft> draft(Scope scope, String author) {
        return Optional.ofNullable(bundle.drafts().get(scope));
    }
}
