package rehearsal.store.workflow;

import java.time.Instant;

/** A run as it is kept. Heard: when the process that runs it last said so. */
public record StoredWorkflowRun(NewWorkflowRun run, String status, boolean cancelAsked, Instant createdAt, Instant heardAt) {
}
