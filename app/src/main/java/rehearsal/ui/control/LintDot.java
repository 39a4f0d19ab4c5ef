package rehearsal.ui.control;

import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A dot with a meaning, said aloud to those who do not see its colour. */
public final class LintDot extends Region {

    public LintDot(@NamedArg("tone") Tone tone, @NamedArg("words") String words) {
        getStyleClass().setAll("rh-lint", tone.styleClass());
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(words);
        if (!words.isEmpty()) {
            Tooltip.install(this, new Tooltip(words));
        }
    }
}
