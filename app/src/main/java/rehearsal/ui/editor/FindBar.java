package rehearsal.ui.editor;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.text.Texts;

/** Find and replace over the text: Enter finds the next, Shift+Enter the one before, Esc closes. */
final class FindBar extends HBox {

    private final FindModel model;
    private final TextField words = new TextField();
    private Optional<BodyArea> area = Optional.empty();

    FindBar(FindModel model, Texts texts, Runnable close) {
        this.model = model;
        getStyleClass().addAll("rh-toolrow", "rh-findbar");
        words.setPromptText(texts.say("editor.find"));
        words.setId("find");
        words.textProperty().bindBidirectional(model.words());
        var with = new TextField();
        with.setPromptText(texts.say("editor.replace"));
        with.textProperty().bindBidirectional(model.replacement());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(with, Priority.ALWAYS);
        var count = new Label();
        count.textProperty().bind(model.result());
        count.getStyleClass().addAll("rh-small", "rh-muted");
        getChildren().addAll(words, toggle(".*", texts.say("editor.find.regular"), model.regular()),
                toggle("Aa", texts.say("editor.find.case"), model.letterCase()),
                Buttons.icon("fth-chevron-up", texts.say("editor.find.previous"), this::previous),
                Buttons.icon("fth-chevron-down", texts.say("editor.find.next"), this::next), count, with,
                Buttons.text(texts.say("editor.replace.one"), this::replace),
                Buttons.text(texts.say("editor.replace.all"), this::replaceAll),
                Buttons.icon("fth-x", texts.say("shell.close"), close));
        words.textProperty().addListener((property, before, after) -> area.ifPresent(open -> model.matches(open.getText())));
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                if (event.isShiftDown()) {
                    previous();
                } else {
                    next();
                }
                event.consume();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    void open(BodyArea searched) {
        area = Optional.of(searched);
        if (!searched.getSelectedText().isEmpty() && searched.getSelectedText().indexOf('\n') < 0) {
            words.setText(searched.getSelectedText());
        }
        model.matches(searched.getText());
        words.requestFocus();
        words.selectAll();
    }

    void next() {
        area.ifPresent(open -> model.next(open.getText(), open.getSelection().getEnd()).ifPresent(match -> show(open, match)));
    }

    void previous() {
        area.ifPresent(open -> model.previous(open.getText(), open.getSelection().getStart()).ifPresent(match -> show(open, match)));
    }

    private void replace() {
        area.ifPresent(open -> {
            var selected = open.getSelection();
            var here = model.matches(open.getText()).stream()
                    .filter(match -> match.start() == selected.getStart() && match.end() == selected.getEnd()).findFirst();
            here.ifPresent(match -> open.replaceText(match.start(), match.end(), model.replaced(open.getText(), match)));
            next();
        });
    }

    private void replaceAll() {
        area.ifPresent(open -> {
            var changed = model.replaceAll(open.getText());
            if (!changed.equals(open.getText())) {
                open.replaceText(changed);
            }
        });
    }

    private static void show(BodyArea open, FindModel.Match match) {
        open.selectRange(match.start(), match.end());
        open.requestFollowCaret();
    }

    private static ToggleButton toggle(String face, String words, javafx.beans.property.BooleanProperty value) {
        var button = new ToggleButton(face);
        button.getStyleClass().addAll("rh-toggle-icon");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.selectedProperty().bindBidirectional(value);
        return button;
    }
}
