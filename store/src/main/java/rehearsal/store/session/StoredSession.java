package rehearsal.store.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A session. {@code head} is the turn at the end of the alternative that is shown; {@code document} is JSON text. */
public record StoredSession(UUID id, String program, String title, String scenario, SessionStatus status, Optional<UUID> head,
        String document, Instant createdAt, Instant updatedAt) {
}
