package rehearsal.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import rehearsal.text.Texts;

/** The model and the note of the version, to read. */
final class PromptFacts extends GridPane {

    PromptFacts(InspectorModel model, Texts texts) {
        super(8, 4);
        getStyleClass().addAll("rh-fields", "indented");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(54), wide);
        var modelLine = line(0, texts.say("inspector.model"));
        var note = line(1, texts.say("inspector.note"));
        Runnable fill = () -> {
            modelLine.setText(model.modelWords());
            note.setText(model.noteWords());
        };
        model.draft().text().subscribe((_, _) -> fill.run());
        model.draft().standing().subscribe(_ -> fill.run());
    }

    private Label line(int row, String name) {
        var label = new Label(name);
        label.getStyleClass().addAll("rh-small", "rh-muted");
        var words = new Label();
        words.getStyleClass().add("rh-small");
        words.setMinWidth(0);
        addRow(row, label, words);
        return words;
    }
}
