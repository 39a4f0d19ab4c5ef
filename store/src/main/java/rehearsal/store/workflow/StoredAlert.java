package rehearsal.store.workflow;

import java.time.Instant;
import java.util.Optional;

/** Something that went over its threshold, from when to when; no end: it still does. */
public record StoredAlert(long id, String component, String measure, String reason, Instant raisedAt, Optional<Instant> endedAt) {
}
