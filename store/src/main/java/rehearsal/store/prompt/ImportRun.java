package rehearsal.store.prompt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An import that came in, and when it was undone if it was. */
public record ImportRun(UUID id, String actor, int versions, Instant at, Optional<Instant> undoneAt) {
}
