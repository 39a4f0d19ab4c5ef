package rehearsal.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.library.Line;
import rehearsal.library.LiveCheck;
import rehearsal.library.LoadedComparison;
import rehearsal.store.prompt.ReviewState;
import rehearsal.text.Texts;
import rehearsal.ui.control.Segments;
import rehearsal.ui.control.Shown;
import rehearsal.ui.control.Views;

/** Binds tool row, lines, map, facts and decision bar to the model. */
public final class CompareController {

    private static final double FACTS_FROM = 1200;
    private static final int ABOVE = 3;
    private static final double REASON = 344;
    private static final double REASON_NARROW = 224;
    private static final String NARROW = "narrow";

    private final CompareModel model;
    private final Texts texts;
    private final Function<String, Optional<Path>> saveAs;
    private final ListView<Line> list = new ListView<>();
    private final ChangeMap map = new ChangeMap(this::scrollTo);
    private Optional<VirtualFlow<?>> flow = Optional.empty();

    @FXML
    private VBox view;
    @FXML
    private HBox tools;
    @FXML
    private Label title;
    @FXML
    private Label against;
    @FXML
    private Button swap;
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
    private Region keyCap;
    @FXML
    private Button drawer;
    @FXML
    private HBox heads;
    @FXML
    private BorderPane body;
    @FXML
    private StackPane stage;
    @FXML
    private ScrollPane factsPane;
    @FXML
    private Label differences;
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
        blanks.selectedProperty().subscribe((_, ignore) -> model.blanks().set(!ignore));
        model.blanks().subscribe((_, count) -> blanks.setSelected(!count));
        list.setCellFactory(view -> new LineCell(model, texts, list::getWidth));
        list.getStyleClass().add("rh-diff");
        list.setAccessibleText(texts.say("compare.list"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::stop);
        body.setTop(new CompareStrip(model, texts));
        model.lines().subscribe((_, _) -> fill());
        model.contest().subscribe((_, after) -> after.ifPresent(this::show));
        model.change().subscribe((_, _) -> showChange());
        model.arrivals().subscribe((_, _) -> {
            list.getSelectionModel().clearSelection();
            scrollTo(Math.max(0, model.lineOf(0).orElse(0) - ABOVE));
        });
        view.widthProperty().subscribe((before, after) -> fit(before.doubleValue(), after.doubleValue()));
        list.skinProperty().subscribe((_, _) -> watchScroll());
        reason.textProperty().subscribe((_, _) -> enable());
        Shown.takingRoom(factsPane);
        Shown.takingRoom(drawer);
        Shown.takingRoom(keyCap);
        afterwards.managedProperty().bind(Bindings.isNotEmpty(afterwards.textProperty()));
        Shown.takingRoom(makeLive);
        model.view().subscribe(_ -> placeMap());
    }

    @FXML
    private void rehearse() {
        model.rehearse();
    }

    @FXML
    private void swapSides() {
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
        model.approve(reason.getText());
        reason.clear();
    }

    @FXML
    private void makeLive() {
        model.makeLive();
    }

    @FXML
    private void report() {
        saveAs.apply("comparison.html").ifPresent(model::report);
    }

    @FXML
    private void toggleFacts() {
        factsPane.setVisible(!factsPane.isVisible());
    }

    /** On a narrow window the facts are a drawer; the drawer is closed until somebody opens it. */
    private void fit(double before, double after) {
        var wide = after >= FACTS_FROM;
        if (wide != before >= FACTS_FROM || before == 0) {
            factsPane.setVisible(wide);
        }
        drawer.setVisible(!wide);
        keyCap.setVisible(wide);
        reason.setPrefWidth(wide ? REASON : REASON_NARROW);
        tools.getStyleClass().remove(NARROW);
        if (!wide) {
            tools.getStyleClass().add(NARROW);
        }
        swap.setText(wide ? texts.say("compare.swap") : "");
        swap.setTooltip(new Tooltip(texts.say("compare.swap")));
    }

    private void key(KeyEvent event) {
        var picked = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        var typing = event.getTarget() instanceof TextField;
        if (!typing && event.getCode() == KeyCode.C && !event.isShortcutDown()) {
            picked.flatMap(line -> line.spot(event.isShiftDown())).ifPresent(model::startSaying);
            event.consume();
        }
    }

    /** What takes long can be stopped from anywhere on the screen. */
    private void stop(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.busy().get()) {
            model.stop();
            event.consume();
        }
    }

    private void placeMap() {
        stage.getChildren().clear();
        if (model.view().get() == 0) {
            stage.getChildren().addAll(list, map);
        } else {
            stage.getChildren().add(new HBox(list, map));
            HBox.setHgrow(list, Priority.ALWAYS);
        }
    }

    private void show(LoadedComparison now) {
        title.setText(model.title());
        title.setTooltip(new Tooltip(model.title()));
        against.setText(model.against());
        var left = new VersionHead("A", now.a(), now.comparison().before(), now, model, texts);
        var right = new VersionHead("B", now.b(), now.comparison().after(), now, model, texts);
        heads.getChildren().setAll(left, gap(), right);
        left.prefWidthProperty().bind(heads.widthProperty().subtract(LineCell.MAP).divide(2));
        right.prefWidthProperty().bind(heads.widthProperty().subtract(LineCell.MAP).divide(2));
        differences.setText(texts.say("compare.differences", now.differences()));
        facts.getChildren().setAll(new FactSheet(now, model, texts).folds());
        consequence.setText(model.consequence());
        consequence.setTooltip(new Tooltip(model.consequence()));
        afterwards.setText(model.afterwards());
        afterwards.setTooltip(new Tooltip(model.afterwards()));
        makeLive.setVisible(now.outlook().filter(outlook -> !(outlook instanceof LiveCheck.Live)).isPresent());
        makeLive.setDisable(now.outlook().filter(LiveCheck::blocked).isPresent());
        makeLive.setText(now.b().map(version -> texts.say("timeline.make-live", version.version())).orElse(""));
        approve.setText(now.b().map(version -> texts.say("compare.approve", version.version())).orElse(texts.say("compare.approve.none")));
        enable();
    }

    private void enable() {
        var version = model.contest().get().flatMap(LoadedComparison::b);
        approve.setDisable(version.filter(now -> now.review() != ReviewState.APPROVED).isEmpty());
        ask.setDisable(version.isEmpty() || reason.getText().isBlank());
        reason.setDisable(version.isEmpty());
    }

    private static Region gap() {
        var gap = new Region();
        gap.setMinWidth(LineCell.MAP);
        gap.setMaxWidth(LineCell.MAP);
        gap.getStyleClass().add("rh-compare-gap");
        return gap;
    }

    /** The reader stays where they were, unless there is a field to type in. */
    private void fill() {
        var lines = model.lines().get();
        var top = flow.map(VirtualFlow::getFirstVisibleCell).map(cell -> cell.getIndex()).orElse(0);
        var picked = list.getSelectionModel().getSelectedIndex();
        var wasSaying = field(list.getItems()) >= 0;
        list.getItems().setAll(lines);
        map.show(lines);
        var field = field(lines);
        if (field >= 0 && flow.map(VirtualFlow::getLastVisibleCell).filter(last -> last.getIndex() <= field).isPresent()) {
            scrollTo(Math.max(0, field - ABOVE));
        } else if (field < 0) {
            scrollTo(Math.clamp(top, 0, Math.max(0, lines.size() - 1)));
        }
        if (picked >= 0 && picked < lines.size()) {
            list.getSelectionModel().select(picked);
        }
        if (wasSaying && field < 0) {
            list.requestFocus();
        }
        showPosition();
    }

    private static int field(List<Line> lines) {
        for (var index = 0; index < lines.size(); index++) {
            if (lines.get(index) instanceof Line.Saying) {
                return index;
            }
        }
        return -1;
    }

    private void showPosition() {
        var all = model.changes();
        position.setText(all == 0
                ? texts.say("compare.change.none")
                : model.change().get() < 0
                        ? texts.say("compare.change.count", all)
                        : texts.say("compare.change", model.change().get() + 1, all));
    }

    private void showChange() {
        showPosition();
        model.lineOfChange().ifPresent(line -> {
            list.getSelectionModel().select(line);
            scrollTo(Math.max(0, line - ABOVE));
        });
    }

    private void scrollTo(int line) {
        list.scrollTo(line);
    }

    /** The map's frame follows what is in sight. */
    private void watchScroll() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
            flow = Optional.of(found);
            Runnable tell = () -> {
                if (found.getFirstVisibleCell() != null && found.getLastVisibleCell() != null) {
                    map.seen(found.getFirstVisibleCell().getIndex(), found.getLastVisibleCell().getIndex());
                }
            };
            found.positionProperty().subscribe((_, _) -> tell.run());
            found.needsLayoutProperty().subscribe((_, _) -> tell.run());
        }
        list.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .forEach(bar -> bar.setUnitIncrement(0.02));
    }
}
