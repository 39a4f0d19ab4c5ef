package rehearsal.store.workflow;

import java.util.Optional;

/** A run about to begin. The document holds what is needed to run it again or to its end. */
public record NewWorkflowRun(String id, String program, String composition, Optional<String> service, String document) {
}
