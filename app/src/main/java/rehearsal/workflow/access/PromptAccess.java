package rehearsal.workflow.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rehearsal.workflow.run.RunRecord;
import rehearsal.workflow.template.RenderResult;

/** The prompts and workflows of one service. Every call is checked against the service's mapping; calls may come from any thread. */
public interface PromptAccess {

    /** The text of a template with these values. The context may hold texts, numbers, lists and maps. */
    String render(String template, Map<String, ?> context) throws AccessRefused;

    /** Many at once, answered in the order they were asked; what fails says why in its place. */
    List<RenderResult> renderAll(List<Wanted> batch);

    /** One of a batch. */
    record Wanted(String template, Map<String, ?> context) {
    }

    /** Runs a composition to its end; interrupting the thread cancels it. The record says truthfully what became of it. */
    RunRecord execute(String composition, Map<String, ?> context, String runId) throws AccessRefused;

    /** The same, for the composition that the routing of the configuration chooses for this context. */
    RunRecord execute(Map<String, ?> context, String runId) throws AccessRefused;

    /** How a run stands, also while another thread runs it. */
    Optional<RunRecord> status(String runId);

    /** The templates this service may render, the first choice first. */
    List<String> templates();

    /** The compositions this service may run, the first choice first. */
    List<String> compositions();

    /** The keys every context of this service must hold. */
    List<String> requirements();

    /** What was measured since the program started, against the targets of the mapping. */
    ServiceStatistics statistics();
}
