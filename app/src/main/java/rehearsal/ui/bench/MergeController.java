package rehearsal.ui.bench;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.diff.MergePiece;
import rehearsal.text.Texts;
import rehearsal.ui.control.Attached;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Segments;
import rehearsal.ui.control.Tone;
import rehearsal.ui.control.Views;

/** Shows both texts as one: what fits together stands in its place, what collides stands side by side. */
final class MergeController {

    private static final int AROUND = 2;
    private static final int LONGEST = 20_000;

    private final MergeModel model;
    private final Texts texts;
    private final Runnable close;

    @FXML
    private VBox view;
    @FXML
    private Label summary;
    @FXML
    private VBox pieces;
    @FXML
    private Label waiting;
    @FXML
    private Button take;

    private MergeController(MergeModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
    }

    static Region view(MergeModel model, Texts texts, Runnable close) {
        return Views.load("merge", new MergeController(model, texts, close), texts);
    }

    @FXML
    private void initialize() {
        waiting.textProperty().bind(Bindings.createStringBinding(
                () -> texts.say(model.left().get() == 0 ? "inspector.merge.ready" : "inspector.merge.left", model.left().get()),
                model.left()));
        Attached.to(view, () -> List.of(model.merge().subscribe(_ -> fill())));
        take.disableProperty().bind(model.left().greaterThan(0));
        view.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    @FXML
    private void take() {
        model.take();
    }

    @FXML
    private void close() {
        close.run();
    }

    private void fill() {
        pieces.getChildren().clear();
        model.merge().get().ifPresent(merge -> {
            var found = merge.pieces();
            summary.setText(texts.say("inspector.merge.summary", merge.theirs().author(), merge.theirs().version(),
                    count(found, MergePiece.Theirs.class), count(found, MergePiece.Mine.class), count(found, MergePiece.Both.class)));
            for (var index = 0; index < found.size(); index++) {
                pieces.getChildren().add(piece(found.get(index), index, merge.theirs().author()));
            }
        });
    }

    private static long count(List<MergePiece> pieces, Class<? extends MergePiece> kind) {
        return pieces.stream().filter(kind::isInstance).count();
    }

    private Node piece(MergePiece piece, int index, String author) {
        return switch (piece) {
            case MergePiece.Same same -> words(shortened(same.text()), "rh-muted");
            case MergePiece.Theirs theirs -> marked(theirs.text(), texts.say("inspector.merge.theirs", author), Tone.INFO);
            case MergePiece.Mine mine -> marked(mine.text(), texts.say("inspector.merge.mine"), Tone.DRAFT);
            case MergePiece.Both both -> both(both, index, author);
        };
    }

    private Node marked(String text, String who, Tone tone) {
        var chip = Chip.of(who, tone);
        var words = words(text.isEmpty() ? texts.say("inspector.merge.deleted") : cut(text));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(12, words, chip);
        row.getStyleClass().addAll("rh-merge-one", tone == Tone.DRAFT ? "mine" : "theirs");
        return row;
    }

    private Node both(MergePiece.Both both, int index, String author) {
        var sides = new GridPane(12, 0);
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        sides.getColumnConstraints().addAll(half, half);
        sides.addRow(0, side(both.theirs(), texts.say("inspector.merge.theirs", author), Tone.INFO),
                side(both.mine(), texts.say("inspector.merge.mine"), Tone.DRAFT));
        var choice = new Segments(List.of(texts.say("inspector.merge.choose"), texts.say("inspector.merge.take-theirs"),
                texts.say("inspector.merge.take-mine"), texts.say("inspector.merge.take-both")));
        choice.getStyleClass().add("small");
        choice.chosen().subscribe((_, after) -> {
            if (after.intValue() > 0) {
                model.choose(index, MergeModel.Choice.values()[after.intValue() - 1]);
            }
        });
        var box = new VBox(8, sides, choice);
        box.getStyleClass().add("rh-merge-both");
        return box;
    }

    private Node side(String text, String who, Tone tone) {
        return new VBox(4, Chip.of(who, tone), words(text.isEmpty() ? texts.say("inspector.merge.deleted") : cut(text)));
    }

    private static Label words(String text, String... styles) {
        var label = new Label(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        label.getStyleClass().add("rh-code");
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Of what nobody changed the lines next to a change are enough. */
    private String shortened(String text) {
        var lines = text.lines().toList();
        if (lines.size() <= 2 * AROUND + 1) {
            return cut(text);
        }
        return cut(String.join("\n", lines.subList(0, AROUND))) + "\n" + texts.say("inspector.merge.same", lines.size() - 2 * AROUND) + "\n"
                + cut(String.join("\n", lines.subList(lines.size() - AROUND, lines.size())));
    }
}
