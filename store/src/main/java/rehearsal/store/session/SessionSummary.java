package rehearsal.store.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A line in the list of sessions; {@code turns} counts every alternative. */
public record SessionSummary(UUID id, String program, String title, String scenario, SessionStatus status, Optional<UUID> head, int turns,
        Instant createdAt, Instant updatedAt) {
}
