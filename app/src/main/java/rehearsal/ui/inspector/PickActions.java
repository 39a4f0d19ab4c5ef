package rehearsal.ui.inspector;

import java.util.Optional;
import javafx.scene.layout.Region;

/** What a row of a check list can do. */
interface PickActions {

    void tick(String name, boolean on);

    /** Writes the name into the text at the caret. */
    void insert(String name);

    /** It was dropped into the text. */
    void dropped(String name);

    void addToProgram(String name);

    /** What stands in the text when the row is dropped there. */
    String written(String name);

    /** The few words right of the name; {@code brief} where there is little room. */
    String words(PickRow row, boolean brief);

    /** What the button is called that ticks a name the text uses already. */
    String mend();

    /** Whether every row shows that it can be opened, not only the one that is looked at. */
    boolean inviting();

    /** What opens under the row; nothing when the program does not know the name. */
    Optional<Region> card(PickRow row);
}
