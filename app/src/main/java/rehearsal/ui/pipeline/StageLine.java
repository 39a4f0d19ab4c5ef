package rehearsal.ui.pipeline;

import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import rehearsal.text.Texts;
import rehearsal.turn.Stage;
import rehearsal.ui.pipeline.StageRow.Standing;
import rehearsal.ui.control.Icons;
import rehearsal.ui.session.Bubbles;
import rehearsal.ui.session.Spending;

/** The row of one stage. Made once and changed as the turn goes on, for it is told about many times a second. */
final class StageLine extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final List<String> TONES = List.of("rh-muted", "rh-tone-accent", "rh-tone-live", "rh-tone-danger");

    private final Texts texts;
    private final HBox line = new HBox(8);
    private final FontIcon icon = Icons.small("fth-clock", "rh-muted");
    private final FontIcon arrow = Icons.small("fth-chevron-right", "rh-muted");
    private final Label name;
    private final Label summary = Bubbles.small("");
    private final Tooltip whole = new Tooltip();
    private final Label took = new Label();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);

    StageLine(Stage stage, int place, Texts texts, Runnable press) {
        this.texts = texts;
        this.name = PipelineController.sized(new Label(texts.say("chat.stage." + stage.id())), 68, "rh-strong");
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        took.setMinWidth(Region.USE_PREF_SIZE);
        took.getStyleClass().addAll("rh-small", "rh-muted");
        line.getChildren().addAll(PipelineController.sized(new Label(String.valueOf(place)), 12, "rh-muted"), icon, name, summary, took,
                arrow);
        line.getStyleClass().addAll("rh-row", "rh-stage");
        Bubbles.pressable(line, press);
        bar.getStyleClass().add("rh-stage-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(line);
    }

    void show(StageRow row, String words, boolean open) {
        summary.setText(words);
        whole.setText(words);
        summary.setTooltip(words.isEmpty() ? null : whole);
        took.setText(row.took().map(StageLine::brief).orElse(""));
        tone(took, row.standing() == Standing.BUSY ? "rh-tone-accent" : "rh-muted");
        Icons.draw(icon, switch (row.standing()) {
            case WAITING -> "fth-clock";
            case BUSY -> "fth-loader";
            case DONE -> "fth-check";
            case FAILED -> "fth-x-circle";
        });
        tone(icon, switch (row.standing()) {
            case WAITING -> "rh-muted";
            case BUSY -> "rh-tone-accent";
            case DONE -> "rh-tone-live";
            case FAILED -> "rh-tone-danger";
        });
        Icons.draw(arrow, open ? "fth-chevron-down" : "fth-chevron-right");
        line.pseudoClassStateChanged(CURRENT, open);
        line.setAccessibleText(texts.say("chat.stage.spoken", name.getText(), words, took.getText()));
        var streaming = row.standing() == Standing.BUSY && row.stage() == Stage.SEND;
        if (streaming != getChildren().contains(bar)) {
            getChildren().setAll(streaming ? List.of(line, bar) : List.of(line));
        }
    }

    private static void tone(Node node, String tone) {
        if (!node.getStyleClass().contains(tone)) {
            node.getStyleClass().removeAll(TONES);
            node.getStyleClass().add(tone);
        }
    }

    private static String brief(Duration took) {
        return took.toMillis() == 0 ? "< 1 ms" : Spending.seconds(took.toMillis());
    }
}
