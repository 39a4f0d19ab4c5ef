package rehearsal.store.session;

import java.time.Instant;
import java.util.UUID;

/** The end of a page of sessions: the next one starts below it. */
public record SessionCursor(Instant updatedAt, UUID id) {
    public static SessionCursor after(SessionSummary last) {
        return new SessionCursor(last.updatedAt(), last.id());
    }
}
