package rehearsal.workflow.run;

import java.util.List;
import java.util.Map;
import rehearsal.workflow.config.Composition;
import rehearsal.workflow.config.CompositionRules.Recovery;
import rehearsal.workflow.config.WorkflowConfiguration.Retries;
import rehearsal.workflow.config.WorkflowConfiguration.StepSettings;

/** Everything a run goes by, fixed when it begins: a reload of the configuration doesn't touch it. */
public record RunPlan(Wanted wanted, Composition composition, Rules rules, String system, Map<String, String> context) {

    public RunPlan {
        context = Map.copyOf(context);
    }

    /** What was asked for. Edited: inputs a person changed, by step. */
    public record Wanted(RunRequest request, Map<String, Map<String, String>> edited) {
        public Wanted {
            edited = Map.copyOf(edited);
        }
    }

    /** How steps are run. Fallbacks: templates of the service, for any step. */
    public record Rules(StepSettings steps, Retries retries, Recovery recovery, List<String> fallbacks) {
        public Rules {
            fallbacks = List.copyOf(fallbacks);
        }
    }

    public String runId() {
        return wanted.request().runId();
    }
}
