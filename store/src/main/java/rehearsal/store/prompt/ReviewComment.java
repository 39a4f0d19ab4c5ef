package rehearsal.store.prompt;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Words about a version, on one of its lines or about the whole, or in answer to another comment. */
public record ReviewComment(long id, Scope scope, int version, OptionalInt line, OptionalLong replyTo, String author, String words,
        Optional<String> settledBy, Instant createdAt) {
    public boolean isSettled() {
        return settledBy.isPresent();
    }
}
