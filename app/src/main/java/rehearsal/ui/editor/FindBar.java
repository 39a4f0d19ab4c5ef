package rehearsal.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.reactfx.Subscription;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;

/** Find and replace over the text: Enter finds the next, Shift+Enter the one before, Enter in the second field replaces, Esc closes. */
final class FindBar extends FlowPane {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double FIELD = 220;

    private final FindModel model;
    private final TextField words = new TextField();
    private final TextField with = new TextField();
    private Optional<BodyArea> area = Optional.empty();
    private Subscription following = () -> {
    };

    FindBar(FindModel model, Texts texts, Runnable close) {
        super(8, 8);
        this.model = model;
        getStyleClass().addAll("rh-toolrow", "rh-findbar");
        field(words, "find", texts.say("editor.find"));
        field(with, "replace", texts.say("editor.replace"));
        words.textProperty().bindBidirectional(model.words());
        with.textProperty().bindBidirectional(model.replacement());
        getChildren().addAll(
                group(words, toggle(".*", texts.say("editor.find.regular"), model.regular()),
                        toggle("Aa", texts.say("editor.find.case"), model.letterCase()),
                        Buttons.icon("fth-chevron-up", texts.say("editor.find.previous"), this::previous),
                        Buttons.icon("fth-chevron-down", texts.say("editor.find.next"), this::next)),
                group(with, Buttons.text(texts.say("editor.replace.one"), this::replace),
                        Buttons.text(texts.say("editor.replace.all"), this::replaceAll),
                        Buttons.icon("fth-x", texts.say("editor.find.close"), close)),
                result());
        List.of(words.textProperty(), model.regular(), model.letterCase())
                .forEach(each -> each.subscribe((_, _) -> look()));
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                step(event.isShiftDown());
                event.consume();
            }
        });
        with.setOnAction(event -> replace());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    private Label result() {
        var result = new Label();
        result.setId("find-result");
        result.textProperty().bind(model.result());
        result.getStyleClass().addAll("rh-small", "rh-muted", "rh-find-result");
        result.managedProperty().bind(result.textProperty().isNotEmpty());
        model.wrong().subscribe((_, wrong) -> {
            result.pseudoClassStateChanged(WRONG, wrong);
            words.pseudoClassStateChanged(WRONG, wrong);
        });
        return result;
    }

    private static void field(TextField field, String id, String prompt) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setPrefWidth(FIELD);
    }

    private static HBox group(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    void open(BodyArea searched, boolean replacing) {
        follow(searched);
        if (!searched.getSelectedText().isEmpty() && searched.getSelectedText().indexOf('\n') < 0) {
            words.setText(searched.getSelectedText());
        }
        look();
        var first = replacing && !words.getText().isEmpty() ? with : words;
        first.requestFocus();
        first.selectAll();
    }

    /** Another text is on the screen. */
    void follow(BodyArea searched) {
        area = Optional.of(searched);
        following.unsubscribe();
        following = searched.multiPlainChanges().subscribe(change -> look());
        look();
    }

    void closed() {
        following.unsubscribe();
        area = Optional.empty();
    }

    private void look() {
        then(open -> {
        });
    }

    /** Searches the text as it is now before it goes on: what was found before may have moved. */
    private void then(Consumer<BodyArea> does) {
        area.ifPresent(open -> model.look(open.snapshot(), () -> does.accept(open)));
    }

    private void step(boolean back) {
        if (back) {
            previous();
        } else {
            next();
        }
    }

    void next() {
        then(open -> model.next(open.getSelection().getEnd()).ifPresent(match -> show(open, match)));
    }

    void previous() {
        then(open -> model.previous(open.getSelection().getStart()).ifPresent(match -> show(open, match)));
    }

    private void replace() {
        area.ifPresent(open -> {
            var selected = new FindModel.Match(open.getSelection().getStart(), open.getSelection().getEnd());
            model.replaceAt(open.snapshot(), selected, edit -> {
                edit.ifPresent(one -> open.replaceText(one.at(), one.at() + one.removed().length(), one.inserted()));
                next();
            });
        });
    }

    private void replaceAll() {
        area.ifPresent(open -> model.replaceAll(open.snapshot(), edits -> {
            model.replaced(edits.size());
            open.replaceEach(edits);
        }));
    }

    private static void show(BodyArea open, FindModel.Match match) {
        if (match.end() <= open.getLength()) {
            open.gutter().reveal(open.line(match.start()));
            open.selectRange(match.start(), match.end());
            open.requestFollowCaret();
        }
    }

    private static ToggleButton toggle(String face, String words, BooleanProperty value) {
        var button = new ToggleButton(face);
        button.getStyleClass().addAll("rh-toggle-icon");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.selectedProperty().bindBidirectional(value);
        return button;
    }
}
