package rehearsal.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import rehearsal.ui.control.Shown;

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
        model.approval().subscribe(approval::setSelected);
        approval.setOnAction(event -> model.approval(approval.isSelected()));
        Shown.when(removeSample, model.sample());
        Shown.when(noSample, model.sample().not());
    }

    @FXML
    private void removeSample() {
        model.removeSample();
    }
}
