package rehearsal.ui.start;

import javafx.scene.control.OverrunStyle;
import rehearsal.practice.RecordedMessage;
import rehearsal.practice.RecordedSession;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import rehearsal.ai.Speaker;
import rehearsal.text.Texts;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Segments;
import rehearsal.ui.control.Views;

/** Binds the steps, the talk and the tour to the model. */
public final class StartController {

    private static final double CLIENT_BUBBLE = 400;
    private static final double COACH_BUBBLE = 488;
    private static final double TOUR_FROM = 1200;
    private static final double TREE_FROM = 960;
    private static final double NOTES_FROM = 680;
    private static final double HOW_FROM = 440;
    private static final double WIDE_STEPS_FROM = 760;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final StartModel model;
    private final Texts texts;
    private final ObservableDoubleValue letters;
    private final Region tree;
    private final StartScreen.Doors doors;
    private final Label watching = new Label();
    /** The letters belong to the window, which outlives this page. */
    private final ChangeListener<Number> lettersChange = (property, before, after) -> {
        fit();
        showTalk();
    };

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
    private TurnSlider slider;
    @FXML
    private Label voice;
    @FXML
    private Chip version;
    @FXML
    private VBox playStep;
    @FXML
    private VBox title;
    @FXML
    private Label playHow;
    @FXML
    private Label importHow;
    @FXML
    private Label providerHow;
    @FXML
    private Label playNote;
    @FXML
    private Label importNote;
    @FXML
    private Label providerNote;
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

    private StartController(StartModel model, StartScreen.Style style, Region tree, StartScreen.Doors doors) {
        this.model = model;
        this.texts = style.texts();
        this.letters = style.letters();
        this.tree = tree;
        this.doors = doors;
    }

    static Region view(StartModel model, StartScreen.Style style, Region tree, StartScreen.Doors doors) {
        return Views.load("start", new StartController(model, style, tree, doors), style.texts());
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
        slider.whenMoved(this::slid);
        speed.chosen().bindBidirectional(model.speed());
        tourRows();
        factRows();
        atStart.setSelected(model.atStart());
        atStart.selectedProperty().addListener((property, before, after) -> model.atStart(after));
        view.widthProperty().addListener((property, before, after) -> fit());
        view.heightProperty().addListener((property, before, after) -> fit());
        letters.addListener(new WeakChangeListener<>(lettersChange));
        // As many rows as the width asks for, and not the two that half the width would.
        List.of(playButtons, importButtons, providerButtons).forEach(
                row -> row.widthProperty().addListener((property, before, after) -> row.setPrefWrapLength(after.doubleValue())));
        talk.heightProperty().addListener((property, before, after) -> talkScroll.setVvalue(1));
        showPlaying(false);
        showTalk();
    }

    /** Narrow and low windows, and large letters, leave the steps and the talk. */
    private void fit() {
        var scale = letters.get();
        show(view.getWidth() >= TOUR_FROM * scale, right);
        show(view.getWidth() >= TREE_FROM * scale, left);
        show(view.getHeight() >= NOTES_FROM * scale, playNote, importNote, providerNote);
        show(view.getHeight() >= HOW_FROM * scale, title, playHow, importHow, providerHow);
        // Narrow steps keep their two buttons in one row.
        var narrow = left.isVisible() ? !right.isVisible() : view.getWidth() < WIDE_STEPS_FROM * scale;
        for (var row : List.of(playButtons, importButtons, providerButtons)) {
            row.setHgap(narrow ? 0 : 8);
            row.getChildren().forEach(button -> small(button, narrow));
        }
    }

    private static void small(Node button, boolean wanted) {
        button.getStyleClass().remove("small");
        if (wanted) {
            button.getStyleClass().add("small");
        }
    }

    private static void show(boolean shown, Node... nodes) {
        for (var node : nodes) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
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
        doors.chooseFiles().run();
    }

    @FXML
    private void paste() {
        doors.paste().run();
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
        Icons.draw(pauseIcon, now ? "fth-pause" : "fth-play");
        play.setText(texts.say(now ? "start.pause" : "start.play"));
        play.setGraphic(Icons.of(now ? "fth-pause" : "fth-play"));
        pause.setAccessibleText(texts.say(now ? "start.pause" : "start.play"));
        playStep.pseudoClassStateChanged(CURRENT, now);
        watching.setText(texts.say(now ? "start.tour.watch.now" : "start.tour.watch.how"));
        tour.getChildren().getFirst().pseudoClassStateChanged(CURRENT, now);
    }

    private void showTalk() {
        var recorded = model.talk().get();
        var count = Math.min(recorded.beats().size(), model.shown().get());
        talkTitle.setText(recorded.title());
        talk.getChildren().setAll(recorded.beats().stream().limit(count).flatMap(this::beat).toList());
        slider.show(model.turn(), recorded.turns());
        turn.setText(texts.say("start.turn", model.turn(), recorded.turns()));
        showVoice(recorded, count);
        talk.layout();
        talkScroll.layout();
        talkScroll.setVvalue(1);
    }

    private void showVoice(RecordedSession recorded, int count) {
        var speaking = recorded.voice(model.turn());
        where.setText(speaking.isPresent()
                ? texts.say("start.speaks", model.turn())
                : texts.say("start.messages", count, recorded.beats().size()));
        voice.setText(speaking.map(RecordedSession.Voice::prompt).orElse(""));
        version.setText(speaking.map(RecordedSession.Voice::version).orElse(""));
        show(speaking.isPresent(), voice);
        version.setVisible(speaking.isPresent());
    }

    /** The person moved the slider, with the mouse or with the arrows. */
    private void slid(int wanted) {
        model.playing().set(false);
        model.toTurn(wanted);
    }

    private Stream<Node> beat(RecordedMessage beat) {
        var client = beat.speaker() == Speaker.CLIENT;
        var words = new Label(beat.words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll("rh-bubble", client ? "client" : "coach");
        words.setMaxWidth((client ? CLIENT_BUBBLE : COACH_BUBBLE) * letters.get());
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
    private Node action(RecordedMessage.Done done) {
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
        outcome.setTextOverrun(OverrunStyle.ELLIPSIS);
        outcome.setMinWidth(0);
        outcome.setMaxWidth(Double.MAX_VALUE);
        outcome.setAlignment(Pos.CENTER_RIGHT);
        outcome.setTooltip(done.why().isEmpty() ? null : new Tooltip(done.why()));
        HBox.setHgrow(outcome, Priority.ALWAYS);
        var row = new HBox(Icons.small(icon), what, outcome);
        row.getStyleClass().addAll("rh-action", kind);
        row.setMaxWidth(COACH_BUBBLE * letters.get());
        return row;
    }

    private void tourRows() {
        tour.getChildren()
                .setAll(List.of(tourRow("fth-play", "watch", watching, model::play), tourRow("fth-alert-circle", "red", model::openBroken),
                        tourRow("fth-edit-2", "fix", model::openBroken), tourRow("fth-columns", "compare", model::compareBroken),
                        tourRow("fth-message-circle", "rehearse", model::rehearse)));
    }

    private Node tourRow(String icon, String key, Runnable does) {
        return tourRow(icon, key, new Label(texts.say("start.tour." + key + ".how")), does);
    }

    private Node tourRow(String icon, String key, Label how, Runnable does) {
        var row = new Button("", twoLines(icon, key, how, Icons.small("fth-chevron-right", "rh-muted")));
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
        var row = new StackPane(twoLines(icon, key, new Label(texts.say("start.tour." + key + ".how")), new Region()));
        row.getStyleClass().add("rh-tour-row");
        return row;
    }

    private HBox twoLines(String icon, String key, Label second, Node end) {
        var first = new Label(texts.say("start.tour." + key));
        first.getStyleClass().add("rh-tour-name");
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
