package rehearsal.library;

import java.util.List;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.Scope;

/** Lint, as the screens ask for it. */
public interface ProblemFinder {
    List<Problem> find(Scope scope, PromptText text);
}
