package rehearsal.ui.shell;

import java.util.Optional;

/** Something that happened, and the way back while there is one. */
public record Notice(String words, Optional<Runnable> undo) {
}
