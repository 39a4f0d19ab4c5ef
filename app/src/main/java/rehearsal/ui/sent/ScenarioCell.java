package rehearsal.ui.sent;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import rehearsal.state.Scenario;

/** The chosen scenario, with the word for what is chosen before it. */
final class ScenarioCell extends ListCell<Scenario> {

    private final String word;

    ScenarioCell(String word) {
        this.word = word;
    }

    @Override
    protected void updateItem(Scenario scenario, boolean empty) {
        super.updateItem(scenario, empty);
        if (empty || scenario == null) {
            setGraphic(null);
            return;
        }
        var before = new Label(word);
        before.getStyleClass().addAll("rh-small", "rh-muted");
        before.setMinWidth(USE_PREF_SIZE);
        before.setManaged(!word.isEmpty());
        var row = new HBox(8, before, new Label(scenario.name()));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setGraphic(row);
    }
}
