package rehearsal.ui.place;

import java.util.List;
import javafx.scene.Parent;

/** One screen as the shell sees it. */
public interface Screen {

    boolean shows(Place place);

    void open(Place place);

    Parent view();

    /** What can be done here, for the palette, the shortcut list and the keyboard. What the library holds is found by the shell. */
    List<Command> commands();

    /** Keeps what is unsaved; called whenever something might go wrong soon. */
    default void keep() {
    }

    /** Keeps what is unsaved and lets go of what it holds. */
    default void close() {
    }
}
