package rehearsal.ui.state;

import javafx.scene.control.ScrollPane;
import javafx.beans.binding.Bindings;
import java.util.Locale;
import javafx.scene.control.Button;
import rehearsal.ui.pipeline.PipelineController;
import atlantafx.base.controls.ProgressSliderSkin;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.state.Identity;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.ChoiceCells;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.PaneHeader;
import rehearsal.ui.control.Segments;
import rehearsal.ui.control.Tone;
import rehearsal.ui.control.Views;
import rehearsal.ui.session.Bubbles;

/** Draws the client's state after a turn, and lets a person look back through the turns and keep one. */
public final class StateController {

    private final StateModel model;
    private final Texts texts;
    private final Segments which;
    private boolean sliding;

    @FXML
    private PaneHeader header;
    @FXML
    private VBox naming;
    @FXML
    private TextField name;
    @FXML
    private VBox editing;
    @FXML
    private Label editHint;
    @FXML
    private Button keepEdit;
    @FXML
    private Button runEdit;
    @FXML
    private StackPane stage;
    @FXML
    private VBox foot;
    @FXML
    private Label showing;
    @FXML
    private Slider slider;

    private StateController(StateModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.which = new Segments(texts.say("chat.state.which"));
        which.getStyleClass().add("small");
    }

    public static Region view(StateModel model, Texts texts) {
        return Views.load("state", new StateController(model, texts), texts);
    }

    @FXML
    private void initialize() {
        var edit = Buttons.text(texts.say("chat.state.edit.short"), model::beginEdit, "flat");
        edit.setGraphic(Icons.small("fth-edit-2"));
        edit.setTooltip(new Tooltip(texts.say("chat.state.edit")));
        edit.setId("edit-state");
        var freeze = Buttons.text(texts.say("chat.freeze.short"), model::beginNaming, "flat");
        freeze.setGraphic(Icons.small("fth-bookmark"));
        freeze.setTooltip(new Tooltip(texts.say("chat.freeze.how")));
        freeze.setId("freeze");
        header.getActions().add(freeze);
        header.getActions().addFirst(edit);
        naming.visibleProperty().bind(model.naming());
        naming.managedProperty().bind(naming.visibleProperty());
        name.setOnAction(event -> model.freeze(name.getText()));
        model.naming().addListener((property, before, after) -> beginFreeze(after));
        editing.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.draft().get().isPresent(),
                model.draft()));
        editing.managedProperty().bind(editing.visibleProperty());
        runEdit.managedProperty().bind(runEdit.visibleProperty());
        edit.disableProperty().bind(freeze.disableProperty().or(editing.visibleProperty()));
        model.draft().addListener((property, before, after) -> edit(after));
        which.chosen().addListener((property, before, after) -> show());
        model.sight().addListener((property, before, after) -> show());
        model.turns().addListener((property, before, after) -> range());
        model.at().addListener((property, before, after) -> range());
        slider.valueProperty().addListener((property, before, after) -> {
            if (!sliding) {
                model.at().set((int) Math.round(after.doubleValue()));
            }
        });
        slider.setLabelFormatter(ChoiceCells.named(this::turn));
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.lookupAll(".axis").stream().filter(NumberAxis.class::isInstance).map(NumberAxis.class::cast).forEach(
                axis -> axis.setAnimated(false));
        freeze.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.sight().get().isEmpty(), model.sight()));
        range();
        show();
    }

    private void beginFreeze(boolean begins) {
        if (begins) {
            name.setText(model.suggestedName());
            name.requestFocus();
            name.selectAll();
        }
    }

    private void edit(Optional<StateDraft> draft) {
        show();
        draft.ifPresent(written -> {
            var next = model.following();
            runEdit.setVisible(next.isPresent());
            next.ifPresent(turn -> runEdit.setText(texts.say("chat.state.run", turn.number())));
            Runnable judge = () -> {
                keepEdit.setDisable(!written.keepable());
                runEdit.setDisable(!written.keepable());
                var refused = written.refusals().get().size();
                editHint.setText(refused > 0 ? texts.say("chat.state.refused", refused) : texts.say("chat.state.editing"));
            };
            written.state().addListener((property, before, after) -> judge.run());
            written.refusals().addListener((property, before, after) -> judge.run());
            judge.run();
        });
    }

    @FXML
    private void keepEdit() {
        model.keepEdit();
    }

    @FXML
    private void runEdit() {
        model.runEdit();
    }

    @FXML
    private void cancelEdit() {
        model.cancelEdit();
    }

    @FXML
    private void keep() {
        model.freeze(name.getText());
    }

    @FXML
    private void leave() {
        model.naming().set(false);
    }

    private void range() {
        sliding = true;
        slider.setMax(Math.max(1, model.turns().get()));
        slider.setMajorTickUnit(Math.max(1, Math.ceilDiv(model.turns().get(), 6)));
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setValue(model.at().get());
        slider.setDisable(model.turns().get() == 0);
        showing.setText(place());
        sliding = false;
    }

    private String turn(double number) {
        return number < 1 ? texts.say("chat.state.start.short") : String.valueOf(Math.round(number));
    }

    private String place() {
        return model.at().get() == 0 ? texts.say("chat.state.start") : texts.say("chat.state.showing", model.at().get());
    }

    private void show() {
        var sight = model.sight().get();
        header.sub().set(sight.map(seen -> seen.turn() == 0 ? texts.say("chat.state.at-start") : texts.say("chat.state.after", seen.turn()))
                .orElse(""));
        foot.setVisible(sight.isPresent() && model.draft().get().isEmpty());
        foot.setManaged(foot.isVisible());
        if (model.draft().get().isPresent()) {
            stage.getChildren().setAll(editor(model.draft().get().get()));
            return;
        }
        stage.getChildren().setAll(sight.map(this::all).orElseGet(() -> new EmptyPane("fth-user", texts.say("chat.state.none"), texts.say(
                "chat.state.none.how"), "")));
    }

    private Node editor(StateDraft draft) {
        var form = new StateEditor(draft, model.program(), texts);
        var changes = new VBox();
        changes.getStyleClass().add("rh-changes");
        Runnable compare = () -> {
            var lines = model.sight(0, draft.before(), draft.state().get()).changes();
            changes.getChildren().setAll(lines.stream().map(StateController::line).toList());
            changes.setVisible(!lines.isEmpty());
        };
        changes.managedProperty().bind(changes.visibleProperty());
        draft.state().addListener((property, before, after) -> compare.run());
        compare.run();
        form.getChildren().addAll(head(texts.say("chat.state.by-hand"), "", Optional.empty()), changes);
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Node all(StateSight sight) {
        var upper = new VBox(12, new PhasePath(model.phases(), sight.after().currentPhase()));
        if (!model.program().categories().isEmpty()) {
            upper.getChildren().add(identities(sight));
        }
        var box = new VBox(upper, lower(sight));
        box.getChildren().getFirst().getStyleClass().addAll("rh-pad", "rh-line-bottom");
        box.getChildren().getLast().getStyleClass().add("rh-pad");
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private VBox identities(StateSight sight) {
        var found = sight.after().identities().stream().filter(identity -> !identity.archived()).toList();
        var fresh = sight.newIdentities();
        var count = fresh == 0 ? String.valueOf(found.size()) : texts.say("chat.state.identities.new", found.size(), fresh);
        var box = new VBox(8, head(texts.say("chat.state.identities"), count, Optional.empty()));
        found.forEach(identity -> box.getChildren().add(identity(identity, sight)));
        if (found.isEmpty()) {
            box.getChildren().add(Bubbles.small(texts.say("chat.state.identities.none")));
        }
        return box;
    }

    private Node identity(Identity identity, StateSight sight) {
        var fresh = sight.isNew(identity);
        var title = new Label(identity.name());
        title.getStyleClass().add("rh-strong");
        var about = Bubbles.small(sight.isCurrent(identity)
                ? texts.say("chat.state.current", model.category(identity.category()))
                : model.category(identity.category()));
        var tone = fresh || identity.state().equals("ACCEPTED") ? Tone.LIVE : Tone.NEUTRAL;
        var chip = Chip.of(fresh ? texts.say("chat.state.new") : identity.state().toLowerCase(Locale.ROOT).replace('_', ' '),
                tone);
        var words = new VBox(title, about);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(8, words, Bubbles.space(), chip);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("rh-identity", fresh ? "new" : "known");
        identity.iAmStatement().ifPresent(said -> Tooltip.install(row, new Tooltip(said)));
        row.setAccessibleText(identity.name() + ", " + about.getText() + ", " + chip.getText());
        return row;
    }

    private VBox lower(StateSight sight) {
        var changes = new VBox();
        changes.getStyleClass().add("rh-changes");
        var lines = which.chosen().get() == 0 ? sight.changes() : sight.all();
        lines.forEach(line -> changes.getChildren().add(line(line)));
        var title = head(texts.say("chat.state.before-after", sight.turn()), "", Optional.of(which));
        var box = new VBox(8, title, lines.isEmpty()
                ? Bubbles.small(texts.say("chat.state.no-change"))
                : changes);
        if (model.byHand()) {
            // Beside the title and the choice there is no room for it.
            box.getChildren().add(1, Chip.of(texts.say("chat.state.by-hand.chip"), Tone.DRAFT, "fth-edit-2"));
        }
        var notes = sight.after().userNotes();
        var client = sight.after().client().firstName().orElseGet(() -> texts.say("chat.state.client"));
        var added = sight.newNotes();
        var about = head(texts.say("chat.state.notes", client), added == 0
                ? ""
                : texts.say(model.byHand() ? "chat.state.notes.by-hand" : "chat.state.notes.new", added), Optional.empty());
        VBox.setMargin(about, new Insets(8, 0, 0, 0));
        box.getChildren().add(about);
        for (var index = 0; index < notes.size(); index++) {
            var note = notes.get(index);
            var words = new Label((sight.isNew(note) ? "+ " : "") + (index + 1) + ". " + note.note());
            words.setWrapText(true);
            words.getStyleClass().addAll("rh-small", sight.isNew(note) ? "rh-tone-live" : "rh-muted");
            box.getChildren().add(words);
        }
        if (notes.isEmpty()) {
            box.getChildren().add(Bubbles.small(texts.say("chat.state.notes.none")));
        }
        return box;
    }

    private static Node line(StateSight.Line line) {
        var sign = PipelineController.sized(new Label(switch (line.sign()) {
            case SAME -> "";
            case ADDED -> "+";
            case REMOVED -> "–";
        }), 16, "rh-code");
        var key = new Label(line.key());
        key.getStyleClass().add("rh-code");
        key.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Label(line.words());
        words.getStyleClass().addAll("rh-code", "rh-change-word");
        words.setWrapText(true);
        var row = new HBox(6, sign, key, words);
        row.getStyleClass().addAll("rh-change", switch (line.sign()) {
            case SAME -> "same";
            case ADDED -> "rh-add";
            case REMOVED -> "rh-del";
        });
        words.setVisible(!line.words().isEmpty());
        return row;
    }

    private static HBox head(String title, String sub, Optional<Node> action) {
        var name = new Label(title);
        name.getStyleClass().add("rh-section");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, name, Bubbles.small(sub), Bubbles.space());
        action.ifPresent(row.getChildren()::add);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
