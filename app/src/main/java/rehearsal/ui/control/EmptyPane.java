package rehearsal.ui.control;

import javafx.beans.NamedArg;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A place with nothing in it yet: what it is for, how it fills, and the one button that starts it. */
public final class EmptyPane extends VBox {

    private final Button button;

    public EmptyPane(@NamedArg("icon") String icon, @NamedArg("what") String what, @NamedArg("how") String how,
            @NamedArg("action") String action) {
        getStyleClass().add("rh-empty");
        var title = new Label(what);
        title.getStyleClass().add("rh-strong");
        var line = new Label(how);
        line.getStyleClass().add("rh-muted");
        line.setWrapText(true);
        line.getStyleClass().add("rh-empty-how");
        line.setTextAlignment(TextAlignment.CENTER);
        button = new Button(action);
        button.getStyleClass().add("small");
        button.setVisible(!action.isEmpty());
        Shown.takingRoom(button);
        getChildren().addAll(Icons.of(icon, "rh-muted"), title, line, button);
    }

    public Button button() {
        return button;
    }
}
