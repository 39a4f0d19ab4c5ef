package rehearsal.ui.compare;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.diff.Side;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.Segments;
import rehearsal.ui.control.Tone;
import rehearsal.ui.control.Views;
import rehearsal.ui.text.Texts;

/** Binds tool row, lines, map, facts and decision bar to the model. */
public final class CompareController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final double FACTS_FROM = 1100;
    private static final int ABOVE = 3;

    private final CompareModel model;
    private final Texts texts;
    private final Function<String, Optional<Path>> saveAs;
    private final ListView<Line> list = new ListView<>();
    private final ChangeMap map = new ChangeMap(this::scrollTo);

    @FXML
    private VBox view;
    @FXML
    private Label title;
    @FXML
    private Label against;
    @FXML
    private Segments viewChoice;
    @FXML
    private Segments levelChoice;
    @FXML
    private CheckBox onlyChanges;
    @FXML
    private CheckBox blanks;
    @FXML
    private Label position;
    @FXML
    private HBox heads;
    @FXML
    private StackPane stage;
    @FXML
    private ScrollPane factsPane;
    @FXML
    private VBox facts;
    @FXML
    private TextField reason;
    @FXML
    private Button ask;
    @FXML
    private Button approve;
    @FXML
    private Label consequence;
    @FXML
    private Label afterwards;
    @FXML
    private Button makeLive;

    private CompareController(CompareModel model, Texts texts, Function<String, Optional<Path>> saveAs) {
        this.model = model;
        this.texts = texts;
        this.saveAs = saveAs;
    }

    static Region view(CompareModel model, Texts texts, Function<String, Optional<Path>> saveAs) {
        return Views.load("compare", new CompareController(model, texts, saveAs), texts);
    }

    @FXML
    private void initialize() {
        viewChoice.chosen().bindBidirectional(model.view());
        levelChoice.chosen().bindBidirectional(model.level());
        onlyChanges.selectedProperty().bindBidirectional(model.onlyChanges());
        blanks.setSelected(!model.blanks().get());
        blanks.selectedProperty().addListener((property, before, ignore) -> model.blanks().set(!ignore));
        list.setCellFactory(view -> new LineCell(model, texts));
        list.getStyleClass().add("rh-diff");
        list.setAccessibleText(texts.say("compare.list"));
        model.lines().addListener((property, before, after) -> fill());
        model.contest().addListener((property, before, after) -> after.ifPresent(this::show));
        model.change().addListener((property, before, after) -> showChange());
        view.widthProperty().addListener((property, before, after) -> {
            factsPane.setVisible(after.doubleValue() >= FACTS_FROM);
            factsPane.setManaged(after.doubleValue() >= FACTS_FROM);
        });
        stage.getChildren().add(list);
        list.skinProperty().addListener((property, before, after) -> watchScroll());
        reason.textProperty().addListener((property, before, after) -> enable());
    }

    @FXML
    private void rehearse() {
        model.rehearse();
    }

    @FXML
    private void swap() {
        model.swap();
    }

    @FXML
    private void previous() {
        model.step(-1);
    }

    @FXML
    private void next() {
        model.step(1);
    }

    @FXML
    private void askForChanges() {
        model.askForChanges(reason.getText());
        reason.clear();
    }

    @FXML
    private void approve() {
        model.approve();
    }

    @FXML
    private void makeLive() {
        model.makeLive();
    }

    @FXML
    private void report() {
        saveAs.apply("comparison.html").ifPresent(model::report);
    }

    private void show(Contest now) {
        title.setText(model.title());
        against.setText(model.against());
        heads.getChildren().setAll(head("A", now.a(), now.comparison().before(), now), gap(), head("B", now.b(),
                now.comparison().after(), now));
        ((Region) heads.getChildren().getFirst()).prefWidthProperty()
                .bind(heads.widthProperty().subtract(LineCell.MAP).divide(2));
        ((Region) heads.getChildren().getLast()).prefWidthProperty()
                .bind(heads.widthProperty().subtract(LineCell.MAP).divide(2));
        facts.getChildren().setAll(new FactSheet(now, texts, model::requestReview).folds());
        consequence.setText(model.consequence());
        afterwards.setText(now.live().isPresent() && !model.consequence().isEmpty()
                ? texts.say("compare.live.after", now.live().getAsInt())
                : "");
        makeLive.setVisible(now.consequence().isPresent());
        makeLive.setText(now.b().map(version -> texts.say("timeline.make-live", version.version())).orElse(""));
        approve.setText(now.b().map(version -> texts.say("compare.approve", version.version())).orElse(texts.say("compare.approve.none")));
        enable();
    }

    private void enable() {
        var version = model.contest().get().flatMap(Contest::b);
        approve.setDisable(version.isEmpty());
        ask.setDisable(version.isEmpty() || reason.getText().isBlank());
        reason.setDisable(version.isEmpty());
    }

    private HBox head(String letter, Optional<PromptVersion> version, Side side, Contest now) {
        var name = new Label(side.title());
        name.getStyleClass().add("rh-strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var note = new Label(version.flatMap(PromptVersion::changeNote).orElse(""));
        note.getStyleClass().add("rh-muted");
        note.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
        var by = new Label(version.map(saved -> saved.author() + ", " + DAY.format(saved.createdAt().atZone(ZoneId.systemDefault())))
                .orElse(""));
        by.getStyleClass().addAll("rh-small", "rh-muted");
        by.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, new rehearsal.ui.control.ArmBadge(letter), name);
        version.ifPresent(saved -> marks(head, saved, now));
        head.getChildren().addAll(note, space, by);
        head.getStyleClass().add("rh-compare-head");
        return head;
    }

    private void marks(HBox head, PromptVersion version, Contest now) {
        if (now.live().isPresent() && now.live().getAsInt() == version.version()) {
            head.getChildren().add(Chip.of(texts.say("timeline.live"), Tone.LIVE, "fth-radio"));
        }
        version.labels().forEach(label -> head.getChildren().add(Chip.of(label, Tone.INFO, "fth-tag")));
    }

    private static Region gap() {
        var gap = new Region();
        gap.setMinWidth(LineCell.MAP);
        gap.setMaxWidth(LineCell.MAP);
        gap.getStyleClass().add("rh-compare-gap");
        return gap;
    }

    private void fill() {
        list.getItems().setAll(model.lines().get());
        map.show(model.lines().get());
        var sideBySide = model.view().get() == 0;
        stage.getChildren().setAll(list);
        if (sideBySide) {
            stage.getChildren().add(map);
        }
        if (model.contest().get().filter(now -> now.comparison().isSame()).isPresent()) {
            stage.getChildren().setAll(new EmptyPane("fth-check-circle", texts.say("compare.same"), texts.say("compare.same.how"), ""));
        }
        showChange();
    }

    private void showChange() {
        var all = model.changes();
        position.setText(all == 0
                ? texts.say("compare.change.none")
                : texts.say("compare.change", Math.max(0, model.change().get()) + 1, all));
        model.lineOfChange().ifPresent(line -> {
            list.refresh();
            scrollTo(Math.max(0, line - ABOVE));
        });
    }

    private void scrollTo(int line) {
        list.scrollTo(line);
    }

    /** The map's frame follows what is in sight. */
    private void watchScroll() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            Runnable tell = () -> {
                if (flow.getFirstVisibleCell() != null && flow.getLastVisibleCell() != null) {
                    map.seen(flow.getFirstVisibleCell().getIndex(), flow.getLastVisibleCell().getIndex());
                }
            };
            flow.positionProperty().addListener((property, before, after) -> tell.run());
            flow.needsLayoutProperty().addListener((property, before, after) -> tell.run());
        }
        list.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .forEach(bar -> bar.setUnitIncrement(0.02));
    }
}
