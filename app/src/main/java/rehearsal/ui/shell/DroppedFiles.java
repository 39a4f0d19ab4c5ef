package rehearsal.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped anywhere on a window. */
final class DroppedFiles {

    private final Consumer<List<Path>> take;

    DroppedFiles(Consumer<List<Path>> take) {
        this.take = take;
    }

    void on(Scene scene) {
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (fromOutside(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (fromOutside(event)) {
                dropped(event.getDragboard().getFiles());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** What a person drags out of the window and lets go in it again is no import. */
    private static boolean fromOutside(DragEvent event) {
        return event.getGestureSource() == null && event.getDragboard().hasFiles();
    }

    void dropped(List<File> files) {
        take.accept(files.stream().map(File::toPath).toList());
    }
}
