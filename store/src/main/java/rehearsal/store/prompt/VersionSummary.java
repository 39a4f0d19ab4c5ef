package rehearsal.store.prompt;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/** A point of the timeline: everything but the text. */
public record VersionSummary(int version, Optional<String> name, Optional<String> changeNote, String author, OptionalInt parent,
        String contentHash, boolean active, boolean live, SortedSet<String> labels, ReviewState review, Instant createdAt,
        Instant updatedAt) {
}
