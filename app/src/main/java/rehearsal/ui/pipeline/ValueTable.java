package rehearsal.ui.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.turn.context.Value;
import rehearsal.practice.InspectedTurn.ValueRow;
import rehearsal.ui.session.Bubbles;
import rehearsal.ui.session.Spending;

/** The values of a turn by their keys. A column is as wide as its words need; what is left is the value's, which opens to be changed. */
final class ValueTable extends VBox {

    private static final double PER_LETTER = 7.3;
    private static final double WIDEST_KEY = 168;
    private static final double FROM = 62;
    private static final double TOKENS = 34;
    /** In less than this the place a value comes from is only in its tooltip. */
    private static final double ROOM_FOR_FROM = 372;

    private final PipelineModel model;
    private final Texts texts;
    private final double keyWidth;

    ValueTable(PipelineModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var values = model.values().get();
        var longest = values.stream().mapToInt(value -> value.key().length()).max().orElse(0);
        keyWidth = Math.min(WIDEST_KEY, Math.max(48, longest * PER_LETTER + 2));
        setSpacing(2);
        if (!values.isEmpty()) {
            var key = Bubbles.small(texts.say("chat.gather.key"));
            var value = Bubbles.small(texts.say("chat.gather.value"));
            value.setStyle("-fx-padding: 0 0 0 6;");
            getChildren().add(row(key, value, Bubbles.small(texts.say("chat.gather.from")),
                    Bubbles.small(texts.say("chat.gather.tokens"))));
        }
        values.forEach(value -> getChildren().add(value(value)));
    }

    private VBox value(ValueRow value) {
        var edited = Optional.ofNullable(model.editedValues().get(value.key()));
        var byHand = edited.isPresent() || value.kind() == Value.Kind.EDITED;
        var key = new Label(value.key());
        key.getStyleClass().addAll("rh-code", "rh-tone-value");
        key.setTooltip(new Tooltip(texts.say("chat.gather.key.from", value.key(), value.source())));
        var from = Bubbles.small(byHand ? texts.say("chat.gather.edited") : source(value.source()));
        if (byHand) {
            from.getStyleClass().remove("rh-muted");
            from.getStyleClass().add("rh-tone-draft");
        }
        from.setTooltip(new Tooltip(value.source()));
        var tokens = Bubbles.small(Spending.count(value.tokens()));
        tokens.getStyleClass().remove("rh-muted");
        var words = edited.orElse(value.text());
        var label = new Label(words.isBlank() ? texts.say("chat.gather.empty") : excerpt(words));
        label.getStyleClass().addAll("rh-small", "rh-value");
        if (edited.isPresent()) {
            label.getStyleClass().add("edited");
        }
        label.setTooltip(new Tooltip(words.length() > 800 ? words.substring(0, 800) + " …" : words));
        var spoken = texts.say("chat.gather.edit", value.key());
        label.setAccessibleText(spoken);
        var box = new VBox(row(key, label, from, tokens));
        Bubbles.pressable(label, () -> open(box, label, words, spoken, changed -> model.edit(value.key(), changed)));
        return box;
    }

    /** Where a value comes from, as a person would call it. */
    private String source(String path) {
        var first = path.split("[. (]", 2)[0];
        var key = "chat.source." + first;
        return texts.knows(key) ? texts.say(key) : first;
    }

    /** Enter keeps and Escape leaves; in a value of several lines Enter is a line, and Ctrl Enter keeps. */
    private void open(VBox box, Label label, String words, String spoken, Consumer<String> keep) {
        if (box.getChildren().size() > 1) {
            return;
        }
        var field = new TextArea(words);
        field.setWrapText(true);
        field.setPrefRowCount((int) Math.clamp(words.lines().count() + words.length() / 50, 1, 10));
        field.getStyleClass().addAll("rh-small", "rh-value-field");
        field.setAccessibleText(spoken);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || !words.contains("\n"))) {
                box.getChildren().remove(field);
                keep.accept(field.getText().stripTrailing());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                box.getChildren().remove(field);
                label.requestFocus();
                event.consume();
            }
        });
        Runnable close = () -> {
            if (box.getChildren().remove(field)) {
                keep.accept(field.getText());
            }
        };
        model.writing(close);
        field.focusedProperty().addListener((property, before, after) -> {
            if (before) {
                close.run();
            }
        });
        box.getChildren().add(field);
        field.requestFocus();
        field.selectAll();
    }

    private Row row(Label key, Label value, Label from, Label tokens) {
        return new Row(List.of(PipelineController.sized(key, keyWidth), value, PipelineController.sized(from, FROM),
                PipelineController.sized(tokens, TOKENS, "rh-num")));
    }

    /** A line of the table. */
    private static final class Row extends HBox {

        private final Label from;

        Row(List<Label> cells) {
            super(6);
            this.from = cells.get(2);
            setAlignment(Pos.CENTER_LEFT);
            setMinHeight(24);
            var value = cells.get(1);
            value.setMinWidth(0);
            value.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(value, Priority.ALWAYS);
            from.setMaxWidth(Region.USE_PREF_SIZE);
            from.managedProperty().bind(from.visibleProperty());
            getChildren().addAll(cells);
            widthProperty().addListener((property, before, after) -> from.setVisible(after.doubleValue() >= ROOM_FOR_FROM));
        }
    }

    static String excerpt(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }
}
