package rehearsal.store.trial;

import java.time.Instant;
import java.util.UUID;

/** A kept run of a suite. */
public record StoredRun(UUID id, NewRun kept, RunStatus status, Instant createdAt, Instant updatedAt) {
}
