package rehearsal.store.trial;

import java.time.Instant;
import java.util.UUID;

/** A case as it is kept. */
public record StoredCase(UUID id, NewCase kept, Instant createdAt, Instant updatedAt) {

    public String name() {
        return kept.name();
    }
}
