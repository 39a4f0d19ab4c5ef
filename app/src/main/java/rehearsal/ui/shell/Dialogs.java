package rehearsal.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import rehearsal.ui.library.LibraryPanes;

/** The desktop's own dialogs, which a screen without a display has none of. */
public interface Dialogs extends LibraryPanes.FileQuestions {

    Optional<Path> saveAs(String suggestedName);
}
