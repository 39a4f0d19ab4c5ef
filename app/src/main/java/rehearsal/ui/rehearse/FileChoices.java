package rehearsal.ui.rehearse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a person is asked for a place to write to, for files to read, and for a folder; each with a title or a suggested name. */
public record FileChoices(Function<String, Optional<Path>> saveAs, Function<String, List<Path>> files,
        Function<String, Optional<Path>> folder) {
}
