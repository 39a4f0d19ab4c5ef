package examples;

import java.util.Map;
import rehearsal.workflow.access.AccessRefused;
import rehearsal.workflow.access.PromptAccess;

/** A service that renders a template and runs a workflow. */
final class SessionService {
    private final PromptAccess prompts;

    SessionService(PromptAccess prompts) {
        this.prompts = prompts;
    }

    String summaryRequest(String client, String transcript) throws AccessRefused {
        return prompts.render("session_summary", Map.of("client_name", client, "transcript", transcript));
    }

    String review(String client, String transcript, String runId) throws AccessRefused {
        var run = prompts.execute("session_review", Map.of("client_name", client, "transcript", transcript), runId);
        return run.state() + ": " + run.text().orElse("nothing");
    }
}
