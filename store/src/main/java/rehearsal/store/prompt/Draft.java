package rehearsal.store.prompt;

import java.time.Instant;
import java.util.OptionalInt;

/** What an author is typing, not yet a version. One per scope and author. */
public record Draft(Scope scope, String author, PromptText text, OptionalInt basedOn, Instant savedAt) {
}
