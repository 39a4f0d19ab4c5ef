package rehearsal.ui.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rehearsal.program.Category;
import rehearsal.program.IdentityState;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.program.StateField;
import rehearsal.session.StateEdit;
import rehearsal.state.Identity;
import rehearsal.state.State;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.ChoiceCells;
import rehearsal.ui.control.Icons;

/** The state of a client as a form. What a person writes counts when they leave the field; what is refused says why beneath it. */
final class StateEditor extends VBox {

    private final StateDraft draft;
    private final Program program;
    private final Texts texts;
    private final Map<String, Label> refusals = new HashMap<>();
    private final VBox identities = new VBox(8);
    private final VBox notes = new VBox(8);

    StateEditor(StateDraft draft, Program program, Texts texts) {
        super(16);
        this.draft = draft;
        this.program = program;
        this.texts = texts;
        getStyleClass().add("rh-pad");
        var state = draft.state().get();
        var top = new VBox(8, labelled("state-phase", texts.say("chat.state.phase"),
                choice(program.phases().stream().map(Phase::id).toList(), id -> program.phase(id).map(Phase::title).orElse(id),
                        state.currentPhase(), id -> change("state-phase", new StateEdit.ToPhase(id)))));
        program.fields().stream().filter(field -> !field.list()).forEach(field -> top.getChildren().add(field(field, state)));
        program.fields().stream().filter(StateField::list).forEach(field -> top.getChildren().add(list(field, state)));
        getChildren().addAll(top, section("chat.state.identities", identities), section("chat.state.notes.plain", notes));
        fillIdentities();
        fillNotes();
        draft.refusals().addListener((property, before, after) -> showRefusals());
    }

    private void showRefusals() {
        refusals.forEach((place, label) -> {
            label.setText(draft.refusals().get().getOrDefault(place, ""));
            label.setVisible(draft.refusals().get().containsKey(place));
        });
    }

    private boolean change(String place, StateEdit edit) {
        return draft.change(place, edit);
    }

    private VBox section(String key, VBox rows) {
        var title = new Label(texts.say(key));
        title.getStyleClass().add("rh-section");
        return new VBox(8, title, rows);
    }

    private Node field(StateField field, State state) {
        var place = "field-" + field.name();
        var value = state.field(field.name()).orElse("");
        Consumer<String> keep = words -> change(place, new StateEdit.ToField(field.name(), words));
        var input = switch (field.holds()) {
            case TEXT -> text(new TextField(value), keep);
            case CATEGORY -> choice(withNothing(program.categories().stream().map(Category::id).toList()),
                    id -> program.category(id).map(Category::title).orElse(texts.say("chat.state.none.chosen")), value, keep);
            case IDENTITY -> choice(withNothing(state.identities().stream().filter(Predicate.not(Identity::archived)).map(Identity::id)
                    .toList()), id -> state.identity(id).map(Identity::name).orElse(texts.say("chat.state.none.chosen")), value, keep);
        };
        return labelled(place, spoken(field.name()), input);
    }

    private Node list(StateField field, State state) {
        var place = "list-" + field.name();
        var area = new TextArea(String.join("\n", state.list(field.name())));
        area.setPrefRowCount(Math.clamp(state.list(field.name()).size() + 1, 2, 5));
        area.setPromptText(texts.say("chat.state.one-a-line"));
        return labelled(place, spoken(field.name()),
                text(area, words -> change(place, new StateEdit.ToList(field.name(), words.lines().toList()))));
    }

    private void fillIdentities() {
        identities.getChildren().setAll(draft.state().get().identities().stream().map(this::identity).toList());
        identities.getChildren().add(adding());
    }

    private Node identity(Identity identity) {
        var id = identity.id();
        var name = text(new TextField(identity.name()),
                words -> change("name-" + id, new StateEdit.Rename(id, words)));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setId("name-" + id);
        var away = Buttons.smallIcon(identity.archived() ? "fth-rotate-ccw" : "fth-archive",
                texts.say(identity.archived() ? "chat.state.bring-back" : "chat.state.put-away", identity.name()), () -> {
                    change("name-" + id, new StateEdit.Archive(id, !identity.archived()));
                    fillIdentities();
                });
        var head = new HBox(4, name, away);
        head.setAlignment(Pos.CENTER_LEFT);
        var category = choice(program.categories().stream().map(Category::id).toList(),
                key -> program.category(key).map(Category::title).orElse(key), identity.category(),
                key -> change("category-" + id, new StateEdit.ToCategory(id, key)));
        var reached = choice(program.identityStates().stream().map(IdentityState::id).toList(), this::stateTitle, identity.state(),
                key -> change("state-" + id, new StateEdit.ToState(id, key)));
        var pair = new HBox(8, category, reached);
        HBox.setHgrow(category, Priority.ALWAYS);
        HBox.setHgrow(reached, Priority.ALWAYS);
        var iAm = text(new TextField(identity.iAmStatement().orElse("")),
                words -> change("i-am-" + id, new StateEdit.IAmStatement(id, words)));
        iAm.setPromptText(texts.say("chat.state.i-am"));
        iAm.setAccessibleText(texts.say("chat.state.i-am"));
        var picture = text(new TextField(identity.visualization().orElse("")),
                words -> change("picture-" + id, new StateEdit.Visualization(id, words)));
        picture.setPromptText(texts.say("chat.state.picture"));
        picture.setAccessibleText(texts.say("chat.state.picture"));
        var box = new VBox(6, head, refusal("name-" + id));
        if (!identity.archived()) {
            box.getChildren().addAll(pair, iAm, picture);
        }
        box.getStyleClass().addAll("rh-identity", identity.archived() ? "away" : "known", "rh-identity-form");
        return box;
    }

    private String stateTitle(String id) {
        return program.identityStates().stream().filter(each -> each.id().equals(id)).map(IdentityState::title).findFirst().orElse(id);
    }

    private Node adding() {
        var name = new TextField();
        name.setPromptText(texts.say("chat.state.new-identity"));
        name.setAccessibleText(texts.say("chat.state.new-identity"));
        name.setId("new-identity");
        HBox.setHgrow(name, Priority.ALWAYS);
        var category = program.categories().stream().findFirst().map(Category::id).orElse("");
        Runnable add = () -> {
            if (change("new-identity", new StateEdit.NewIdentity(name.getText(), category))) {
                fillIdentities();
            }
        };
        name.setOnAction(event -> add.run());
        var button = Buttons.smallIcon("fth-plus", texts.say("chat.state.add"), add);
        var row = new HBox(4, name, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, row, refusal("new-identity"));
    }

    private void fillNotes() {
        notes.getChildren().clear();
        draft.state().get().userNotes().forEach(note -> {
            var area = new TextArea(note.note());
            area.setWrapText(true);
            area.setPrefRowCount(1 + note.note().length() / 44);
            area.setAccessibleText(texts.say("chat.state.note"));
            HBox.setHgrow(area, Priority.ALWAYS);
            text(area, words -> change("note-" + note.id(), new StateEdit.ChangeNote(note.id(), words)));
            var away = Buttons.smallIcon("fth-x", texts.say("chat.state.note.away"), () -> {
                change("note-" + note.id(), new StateEdit.ChangeNote(note.id(), ""));
                fillNotes();
            });
            var row = new HBox(4, area, away);
            row.setAlignment(Pos.TOP_LEFT);
            notes.getChildren().add(row);
        });
        var fresh = new TextField();
        fresh.setPromptText(texts.say("chat.state.new-note"));
        fresh.setAccessibleText(texts.say("chat.state.new-note"));
        fresh.setId("new-note");
        HBox.setHgrow(fresh, Priority.ALWAYS);
        Runnable add = () -> {
            if (change("new-note", new StateEdit.NewNote(fresh.getText()))) {
                fillNotes();
            }
        };
        fresh.setOnAction(event -> add.run());
        var row = new HBox(4, fresh, Buttons.smallIcon("fth-plus", texts.say("chat.state.new-note"), add));
        row.setAlignment(Pos.CENTER_LEFT);
        notes.getChildren().addAll(row, refusal("new-note"));
    }

    private VBox labelled(String place, String words, Node input) {
        var label = new Label(words);
        label.getStyleClass().addAll("rh-small", "rh-muted");
        label.setLabelFor(input);
        input.setAccessibleText(words);
        input.setId(place);
        return new VBox(2, label, input, refusal(place));
    }

    private Label refusal(String place) {
        var label = new Label("", Icons.small("fth-alert-circle", "rh-tone-danger"));
        label.getStyleClass().addAll("rh-small", "rh-tone-danger");
        label.setWrapText(true);
        label.setVisible(false);
        label.managedProperty().bind(label.visibleProperty());
        refusals.put(place, label);
        return label;
    }

    private static List<String> withNothing(List<String> ids) {
        var more = new ArrayList<String>();
        more.add("");
        more.addAll(ids);
        return more;
    }

    private static ComboBox<String> choice(List<String> ids, Function<String, String> title, String chosen, Consumer<String> keep) {
        var box = new ComboBox<String>();
        box.getItems().setAll(ids);
        box.setConverter(ChoiceCells.named(title));
        box.setValue(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.valueProperty().addListener((property, before, after) -> Optional.ofNullable(after).ifPresent(keep));
        return box;
    }

    /** Counts when the field is left, and with Enter where Enter is no new line. */
    private static <T extends TextInputControl> T text(T field, Consumer<String> keep) {
        field.focusedProperty().addListener((property, before, after) -> {
            if (before) {
                keep.accept(field.getText());
            }
        });
        if (field instanceof TextField line) {
            line.setOnAction(event -> keep.accept(line.getText()));
        }
        return field;
    }

    private static String spoken(String name) {
        var words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
