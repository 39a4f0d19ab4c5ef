package rehearsal.store.prompt;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.UUID;

/** A saved version. Only active, labels and review move after it was saved, and each move is an audit row. */
public record PromptVersion(UUID id, Scope scope, int version, PromptText text, Optional<String> changeNote, String author,
        OptionalInt parent, String contentHash, boolean active, SortedSet<String> labels, ReviewState review, Instant createdAt,
        Instant updatedAt) {
}
