package rehearsal.store.workflow;

import java.time.Instant;

/** A step of a run in one of its rounds. */
public record StoredStep(String run, String step, int round, String status, int attempts, String document, Instant updatedAt) {
}
