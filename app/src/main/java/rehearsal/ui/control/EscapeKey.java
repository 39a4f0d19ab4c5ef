package rehearsal.ui.control;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * Escape for a view: first whatever has the focus in it, and then wherever else in the window the focus is. A button that vanished while it was
 * pressed takes the focus with it, and the key then goes to the window alone. Ends when the view leaves the window.
 */
public final class EscapeKey {

    private EscapeKey() {
    }

    /** @param leaves whether there was something to leave; otherwise the key goes on */
    public static void of(Region view, BooleanSupplier leaves) {
        EventHandler<KeyEvent> escape = event -> {
            if (event.getCode() == KeyCode.ESCAPE && leaves.getAsBoolean()) {
                event.consume();
            }
        };
        view.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        view.sceneProperty().subscribe((before, after) -> {
            Optional.ofNullable(before).ifPresent(scene -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, escape));
            Optional.ofNullable(after).ifPresent(scene -> scene.addEventHandler(KeyEvent.KEY_PRESSED, escape));
        });
    }
}
