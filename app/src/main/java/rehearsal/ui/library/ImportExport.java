package rehearsal.ui.library;

import java.nio.file.Path;
import java.util.List;

/** Files in and out. The window's dialogs and dropped files end here. */
public interface ImportExport {

    void chooseImport();

    void chooseExport();

    void take(List<Path> files);
}
