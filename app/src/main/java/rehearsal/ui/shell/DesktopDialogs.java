package rehearsal.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the desktop's dialogs, over the window that is in front. */
public final class DesktopDialogs implements Dialogs {

    @Override
    public List<Path> files(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenMultipleDialog(front())).map(files -> files.stream().map(File::toPath).toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(front())).map(File::toPath);
    }

    @Override
    public Optional<Path> saveAs(String suggestedName) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(front())).map(File::toPath);
    }

    private static Window front() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElseGet(() -> Window.getWindows().getFirst());
    }
}
