package rehearsal.store.prompt;

import java.util.OptionalInt;

/** A line of the library's tree. {@code latest} is the highest version that is there, {@code drafts} the number of authors at work. */
public record ScopeSummary(Scope scope, OptionalInt live, OptionalInt latest, int versions, int drafts) {
}
