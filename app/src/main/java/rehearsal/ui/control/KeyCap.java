package rehearsal.ui.control;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;

/** A key to press, drawn as a cap. */
public final class KeyCap extends Label {

    public KeyCap(@NamedArg("text") String text) {
        super(text);
        getStyleClass().setAll("label", "rh-kbd");
        setMinWidth(USE_PREF_SIZE);
    }
}
