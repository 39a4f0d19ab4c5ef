package rehearsal.store.trial;

import java.time.Instant;
import java.util.UUID;

/** A line in the list of pairs; {@code votes} counts the places that were voted on. */
public record PairSummary(UUID id, String title, String scenario, int votes, Instant updatedAt) {
}
