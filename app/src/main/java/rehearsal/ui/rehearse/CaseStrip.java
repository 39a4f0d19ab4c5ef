package rehearsal.ui.rehearse;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import rehearsal.practice.CaseActions;
import rehearsal.ui.cases.CaseModel;
import rehearsal.ui.cases.CasePane;
import rehearsal.ui.cases.CaseStart;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Icons;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Place;

/** The ways from a talk to comparing: two arms instead of one, and any turn kept as a trial case. */
final class CaseStrip {

    private final SessionModel model;
    private final WindowContext around;
    private final CaseModel cases;
    private final CasePane form;
    private final VBox pane = new VBox();

    CaseStrip(SessionModel model, WindowContext around, CaseActions desk, FileChoices choices) {
        this.model = model;
        this.around = around;
        this.cases = new CaseModel(desk, around, this::close);
        this.form = new CasePane(cases, around.texts(), choices.saveAs());
        pane.getStyleClass().add("rh-below");
        close();
        model.session().addListener((property, before, after) -> close());
    }

    /** Stands over the foot while a case is being named. */
    Node pane() {
        return pane;
    }

    List<Button> buttons() {
        var arms = Buttons.text(around.texts().say("arms.short"), this::rehearse);
        arms.setGraphic(Icons.small("fth-columns"));
        arms.setTooltip(new Tooltip(around.texts().say("arms.title")));
        arms.setAccessibleText(around.texts().say("arms.title"));
        arms.setId("rehearse-arms");
        var keep = Buttons.icon("fth-folder-plus", around.texts().say("cases.title"), this::saveCase);
        keep.setId("talk-case");
        keep.disableProperty().bind(Bindings.createBooleanBinding(() -> model.session().get().isEmpty(), model.session()).or(model.busy()));
        return List.of(keep, arms);
    }

    void rehearse() {
        around.desk().go(Place.RehearseArms.anew());
    }

    /** Offers to start a case after any turn of the talk; before its last message, unless somebody says otherwise. */
    void saveCase() {
        model.session().get().filter(talk -> !model.busy().get()).ifPresent(talk -> {
            var starts = CaseStart.of(talk, around.texts());
            cases.offer(talk.title(), starts, Math.max(0, starts.size() - 2));
            pane.getChildren().setAll(form);
            pane.setVisible(true);
            pane.setManaged(true);
            form.focus();
        });
    }

    private void close() {
        pane.getChildren().clear();
        pane.setVisible(false);
        pane.setManaged(false);
    }
}
