package rehearsal.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

/** Binds the rules everybody follows, and the sample. */
public final class RulesController {

    private final RulesModel model;

    @FXML
    private CheckBox approval;
    @FXML
    private Button removeSample;
    @FXML
    private Label noSample;

    RulesController(RulesModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        approval.setSelected(model.approval().get());
        model.approval().addListener((property, before, after) -> approval.setSelected(after));
        approval.setOnAction(event -> model.approval(approval.isSelected()));
        removeSample.visibleProperty().bind(model.sample());
        removeSample.managedProperty().bind(model.sample());
        noSample.visibleProperty().bind(model.sample().not());
        noSample.managedProperty().bind(noSample.visibleProperty());
    }

    @FXML
    private void removeSample() {
        model.removeSample();
    }
}
