package rehearsal.turn;

import java.util.List;
import java.util.Optional;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.Drafts;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.Scope;

/** Where the corridor finds prompts. */
public interface PromptSource {

    /** The highest active version. */
    Optional<PromptVersion> live(Scope scope);

    Optional<PromptVersion> version(Scope scope, int number);

    Optional<Draft> draft(Scope scope, String author);

    static PromptSource of(Prompts prompts, Drafts drafts) {
        return new PromptSource() {
            @Override
            public Optional<PromptVersion> live(Scope scope) {
                return prompts.live(scope);
            }

            @Override
            public Optional<PromptVersion> version(Scope scope, int number) {
                return prompts.version(scope, number);
            }

            @Override
            public Optional<Draft> draft(Scope scope, String author) {
                return drafts.find(scope, author);
            }
        };
    }

    /** Prompts that are in no store: files, or a test's own. */
    static PromptSource of(List<PromptVersion> versions, List<Draft> drafts) {
        return new PromptsAtHand(versions, drafts);
    }
}
