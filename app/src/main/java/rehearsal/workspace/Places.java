package rehearsal.workspace;

import java.nio.file.Path;
import java.util.Optional;

/** Where the person said the library is: a data folder, a database address, or neither. */
public record Places(Optional<Path> data, Optional<String> database) {
}
