package rehearsal.workflow.run;

import java.util.Optional;
import rehearsal.turn.ModelChoice;
import rehearsal.workflow.config.Variation;
import tools.jackson.databind.node.ObjectNode;

/** What is to be run. The model is asked by steps that name none of their own. */
public record RunRequest(String runId, String composition, ObjectNode context, Variation variation, Optional<String> service,
        ModelChoice model) {

    /** As it is written, for nobody in particular. */
    public static RunRequest of(String runId, String composition, ObjectNode context, ModelChoice model) {
        return new RunRequest(runId, composition, context, Variation.asWritten(), Optional.empty(), model);
    }
}
