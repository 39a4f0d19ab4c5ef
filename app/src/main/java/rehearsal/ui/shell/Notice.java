package rehearsal.ui.shell;

import java.time.Instant;
import java.util.Optional;
import rehearsal.ui.place.Place;

/** Something that happened, when and where, and the way back while there is one. */
public record Notice(String words, Optional<Runnable> undo, Instant at, Optional<Place> where) {
}
