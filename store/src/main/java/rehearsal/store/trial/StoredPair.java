package rehearsal.store.trial;

import java.time.Instant;
import java.util.UUID;

/** Two sessions that hear the same client. {@code document} is JSON text. */
public record StoredPair(UUID id, String program, String title, String scenario, UUID sessionA, UUID sessionB, String document,
        Instant createdAt, Instant updatedAt) {
}
