package rehearsal.ui.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.ai.models.Money;
import rehearsal.turn.Stage;
import rehearsal.turn.context.Value;
import rehearsal.ui.chat.Inspected.SegmentRow;
import rehearsal.ui.chat.Inspected.ValueRow;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Icons;
import rehearsal.ui.talk.Bubbles;
import rehearsal.ui.talk.Spending;
import rehearsal.ui.text.Texts;

/** What stands under an open stage: what went in, what came out, and what may be changed to run the turn again. */
final class StageDetail {

    private static final double KEY = 146;
    private static final double FROM = 74;
    private static final double TOKENS = 36;

    private final PipelineModel model;
    private final Texts texts;

    StageDetail(PipelineModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    Node of(Stage stage) {
        var box = new VBox(6);
        box.getStyleClass().addAll("rh-stage-detail", "rh-raised", "rh-line-bottom");
        box.getChildren().addAll(switch (stage) {
            case SELECT -> select();
            case GATHER -> gather();
            case ASSEMBLE -> assemble();
            case INSTRUCT -> instruct();
            case FORMAT, BEGIN -> format();
            case SEND -> stream();
            case PARSE -> parse();
            case APPLY, COMPLETE -> apply();
        });
        problem(stage).ifPresent(words -> box.getChildren().add(note("fth-alert-circle", "rh-tone-danger", words)));
        if (box.getChildren().isEmpty()) {
            box.getChildren().add(Bubbles.small(texts.say("chat.stage.nothing")));
        }
        if (model.edited()) {
            box.getChildren().add(again());
        }
        return box;
    }

    private List<Node> select() {
        var rows = new ArrayList<Node>();
        shown().ifPresent(turn -> {
            turn.prompts().forEach(words -> rows.add(note("fth-file-text", "rh-muted", words)));
            turn.notices().forEach(words -> rows.add(note("fth-alert-triangle", "rh-tone-warning", words)));
        });
        return rows;
    }

    private List<Node> gather() {
        var rows = new ArrayList<Node>();
        if (!model.values().get().isEmpty()) {
            rows.add(row(Bubbles.small(texts.say("chat.gather.key")), Bubbles.small(texts.say("chat.gather.value")),
                    Bubbles.small(texts.say("chat.gather.from")), Bubbles.small(texts.say("chat.gather.tokens"))));
        }
        model.values().get().forEach(value -> rows.add(value(value)));
        return rows;
    }

    private Node value(ValueRow value) {
        var edited = Optional.ofNullable(model.editedValues().get(value.key()));
        var key = new Label(value.key());
        key.getStyleClass().addAll("rh-code", "rh-tone-value");
        key.setTooltip(new Tooltip("{" + value.key() + "}"));
        var byHand = edited.isPresent() || value.kind() == Value.Kind.EDITED;
        var from = Bubbles.small(byHand ? texts.say("chat.gather.edited") : value.source());
        if (byHand) {
            from.getStyleClass().remove("rh-muted");
            from.getStyleClass().add("rh-tone-draft");
        }
        from.setTooltip(new Tooltip(value.source()));
        var tokens = Bubbles.small(Spending.count(value.tokens()));
        tokens.getStyleClass().remove("rh-muted");
        var words = edited.orElse(value.text());
        return row(key, editable(words, edited.isPresent(), texts.say("chat.gather.edit", value.key()), changed -> model.edit(value.key(),
                changed)), from, tokens);
    }

    /** Words that become a field when they are pressed. Enter keeps, Escape leaves; a value of several lines is kept with Ctrl Enter. */
    private StackPane editable(String words, boolean edited, String spoken, Consumer<String> keep) {
        var label = new Label(excerpt(words));
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("rh-small", "rh-value");
        if (edited) {
            label.getStyleClass().add("edited");
        }
        label.setTooltip(new Tooltip(words.length() > 800 ? words.substring(0, 800) + " …" : words));
        label.setAccessibleText(spoken);
        var cell = new StackPane(label);
        cell.setAlignment(Pos.CENTER_LEFT);
        Bubbles.pressable(label, () -> {
            var field = new TextArea(words);
            field.setWrapText(true);
            field.setPrefRowCount((int) Math.clamp(words.lines().count() + words.length() / 30, 1, 8));
            field.getStyleClass().addAll("rh-small", "rh-value-field");
            field.setAccessibleText(spoken);
            field.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || !words.contains("\n"))) {
                    keep.accept(field.getText().stripTrailing());
                    event.consume();
                } else if (event.getCode() == KeyCode.ESCAPE) {
                    cell.getChildren().setAll(label);
                    label.requestFocus();
                    event.consume();
                }
            });
            field.focusedProperty().addListener((property, before, after) -> {
                if (before && cell.getChildren().contains(field)) {
                    keep.accept(field.getText());
                    cell.getChildren().setAll(label);
                }
            });
            cell.getChildren().setAll(field);
            field.requestFocus();
        });
        return cell;
    }

    private HBox row(Node key, Node value, Node from, Label tokens) {
        var keyCell = new StackPane(key);
        keyCell.setAlignment(Pos.CENTER_LEFT);
        fix(keyCell, KEY);
        var fromCell = new StackPane(from);
        fromCell.setAlignment(Pos.CENTER_LEFT);
        fix(fromCell, FROM);
        HBox.setHgrow(value, Priority.ALWAYS);
        if (value instanceof javafx.scene.layout.Region region) {
            region.setMinWidth(0);
            region.setMaxWidth(Double.MAX_VALUE);
        }
        var row = new HBox(8, keyCell, value, fromCell, PipelineController.sized(tokens, TOKENS, "rh-num"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(22);
        return row;
    }

    private static void fix(StackPane cell, double width) {
        cell.setMinWidth(width);
        cell.setMaxWidth(width);
        cell.setPrefWidth(width);
    }

    private HBox again() {
        var run = Buttons.text(texts.say("chat.run-again"), model::runAgain, "accent", "small");
        run.setGraphic(Icons.small("fth-play"));
        run.setId("run-again");
        var undo = Buttons.text(texts.say("chat.undo-edit"), model::undoEdits, "flat", "small");
        var price = Bubbles.small(model.price().map(Money::text).map(words -> texts.say("chat.price", words)).orElse(""));
        var row = new HBox(8, run, undo, Bubbles.space(), price);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private List<Node> assemble() {
        var rows = new ArrayList<Node>();
        shown().ifPresent(turn -> {
            turn.segments().forEach(segment -> rows.add(segment(segment)));
            turn.body().ifPresent(body -> {
                rows.add(Bubbles.small(texts.say("chat.edit-body")));
                rows.add(area(model.edits().get().body().orElse(body), texts.say("chat.edit-body"), model::editBody));
            });
        });
        return rows;
    }

    private Node segment(SegmentRow segment) {
        var name = PipelineController.sized(new Label(texts.say("chat.origin." + segment.origin().id())), KEY, "rh-small");
        var words = Bubbles.small(excerpt(segment.text()));
        words.setMaxWidth(Double.MAX_VALUE);
        words.setTooltip(new Tooltip(segment.source()));
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(8, name, words, PipelineController.sized(Bubbles.small(Spending.count(segment.tokens())), 44, "rh-num"));
    }

    private List<Node> instruct() {
        return shown().<List<Node>>map(turn -> turn.segments().stream().filter(segment -> switch (segment.origin()) {
            case INSTRUCTIONS, SCHEMA -> true;
            case SYSTEM_CONTEXT, NOTES, BODY, VALUE, CONVERSATION -> false;
        }).<Node>map(segment -> code(PipelineModel.indented(segment.text()))).toList()).orElse(List.of());
    }

    private List<Node> format() {
        return shown().flatMap(Inspected::request).<List<Node>>map(wire -> {
            var rows = new ArrayList<Node>();
            rows.add(note("fth-send", "rh-muted", wire.method() + " " + wire.url()));
            rows.add(note("fth-cpu", "rh-muted", wire.model()));
            wire.rewritten()
                    .forEach(one -> rows.add(note("fth-alert-triangle", "rh-tone-warning", texts.say("chat.rewritten", one.feature(),
                            one.done()))));
            rows.add(Buttons.text(texts.say("chat.what-was-sent"), () -> model.tab().set(1), "small"));
            return rows;
        }).orElse(List.of());
    }

    private List<Node> stream() {
        return shown().flatMap(Inspected::answered).<List<Node>>map(answer -> {
            var rows = new ArrayList<Node>();
            rows.add(note("fth-layers", "rh-muted", texts.say("chat.stream.pieces", answer.chunks().size(), answer.attempts())));
            answer.usage().ifPresent(usage -> rows.add(note("fth-bar-chart-2", "rh-muted", texts.say("chat.stream.usage", Spending.count(
                    usage.input()), Spending.count(usage.output())))));
            rows.add(Buttons.text(texts.say("chat.raw-reply"), () -> model.tab().set(2), "small"));
            return rows;
        }).orElse(List.of());
    }

    private List<Node> parse() {
        var rows = new ArrayList<Node>();
        shown().flatMap(Inspected::parsed).ifPresent(parsed -> {
            parsed.problems().forEach(problem -> rows.add(note("fth-alert-triangle", "rh-tone-warning", problem.sentence())));
            parsed.refused().forEach(refused -> rows.add(note("fth-x-circle", "rh-tone-danger", refused.type() + ": " + refused.why())));
        });
        if (!model.raw().isEmpty()) {
            rows.add(Bubbles.small(texts.say("chat.edit-reply")));
            rows.add(area(model.edits().get().reply().orElseGet(model::raw), texts.say("chat.edit-reply"), model::editReply));
        }
        return rows;
    }

    private List<Node> apply() {
        return shown().<List<Node>>map(turn -> turn.outcomes().stream().<Node>map(outcome -> new VBox(2, Bubbles.action(outcome, texts,
                () -> model.reveal(Stage.PARSE)), code(PipelineModel.indented(outcome.action().params().toString())))).toList()).orElse(
                        List.of());
    }

    private Optional<String> problem(Stage stage) {
        return shown().flatMap(Inspected::failure).filter(failure -> failure.stage() == stage).map(
                failure -> failure.sentence() + " " + failure.help());
    }

    private Optional<Inspected> shown() {
        return model.inspected().get();
    }

    private static TextArea area(String words, String spoken, Consumer<String> keep) {
        var area = new TextArea(words);
        area.setWrapText(true);
        area.setPrefRowCount((int) Math.clamp(words.lines().count(), 3, 10));
        area.getStyleClass().add("rh-code");
        area.setAccessibleText(spoken);
        area.focusedProperty().addListener((property, before, after) -> {
            if (before && !area.getText().equals(words)) {
                keep.accept(area.getText());
            }
        });
        return area;
    }

    private static Label code(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("rh-code", "rh-well");
        return label;
    }

    private static Label note(String icon, String tone, String words) {
        var label = new Label(words, Icons.small(icon, tone));
        label.setWrapText(true);
        label.getStyleClass().add("rh-small");
        return label;
    }

    private static String excerpt(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }
}
