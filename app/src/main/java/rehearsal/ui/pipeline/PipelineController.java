package rehearsal.ui.pipeline;

import rehearsal.practice.InspectedTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.turn.Overrides;
import rehearsal.turn.Stage;
import rehearsal.practice.InspectedTurn.ValueRow;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.PaneHeader;
import rehearsal.ui.control.Segments;
import rehearsal.ui.control.Views;

/** Shows the stages of a turn, one of them open, or the exact request, or the raw reply. */
public final class PipelineController {

    private final PipelineModel model;
    private final Texts texts;
    private final StageDetail detail;
    private final List<StageLine> lines = new ArrayList<>();
    private final VBox rows = new VBox();
    private final ScrollPane stages = new ScrollPane();
    private final TimeView time;
    private Optional<Drawn> drawn = Optional.empty();

    @FXML
    private PaneHeader header;
    @FXML
    private Segments tabs;
    @FXML
    private StackPane stage;
    @FXML
    private VBox times;
    @FXML
    private Label timeUnit;
    @FXML
    private Label hint;

    /** What the open stage was drawn from. */
    private record Drawn(int turn, Stage stage, Optional<InspectedTurn> inspected, List<ValueRow> values, Overrides edits) {
    }

    private PipelineController(PipelineModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.detail = new StageDetail(model, texts);
        this.time = new TimeView(texts);
    }

    public static Region view(PipelineModel model, Texts texts) {
        return Views.load("pipeline", new PipelineController(model, texts), texts);
    }

    @FXML
    private void initialize() {
        StageRow.SHOWN.forEach(each -> lines.add(new StageLine(each, StageRow.SHOWN.indexOf(each) + 1, texts, () -> model.toggle(each))));
        rows.getChildren().addAll(lines);
        stages.setContent(rows);
        stages.setFitToWidth(true);
        stages.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        tabs.chosen().bindBidirectional(model.tab());
        times.getChildren().add(time);
        timeUnit.textProperty().bind(time.unit());
        model.stages().addListener((property, before, after) -> stages());
        List.of(model.changes(), model.tab()).forEach(each -> each.addListener((property, before, after) -> show()));
        model.bars().addListener((property, before, after) -> time.show(after));
        show();
    }

    private void show() {
        var number = model.number().get();
        header.sub().set(number == 0 ? "" : texts.say("chat.pipeline.turn", number));
        hint.setText(model.edited() ? texts.say("chat.pipeline.edited") : texts.say("chat.pipeline.hint"));
        stages();
        detail();
        switch (model.tab().get()) {
            case 1 -> stage.getChildren().setAll(exact(model.request(), "chat.sent.none"));
            case 2 -> stage.getChildren().setAll(exact(PipelineModel.indented(model.raw()), "chat.raw.none"));
            default -> {
                if (!stage.getChildren().equals(List.of(stages))) {
                    stage.getChildren().setAll(stages);
                }
            }
        }
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

    private void stages() {
        var shown = model.stages().get();
        for (var index = 0; index < lines.size(); index++) {
            lines.get(index).show(shown.get(index), words(shown.get(index)), isOpen(shown.get(index).stage()));
        }
    }

    private boolean isOpen(Stage which) {
        return model.number().get() > 0 && model.open().get().equals(Optional.of(which));
    }

    /** The open stage is drawn anew when something in it changed, and not for each thing that is told of the others. */
    private void detail() {
        var open = model.open().get().filter(this::isOpen);
        var wanted = open.map(which -> new Drawn(model.number().get(), which, model.inspected().get(), model.values().get(),
                model.edits().get()));
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        rows.getChildren().setAll(lines);
        open.ifPresent(which -> rows.getChildren().add(StageRow.SHOWN.indexOf(which) + 1, detail.of(which)));
    }

    private String words(StageRow row) {
        if (row.standing() == StageRow.Standing.WAITING) {
            return waiting(row.stage());
        }
        return model.summary(row.stage()).orElse(row.summary());
    }

    private String waiting(Stage which) {
        return model.number().get() == 0
                ? ""
                : texts.say(which == Stage.PARSE || which == Stage.APPLY ? "chat.stage.waits-reply" : "chat.stage.waits");
    }

    public static Label sized(Label label, double width, String... styles) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
