package rehearsal.ui.control;

import java.util.Locale;
import javafx.beans.NamedArg;
import javafx.scene.control.Label;

/** The letter of an arm in its colour, the same in every screen. */
public final class ArmBadge extends Label {

    public ArmBadge(@NamedArg("letter") String letter) {
        super(letter);
        getStyleClass().setAll("label", "rh-arm", letter.toLowerCase(Locale.ROOT));
        setAccessibleText(letter);
    }
}
