package rehearsal.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Shown;

/** A field that says beneath itself what is wrong with its words. What is wrong is not taken over. */
final class PromptField extends VBox {

    private final CustomTextField field = new CustomTextField();
    private final Label says = new Label();
    private boolean filling;

    PromptField(String name, Consumer<String> typed) {
        super(2);
        field.getStyleClass().add("small");
        field.setAccessibleText(name);
        field.textProperty().subscribe((_, after) -> {
            if (!filling) {
                typed.accept(after);
            }
        });
        says.getStyleClass().add("rh-tick");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        Shown.when(says, says.textProperty().isNotEmpty());
        getChildren().addAll(field, says);
    }

    CustomTextField field() {
        return field;
    }

    /** A field that is being typed in is left alone. */
    void put(String words) {
        if (!field.isFocused() && !field.getText().equals(words)) {
            filling = true;
            field.setText(words);
            filling = false;
            fine();
        }
    }

    void fine() {
        say("", "rh-muted");
        field.getStyleClass().remove("danger");
        field.setRight(null);
    }

    /** The words are not taken. */
    void wrong(String why) {
        fine();
        say(why, "rh-tone-danger");
        field.getStyleClass().add("danger");
        field.setRight(Icons.small("fth-alert-circle", "rh-tone-danger"));
    }

    /** The words are taken, but look odd. */
    void odd(String why) {
        fine();
        say(why, "rh-tone-warning");
        field.setRight(Icons.small("fth-alert-triangle", "rh-tone-warning"));
    }

    private void say(String words, String style) {
        says.getStyleClass().removeAll("rh-muted", "rh-tone-danger", "rh-tone-warning");
        says.getStyleClass().add(style);
        says.setText(words);
    }
}
