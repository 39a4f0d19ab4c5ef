package rehearsal.store.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A turn without its record. Turns of one parent and ordinal are alternatives, counted from 1; {@code summary} is JSON text, short enough for a list of a thousand. */
public record TurnSummary(UUID id, UUID session, Optional<UUID> parent, int ordinal, int alternative, TurnStatus status, String summary,
        Instant createdAt, Optional<Instant> completedAt) {
}
