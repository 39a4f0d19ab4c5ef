package rehearsal.ui.pipeline;

import rehearsal.practice.InspectedTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rehearsal.ai.models.Money;
import rehearsal.text.Texts;
import rehearsal.turn.Stage;
import rehearsal.practice.InspectedTurn.SegmentRow;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Icons;
import rehearsal.ui.session.Bubbles;
import rehearsal.ui.session.Spending;

/** What stands under an open stage: what went in, what came out, and what may be changed to run the turn again. */
final class StageDetail {

    private static final double ORIGIN = 128;

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
        return model.values().get().isEmpty() ? List.of() : List.of(new ValueTable(model, texts));
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
        var name = PipelineController.sized(new Label(texts.say("chat.origin." + segment.origin().id())), ORIGIN, "rh-small");
        var words = Bubbles.small(ValueTable.excerpt(segment.text()));
        words.setMaxWidth(Double.MAX_VALUE);
        words.setTooltip(new Tooltip(
                segment.source() + "\n" + (segment.text().length() > 600 ? segment.text().substring(0, 600) + " …" : segment.text())));
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
        return shown().flatMap(InspectedTurn::request).<List<Node>>map(wire -> {
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
        return shown().flatMap(InspectedTurn::answered).<List<Node>>map(answer -> {
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
        shown().flatMap(InspectedTurn::parsed).ifPresent(parsed -> {
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
        return shown().flatMap(InspectedTurn::failure).filter(failure -> failure.stage() == stage).map(
                failure -> failure.sentence() + " " + failure.help());
    }

    private Optional<InspectedTurn> shown() {
        return model.inspected().get();
    }

    private TextArea area(String words, String spoken, Consumer<String> keep) {
        var area = new TextArea(words);
        area.setWrapText(true);
        area.setPrefRowCount((int) Math.clamp(words.lines().count(), 3, 10));
        area.getStyleClass().add("rh-code");
        area.setAccessibleText(spoken);
        Runnable written = () -> {
            if (!area.getText().equals(words)) {
                keep.accept(area.getText());
            }
        };
        area.focusedProperty().addListener((property, before, after) -> {
            if (after) {
                model.writing(written);
            } else {
                written.run();
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
}
