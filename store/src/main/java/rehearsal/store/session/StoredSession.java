package rehearsal.store.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session. {@code head} is the turn at the end of the alternative that is shown; {@code document} is JSON text. One that was forked off another says from which;
 * one that is not active any more says since when.
 */
public record StoredSession(UUID id, String program, String title, String scenario, SessionStatus status, Optional<UUID> head,
        String document, Instant createdAt, Instant updatedAt, Optional<Fork> fork, Optional<Instant> endedAt) {

    /** The session it was forked off, and after how many of its turns. */
    public record Fork(UUID from, int afterTurns) {
    }

    StoredSession at(Optional<UUID> end) {
        return new StoredSession(id, program, title, scenario, status, end, document, createdAt, updatedAt, fork, endedAt);
    }
}
