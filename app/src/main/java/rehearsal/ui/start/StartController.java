package rehearsal.ui.start;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import rehearsal.ai.Speaker;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Segments;
import rehearsal.ui.control.Views;
import rehearsal.ui.text.Texts;

/** Binds the steps, the talk and the tour to the model. */
public final class StartController {

    private static final double CLIENT_BUBBLE = 400;
    private static final double COACH_BUBBLE = 488;
    private static final double TOUR_FROM = 1200;
    private static final double TREE_FROM = 960;
    private static final double THUMB = 8;
    private static final double DOT = 8;
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final StartModel model;
    private final Texts texts;
    private final Region tree;
    private final Runnable chooseFiles;

    private boolean showing;

    @FXML
    private HBox view;
    @FXML
    private VBox left;
    @FXML
    private VBox sampleFoot;
    @FXML
    private VBox right;
    @FXML
    private Button play;
    @FXML
    private Label talkTitle;
    @FXML
    private Label where;
    @FXML
    private VBox talk;
    @FXML
    private ScrollPane talkScroll;
    @FXML
    private Button pause;
    @FXML
    private FontIcon pauseIcon;
    @FXML
    private Slider slider;
    @FXML
    private Pane dots;
    @FXML
    private FlowPane playButtons;
    @FXML
    private FlowPane importButtons;
    @FXML
    private FlowPane providerButtons;
    @FXML
    private Label turn;
    @FXML
    private Segments speed;
    @FXML
    private VBox tour;
    @FXML
    private VBox facts;
    @FXML
    private CheckBox atStart;

    private StartController(StartModel model, Texts texts, Region tree, Runnable chooseFiles) {
        this.model = model;
        this.texts = texts;
        this.tree = tree;
        this.chooseFiles = chooseFiles;
    }

    static Region view(StartModel model, Texts texts, Region tree, Runnable chooseFiles) {
        return Views.load("start", new StartController(model, texts, tree, chooseFiles), texts);
    }

    @FXML
    private void initialize() {
        VBox.setVgrow(tree, Priority.ALWAYS);
        left.getChildren().addFirst(tree);
        sampleFoot.visibleProperty().bind(model.sample());
        sampleFoot.managedProperty().bind(model.sample());
        model.talk().addListener((property, before, after) -> showTalk());
        model.shown().addListener((property, before, after) -> showTalk());
        model.playing().addListener((property, before, now) -> showPlaying(now));
        slider.valueProperty().addListener((property, before, after) -> slid((int) Math.round(after.doubleValue())));
        dots.widthProperty().addListener((property, before, after) -> showDots());
        speed.chosen().bindBidirectional(model.speed());
        slider.setSkin(new ProgressSliderSkin(slider));
        tourRows();
        factRows();
        atStart.setSelected(model.atStart());
        atStart.selectedProperty().addListener((property, before, after) -> model.atStart(after));
        view.widthProperty().addListener((property, before, after) -> {
            right.setVisible(after.doubleValue() >= TOUR_FROM);
            right.setManaged(after.doubleValue() >= TOUR_FROM);
            left.setVisible(after.doubleValue() >= TREE_FROM);
            left.setManaged(after.doubleValue() >= TREE_FROM);
        });
        // As many rows as the width asks for, and not the two that half the width would.
        List.of(playButtons, importButtons, providerButtons).forEach(
                row -> row.widthProperty().addListener((property, before, after) -> row.setPrefWrapLength(after.doubleValue())));
        talk.heightProperty().addListener((property, before, after) -> talkScroll.setVvalue(1));
        showPlaying(false);
        showTalk();
    }

    @FXML
    private void play() {
        model.play();
    }

    @FXML
    private void again() {
        model.again();
    }

    @FXML
    private void back() {
        model.step(-1);
    }

    @FXML
    private void forward() {
        model.step(1);
    }

    @FXML
    private void chooseFiles() {
        chooseFiles.run();
    }

    @FXML
    private void library() {
        model.library();
    }

    @FXML
    private void providers() {
        model.providers();
    }

    @FXML
    private void removeSample() {
        model.removeSample();
    }

    private void showPlaying(boolean now) {
        pauseIcon.setIconLiteral(now ? "fth-pause" : "fth-play");
        play.setText(texts.say(now ? "start.pause" : "start.play"));
        play.setGraphic(Icons.of(now ? "fth-pause" : "fth-play"));
        pause.setAccessibleText(texts.say(now ? "start.pause" : "start.play"));
    }

    private void showTalk() {
        var recorded = model.talk().get();
        var count = Math.min(recorded.beats().size(), model.shown().get());
        talkTitle.setText(recorded.title());
        talk.getChildren().setAll(recorded.beats().stream().limit(count).flatMap(this::beat).toList());
        showing = true;
        slider.setMax(Math.max(1, recorded.turns()));
        slider.setValue(model.turn());
        showing = false;
        turn.setText(texts.say("start.turn", model.turn(), recorded.turns()));
        where.setText(recorded.prompt(model.turn()).map(prompt -> texts.say("start.speaks", model.turn(), prompt))
                .orElseGet(() -> texts.say("start.messages", count, recorded.beats().size())));
        showDots();
        talk.layout();
        talkScroll.layout();
        talkScroll.setVvalue(1);
    }

    /** The person moved the slider, with the mouse or with the arrows. */
    private void slid(int wanted) {
        if (!showing && wanted != model.turn()) {
            model.playing().set(false);
            model.toTurn(wanted);
        }
    }

    /** A point for every turn, filled as far as the talk went. */
    private void showDots() {
        var turns = model.talk().get().turns();
        dots.getChildren().clear();
        for (var at = 0; at <= turns; at++) {
            var dot = new Region();
            dot.getStyleClass().add("rh-turn-dot");
            dot.pseudoClassStateChanged(DONE, at < model.turn());
            dot.setVisible(at != model.turn());
            dot.resizeRelocate(THUMB + (dots.getWidth() - 2 * THUMB) * at / Math.max(1, turns) - DOT / 2, dots.getHeight() / 2 - DOT / 2,
                    DOT, DOT);
            dot.setManaged(false);
            dots.getChildren().add(dot);
        }
    }

    private Stream<Node> beat(Beat beat) {
        var client = beat.speaker() == Speaker.CLIENT;
        var words = new Label(beat.words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll("rh-bubble", client ? "client" : "coach");
        words.setMaxWidth(client ? CLIENT_BUBBLE : COACH_BUBBLE);
        var column = new VBox(6, words);
        beat.actions().forEach(action -> column.getChildren().add(action(action)));
        var row = client ? new HBox(column) : new HBox(8, avatar(), column);
        row.setAlignment(client ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        return Stream.concat(Stream.of(row), beat.movedTo().stream().map(phase -> moved(phase, beat.turn())));
    }

    private Node moved(String phase, int turn) {
        var words = new Label(texts.say("start.moved", phase, turn), Icons.small("fth-flag", "rh-muted"));
        words.getStyleClass().addAll("rh-small", "rh-muted");
        var row = new HBox(words);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static Node avatar() {
        var letter = new Label("C");
        letter.getStyleClass().addAll("rh-person", "rh-avatar");
        var top = new StackPane(letter);
        top.setAlignment(Pos.TOP_CENTER);
        return top;
    }

    /** What an action came to is what the recording says; where it says nothing, nothing is claimed. */
    private Node action(Beat.Done done) {
        var what = new Label(done.action());
        what.getStyleClass().add("rh-code");
        what.setMinWidth(Region.USE_PREF_SIZE);
        var kind = done.result().map(result -> result.id()).orElse("not_simulated");
        var icon = switch (kind) {
            case "applied" -> "fth-check-circle";
            case "skipped" -> "fth-skip-forward";
            case "refused" -> "fth-x-circle";
            default -> "fth-circle";
        };
        var outcome = new Label(done.result().map(result -> texts.say("start.outcome." + result.id(), done.why())).orElse(""));
        outcome.getStyleClass().add("rh-outcome");
        outcome.setTextOverrun(javafx.scene.control.OverrunStyle.ELLIPSIS);
        outcome.setMinWidth(0);
        outcome.setMaxWidth(Double.MAX_VALUE);
        outcome.setAlignment(Pos.CENTER_RIGHT);
        outcome.setTooltip(done.why().isEmpty() ? null : new Tooltip(done.why()));
        HBox.setHgrow(outcome, Priority.ALWAYS);
        var row = new HBox(Icons.small(icon), what, outcome);
        row.getStyleClass().addAll("rh-action", kind);
        row.setMaxWidth(COACH_BUBBLE);
        return row;
    }

    private void tourRows() {
        tour.getChildren().setAll(List.of(tourRow("fth-play", "watch", model::play), tourRow("fth-alert-circle", "red", model::openBroken),
                tourRow("fth-edit-2", "fix", model::openBroken), tourRow("fth-columns", "compare", model::compareBroken),
                tourRow("fth-message-circle", "rehearse", model::rehearse)));
    }

    private Node tourRow(String icon, String key, Runnable does) {
        var row = new Button("", twoLines(icon, key, Icons.small("fth-chevron-right", "rh-muted")));
        row.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().addAll("flat", "rh-tour-row");
        row.setAccessibleText(texts.say("start.tour." + key));
        row.setOnAction(event -> does.run());
        return row;
    }

    private void factRows() {
        facts.getChildren()
                .setAll(List.of(fact("fth-user-x", "account"), fact("fth-hard-drive", "stored"), fact("fth-bar-chart-2", "reported"),
                        fact("fth-save", "lost"), tourRow("fth-globe", "proxy", model::network)));
    }

    private Node fact(String icon, String key) {
        var row = new StackPane(twoLines(icon, key, new Region()));
        row.getStyleClass().add("rh-tour-row");
        return row;
    }

    private HBox twoLines(String icon, String key, Node end) {
        var first = new Label(texts.say("start.tour." + key));
        var second = new Label(texts.say("start.tour." + key + ".how"));
        second.getStyleClass().addAll("rh-small", "rh-muted");
        var lines = new VBox(first, second);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new HBox(10, Icons.of(icon, "rh-muted"), lines, end);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.prefWidthProperty().bind(facts.widthProperty().subtract(32));
        return row;
    }
}
