package rehearsal.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The desktop's own dialogs, which a screen without a display has none of. */
public interface Dialogs {

    List<Path> files(String title);

    Optional<Path> folder(String title);

    Optional<Path> saveAs(String suggestedName);
}
