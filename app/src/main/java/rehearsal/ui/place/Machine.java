package rehearsal.ui.place;

import java.nio.file.Path;
import java.util.Optional;

/**
 * This computer, as opposed to the library, which may be shared.
 *
 * @param rescue the folder for texts that the library does not take; none where nothing can be written
 */
public record Machine(Memory memory, Optional<Path> rescue) {

    public static Machine unknown() {
        return new Machine(Memory.none(), Optional.empty());
    }
}
