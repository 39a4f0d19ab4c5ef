package rehearsal.ui.library;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ui.control.Attached;
import rehearsal.ui.control.ChoiceCells;
import rehearsal.ui.control.Shown;
import rehearsal.ui.control.Views;

/** Asks what a new prompt is for and what it begins with, and says what that will mean. */
final class NewPromptController {

    private final NewPromptModel model;
    private final Texts texts;
    private final Runnable close;

    @FXML
    private VBox view;
    @FXML
    private ComboBox<NewPromptModel.Aim> aim;
    @FXML
    private VBox phaseRow;
    @FXML
    private TextField phase;
    @FXML
    private ComboBox<NewPromptModel.Origin> origin;
    @FXML
    private TextField name;
    @FXML
    private Label meaning;
    @FXML
    private Label wrong;
    @FXML
    private Button begin;

    private NewPromptController(NewPromptModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
    }

    static Region view(NewPromptModel model, Texts texts, Runnable close) {
        return Views.load("library-begin", new NewPromptController(model, texts, close), texts);
    }

    @FXML
    private void initialize() {
        aim.setConverter(ChoiceCells.named(model::words));
        origin.setConverter(ChoiceCells.named(model::words));
        phase.textProperty().bindBidirectional(model.phase());
        name.textProperty().bindBidirectional(model.name());
        meaning.textProperty().bind(model.meaning());
        meaning.managedProperty().bind(model.meaning().isNotEmpty());
        wrong.textProperty().bind(model.wrong());
        Shown.when(wrong, model.wrong().isNotEmpty());
        begin.disableProperty().bind(model.wrong().isNotEmpty());
        Shown.takingRoom(phaseRow);
        aim.valueProperty().subscribe((_, after) -> {
            if (after != null) {
                model.aim().set(after);
            }
        });
        origin.valueProperty().subscribe((_, after) -> {
            if (after != null) {
                model.origin().set(after);
            }
        });
        view.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        aim.setItems(FXCollections.observableList(model.aims()));
        origin.setItems(FXCollections.observableList(model.origins()));
        origin.setValue(model.origin().get());
        Attached.to(view, () -> List.of(model.aim().subscribe(_ -> fill())));
        view.sceneProperty().subscribe((_, after) -> {
            if (after != null) {
                aim.requestFocus();
            }
        });
    }

    private void fill() {
        aim.setValue(model.aim().get());
        phaseRow.setVisible(model.aim().get() instanceof NewPromptModel.Aim.NewPhase);
    }

    @FXML
    private void begin() {
        model.save();
    }

    @FXML
    private void close() {
        close.run();
    }
}
