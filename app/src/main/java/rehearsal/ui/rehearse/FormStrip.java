package rehearsal.ui.rehearse;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.ui.session.Bubbles;

/** A small form between the talk and the box, instead of a dialog. Takes no room while it is closed. */
class FormStrip extends VBox {

    private final HBox head = new HBox(8);
    private final FlowPane fields = new FlowPane(16, 8);

    FormStrip(String title) {
        getStyleClass().add("rh-form-strip");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        var name = new Label(title);
        name.getStyleClass().add("rh-section");
        head.getChildren().addAll(name, Bubbles.space());
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, fields);
    }

    final void action(Node button) {
        head.getChildren().add(button);
    }

    final void field(String words, Node field) {
        var label = new Label(words);
        label.getStyleClass().addAll("rh-small", "rh-muted");
        label.setLabelFor(field);
        field.setAccessibleText(words);
        var pair = new HBox(8, label, field);
        pair.setAlignment(Pos.CENTER_LEFT);
        fields.getChildren().add(pair);
    }

    final void alone(Node field) {
        var row = new HBox(field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(28);
        fields.getChildren().add(row);
    }

    /** A number that can be typed; what is not one is put back. */
    static Spinner<Integer> number(int least, int most, int value) {
        var spinner = new Spinner<Integer>(least, most, value);
        spinner.setEditable(true);
        spinner.setPrefWidth(88);
        spinner.getStyleClass().add("small");
        spinner.getEditor().focusedProperty().addListener((property, before, after) -> {
            if (before) {
                try {
                    spinner.getValueFactory().setValue(Math.clamp(Integer.parseInt(spinner.getEditor().getText().strip()), least, most));
                } catch (NumberFormatException noNumber) {
                    spinner.getEditor().setText(String.valueOf(spinner.getValue()));
                }
            }
        });
        return spinner;
    }
}
