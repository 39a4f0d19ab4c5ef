package rehearsal.ui.rehearse;

import rehearsal.ui.state.StateController;
import rehearsal.ui.pipeline.PipelineController;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ui.control.EscapeKey;
import rehearsal.ui.control.Views;

/** Puts the set-up row, the talk with its foot, and the two panes beside it in their places. */
public final class RehearseController {

    private static final double DRAWER_UNDER = 1200;

    private final SessionModel model;
    private final Texts texts;
    private final SetupController setup;
    private final FootController foot;
    private final Region pipelinePane;
    private final Region statePane;

    @FXML
    private VBox view;
    @FXML
    private StackPane body;
    @FXML
    private HBox panes;
    @FXML
    private VBox chat;

    private RehearseController(SessionModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.setup = SetupController.open(model, texts);
        this.foot = FootController.open(model, texts, setup.limitsOpen());
        this.pipelinePane = PipelineController.view(model.pipeline(), texts);
        this.statePane = StateController.view(model.state(), texts);
    }

    static RehearseController open(SessionModel model, Texts texts) {
        var controller = new RehearseController(model, texts);
        Views.load("rehearse", controller, texts);
        return controller;
    }

    VBox view() {
        return view;
    }

    SetupController setup() {
        return setup;
    }

    FootController foot() {
        return foot;
    }

    /** Puts the ways to comparing into the set-up row, and their form over the foot. */
    void offer(CaseStrip comparing) {
        setup.offer(comparing.buttons());
        chat.getChildren().add(1, comparing.pane());
    }

    @FXML
    private void initialize() {
        view.getChildren().addFirst(setup.row());
        var talk = new SessionColumn(model, texts);
        VBox.setVgrow(talk, Priority.ALWAYS);
        chat.getChildren().addAll(talk, foot.view());
        panes.getChildren().add(pipelinePane);
        setup.stateToggle().selectedProperty().addListener((property, before, after) -> place());
        model.state().naming().addListener((property, before, after) -> showState(after));
        model.state().draft().addListener((property, before, after) -> showState(after.isPresent()));
        view.widthProperty().addListener((property, before, after) -> place());
        EscapeKey.of(view, this::leaves);
        // What was pressed to ask for the answer may vanish with it, and the keyboard must not end up somewhere else.
        model.busy().subscribe((before, after) -> {
            if (after) {
                foot.write();
            }
        });
        place();
    }

    private void showState(boolean wanted) {
        if (wanted && view.getWidth() < DRAWER_UNDER) {
            setup.stateToggle().setSelected(true);
        }
    }

    /** Whether there was something to leave: an answer, a talk that is watched, a message or a state that is changed. */
    private boolean leaves() {
        if (model.busy().get()) {
            model.stop();
        } else if (model.editing().get().isPresent()) {
            model.cancelEdit();
        } else if (model.state().naming().get()) {
            model.state().naming().set(false);
        } else {
            return foot.closesForms();
        }
        return true;
    }

    /** The state stands beside the pipeline, or, where there is no room, over it as long as somebody wants to see it. */
    private void place() {
        var narrow = view.getWidth() < DRAWER_UNDER;
        var toggle = setup.stateToggle();
        toggle.setVisible(narrow);
        toggle.setManaged(narrow);
        setup.narrow(narrow);
        panes.getChildren().remove(statePane);
        body.getChildren().remove(statePane);
        statePane.getStyleClass().remove("rh-drawer");
        if (!narrow) {
            panes.getChildren().add(statePane);
        } else if (toggle.isSelected()) {
            statePane.getStyleClass().add("rh-drawer");
            StackPane.setAlignment(statePane, Pos.CENTER_RIGHT);
            body.getChildren().add(statePane);
        }
    }
}
