package rehearsal.store.prompt;

import java.time.Instant;

/** Somebody moved the review of a version to this state. */
public record ReviewDeed(String actor, ReviewState to, Instant at) {
}
