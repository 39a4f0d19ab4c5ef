package rehearsal.program;

import java.util.Optional;

/** A kind of identity. Some hold one identity, some many. The guidance is what a coach is told while it is in focus. */
public record Category(String id, String title, boolean holdsMany, Optional<String> guidance) {
}
