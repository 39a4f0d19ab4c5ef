package rehearsal.store.trial;

import java.time.Instant;
import java.util.UUID;

/** A kept run of a suite. */
public record StoredTrialRun(UUID id, NewTrialRun kept, RunStatus status, Instant createdAt, Instant updatedAt) {
}
