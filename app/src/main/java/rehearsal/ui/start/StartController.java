package rehearsal.ui.start;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
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

    private final StartModel model;
    private final Texts texts;
    private final Region tree;
    private final Runnable chooseFiles;

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
        talkTitle.textProperty().bind(model.title());
        model.beats().addListener((property, before, after) -> {
            slider.setMax(Math.max(1, after.size()));
            showTalk();
        });
        model.shown().addListener((property, before, after) -> showTalk());
        model.playing().addListener((property, before, now) -> showPlaying(now));
        slider.valueProperty().addListener((property, before, after) -> {
            if (slider.isValueChanging()) {
                model.playing().set(false);
                model.shown().set((int) Math.round(after.doubleValue()));
            }
        });
        speed.chosen().bindBidirectional(model.speed());
        slider.setSkin(new ProgressSliderSkin(slider));
        tourRows();
        factRows();
        atStart.setSelected(model.atStart());
        atStart.selectedProperty().addListener((property, before, after) -> model.atStart(after));
        view.widthProperty().addListener((property, before, after) -> {
            right.setVisible(after.doubleValue() >= TOUR_FROM);
            right.setManaged(after.doubleValue() >= TOUR_FROM);
        });
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
        var beats = model.beats().get();
        var count = Math.min(beats.size(), model.shown().get());
        talk.getChildren().setAll(beats.stream().limit(count).map(this::beat).toList());
        slider.setValue(count);
        turn.setText(texts.say("start.turn", model.turn(count), model.turn(beats.size())));
        where.setText(texts.say("start.messages", count, beats.size()));
        talk.layout();
        talkScroll.layout();
        talkScroll.setVvalue(1);
    }

    private Node beat(Beat beat) {
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
        return row;
    }

    private static Node avatar() {
        var letter = new Label("C");
        letter.getStyleClass().addAll("rh-person", "rh-avatar");
        return new StackPane(letter);
    }

    private Node action(String name) {
        var what = new Label(name);
        what.getStyleClass().add("rh-code");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var outcome = new Label(texts.say("start.applied"));
        outcome.getStyleClass().add("rh-outcome");
        var row = new HBox(Icons.small("fth-check-circle"), what, space, outcome);
        row.getStyleClass().addAll("rh-action", "applied");
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
                        fact("fth-save", "lost"), fact("fth-globe", "proxy")));
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
