package rehearsal.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What rows are put together from. */
public final class Rows {

    private Rows() {
    }

    public static Label label(String words, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** Small and quiet. */
    public static Label muted(String words) {
        return label(words, "rh-small", "rh-muted");
    }

    /** Words in full, on as many lines as they need. */
    public static Label wrapped(String words, String... styleClasses) {
        var label = label(words, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Pushes what follows to the right. */
    public static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
