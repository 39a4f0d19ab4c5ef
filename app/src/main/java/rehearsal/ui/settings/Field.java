package rehearsal.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A field under its name. */
final class Field extends VBox {

    private Field(Label name, TextInputControl field) {
        super(4, name, field);
        name.setLabelFor(field);
        name.getStyleClass().addAll("rh-small", "rh-muted");
        field.setAccessibleText(name.getText());
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    static Field of(String name, TextInputControl field) {
        return new Field(new Label(name), field);
    }
}
