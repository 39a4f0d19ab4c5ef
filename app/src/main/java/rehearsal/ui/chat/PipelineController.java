package rehearsal.ui.chat;

import java.time.Duration;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.turn.Stage;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.PaneHeader;
import rehearsal.ui.control.Segments;
import rehearsal.ui.control.Views;
import rehearsal.ui.talk.Bubbles;
import rehearsal.ui.talk.Spending;
import rehearsal.ui.text.Texts;

/** Shows the stages of a turn, one of them open, or the exact request, or the raw reply. */
public final class PipelineController {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final PipelineModel model;
    private final Texts texts;
    private final StageDetail detail;
    private final VBox rows = new VBox();
    private final ScrollPane stages = new ScrollPane();
    private final TimeView time;

    @FXML
    private PaneHeader header;
    @FXML
    private Segments tabs;
    @FXML
    private StackPane stage;
    @FXML
    private VBox times;
    @FXML
    private Label hint;

    private PipelineController(PipelineModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.detail = new StageDetail(model, texts);
        this.time = new TimeView(texts);
    }

    static Region view(PipelineModel model, Texts texts) {
        return Views.load("chat-pipeline", new PipelineController(model, texts), texts);
    }

    @FXML
    private void initialize() {
        stages.setContent(rows);
        stages.setFitToWidth(true);
        stages.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        tabs.chosen().bindBidirectional(model.tab());
        times.getChildren().add(time);
        model.stages().addListener((property, before, after) -> show());
        model.values().addListener((property, before, after) -> show());
        model.inspected().addListener((property, before, after) -> show());
        model.open().addListener((property, before, after) -> show());
        model.edits().addListener((property, before, after) -> show());
        model.tab().addListener((property, before, after) -> show());
        model.number().addListener((property, before, after) -> show());
        model.bars().addListener((property, before, after) -> time.show(after));
        show();
    }

    private void show() {
        var number = model.number().get();
        header.sub().set(number == 0 ? "" : texts.say("chat.pipeline.turn", number));
        hint.setText(model.edited() ? texts.say("chat.pipeline.edited") : texts.say("chat.pipeline.hint"));
        stage.getChildren().setAll(switch (model.tab().get()) {
            case 1 -> exact(model.request(), "chat.sent.none");
            case 2 -> exact(PipelineModel.indented(model.raw()), "chat.raw.none");
            default -> stages();
        });
    }

    private Node exact(String words, String none) {
        if (words.isBlank()) {
            return new EmptyPane("fth-eye", texts.say(none), texts.say("chat.none.how"), "");
        }
        var area = new TextArea(words);
        area.setEditable(false);
        area.getStyleClass().addAll("rh-code", "rh-plain-area");
        area.setAccessibleText(words.substring(0, Math.min(200, words.length())));
        return area;
    }

    private Node stages() {
        rows.getChildren().clear();
        for (var row : model.stages().get()) {
            var open = model.number().get() > 0 && model.open().get().equals(Optional.of(row.stage()));
            rows.getChildren().add(line(row, open));
            if (open) {
                rows.getChildren().add(detail.of(row.stage()));
            }
        }
        return stages;
    }

    private Node line(StageRow row, boolean open) {
        var number = sized(new Label(String.valueOf(row.number())), 12, "rh-muted");
        var name = sized(new Label(texts.say("chat.stage." + row.stage().id())), 68, "rh-strong");
        var summary = Bubbles.small(row.standing() == StageRow.Standing.WAITING ? waiting(row.stage()) : row.summary());
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        var took = new Label(row.took().map(PipelineController::brief).orElse(""));
        took.setMinWidth(Region.USE_PREF_SIZE);
        took.getStyleClass().addAll("rh-small", row.standing() == StageRow.Standing.BUSY ? "rh-tone-accent" : "rh-muted");
        var line = new HBox(8, number, icon(row), name, summary, took, Icons.small(open ? "fth-chevron-down" : "fth-chevron-right",
                "rh-muted"));
        line.getStyleClass().addAll("rh-row", "rh-stage");
        line.pseudoClassStateChanged(CURRENT, open);
        line.setAccessibleText(texts.say("chat.stage.spoken", name.getText(), summary.getText(), took.getText()));
        Bubbles.pressable(line, () -> model.toggle(row.stage()));
        if (row.standing() == StageRow.Standing.BUSY && row.stage() == Stage.SEND) {
            var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
            bar.getStyleClass().add("rh-stage-bar");
            bar.setMaxWidth(Double.MAX_VALUE);
            return new VBox(line, bar);
        }
        return line;
    }

    private String waiting(Stage stage) {
        return model.number().get() == 0
                ? ""
                : texts.say(stage == Stage.PARSE || stage == Stage.APPLY
                        ? "chat.stage.waits-reply"
                        : "chat.stage.waits");
    }

    private static Node icon(StageRow row) {
        return switch (row.standing()) {
            case WAITING -> Icons.small("fth-clock", "rh-muted");
            case BUSY -> Icons.small("fth-loader", "rh-tone-accent");
            case DONE -> Icons.small("fth-check", "rh-tone-live");
            case FAILED -> Icons.small("fth-x-circle", "rh-tone-danger");
        };
    }

    private static String brief(Duration took) {
        return took.toMillis() == 0 ? "< 1 ms" : Spending.seconds(took.toMillis());
    }

    static Label sized(Label label, double width, String... styles) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
