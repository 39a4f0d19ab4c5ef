package rehearsal.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.EdgeDrag;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.LetterSize;
import rehearsal.ui.control.Views;
import rehearsal.ui.place.Memory;

/** Places the panes; on a narrow window the inspector becomes a drawer, on a very narrow one the tree too. */
public final class BenchController {

    private static final double INSPECTOR_FROM = 1200;
    private static final double TREE_FROM = 960;
    private static final double SENT_SHARE = 0.62;
    private static final double NARROWEST = 200;
    private static final double NARROWEST_OF_LARGE = 256;

    private final Panes panes;
    private final Texts texts;
    private final Memory memory;
    private final VBox treeRail = new VBox();
    private final VBox inspectorRail = new VBox();
    private Optional<Region> cover = Optional.empty();
    private Optional<Arrangement> placed = Optional.empty();
    private boolean open;
    private boolean treeOut;

    /** Everything that decides where the panes stand. */
    private record Arrangement(boolean open, Optional<Region> cover, boolean tree, boolean inspector, boolean narrow, boolean veryNarrow,
            double large) {
    }

    @FXML
    private BorderPane view;
    @FXML
    private SplitPane centre;
    @FXML
    private StackPane stage;
    @FXML
    private LetterSize letters;

    BenchController(Panes panes, Texts texts, Memory memory) {
        this.panes = panes;
        this.texts = texts;
        this.memory = memory;
    }

    Parent load() {
        return Views.load("bench", this, texts);
    }

    @FXML
    private void initialize() {
        width("tree-width", panes.library());
        width("inspector-width", panes.inspector());
        EdgeDrag.install(panes.library(), Side.RIGHT, width -> memory.keep("tree-width", String.valueOf(width)));
        EdgeDrag.install(panes.inspector(), Side.LEFT, width -> memory.keep("inspector-width", String.valueOf(width)));
        rail(treeRail, "rh-line-right", "fth-book-open", "library.toggle.tree", this::toggleTree);
        rail(inspectorRail, "rh-line-left", "fth-sidebar", "library.toggle.inspector", this::toggleInspector);
        view.setBottom(panes.timeline());
        view.widthProperty().subscribe((_, _) -> place());
        letters.fontProperty().subscribe((_, _) -> place());
        panes.library().addEventFilter(KeyEvent.KEY_PRESSED, event -> escape(event, treeOut, this::toggleTree));
        panes.inspector().addEventFilter(KeyEvent.KEY_PRESSED,
                event -> escape(event, narrow() && inspectorWanted(), this::toggleInspector));
        fill();
    }

    private void width(String name, Region pane) {
        memory.recall(name).filter(width -> width.matches("\\d{1,4}(\\.\\d+)?"))
                .ifPresent(width -> pane.setPrefWidth(Double.parseDouble(width)));
    }

    private void rail(VBox rail, String line, String icon, String words, Runnable does) {
        rail.getStyleClass().addAll("rh-rail", line);
        rail.getChildren().add(Buttons.icon(icon, texts.say(words), does));
    }

    /** Smaller letters leave no more room than usual ones. */
    private double large() {
        return Math.max(1, letters.scale());
    }

    private boolean narrow() {
        return view.getWidth() < INSPECTOR_FROM * large();
    }

    private boolean veryNarrow() {
        return view.getWidth() < TREE_FROM * large();
    }

    /** Shown beside the text unless it was put away; as a drawer only when somebody opened it. */
    private boolean inspectorWanted() {
        return narrow() ? is("inspector-drawer", false) : is("inspector", true);
    }

    private boolean treeWanted() {
        return veryNarrow() ? treeOut : is("tree", true);
    }

    private boolean is(String name, boolean otherwise) {
        return memory.recall(name).map("open"::equals).orElse(otherwise);
    }

    private void keep(String name, boolean wanted) {
        memory.keep(name, wanted ? "open" : "closed");
    }

    void toggleInspector() {
        keep(narrow() ? "inspector-drawer" : "inspector", !inspectorWanted());
        place();
    }

    void toggleTree() {
        if (veryNarrow()) {
            treeOut = !treeOut;
        } else {
            keep("tree", !treeWanted());
        }
        place();
    }

    void toggleSent() {
        keep("sent", !is("sent", true));
        fill();
    }

    /** Something was chosen in the tree: a drawer has done its duty. */
    void chosen() {
        if (treeOut) {
            treeOut = false;
            place();
        }
    }

    /** Whether a prompt is open. From one prompt to the next the panes stay where they are: moving them styles all of them anew. */
    void filled(boolean now) {
        if (now != open) {
            open = now;
            fill();
        }
    }

    private void fill() {
        var wanted = is("sent", true) ? List.<Node>of(panes.editor(), panes.sent()) : List.<Node>of(panes.editor());
        if (!centre.getItems().equals(wanted)) {
            centre.getItems().setAll(wanted);
            share();
        }
        place();
    }

    /** What the person made of the line between text and preview stays so. */
    private void share() {
        var kept = memory.recallNumber("sent-share");
        centre.setDividerPositions(
                kept.isPresent() && kept.getAsDouble() > 0.1 && kept.getAsDouble() < 0.95 ? kept.getAsDouble() : SENT_SHARE);
        centre.getDividers().forEach(line -> line.positionProperty().subscribe((_, after) -> {
            if (centre.isHover()) {
                memory.keep("sent-share", String.valueOf(Math.round(after.doubleValue() * 1000) / 1000.0));
            }
        }));
    }

    /** A pane over the text, for as long as it takes. */
    void cover(Optional<Region> pane) {
        cover = pane;
        place();
    }

    /** Moves panes only when they have to move: one that is put in place anew loses its focus and its popups. */
    private void place() {
        var wanted = new Arrangement(open, cover, treeWanted(), inspectorWanted(), narrow(), veryNarrow(), large());
        if (!placed.equals(Optional.of(wanted))) {
            placed = Optional.of(wanted);
            arrange();
        }
    }

    private void arrange() {
        var drawers = new ArrayList<Node>();
        var out = cover.isPresent();
        panes.timeline().setVisible(open && !out);
        panes.timeline().setManaged(open && !out);
        view.setLeft(null);
        view.setRight(null);
        stage.getChildren().clear();
        var tree = treeWanted();
        var inspector = inspectorWanted() && !out;
        if (tree && veryNarrow()) {
            drawers.add(drawer(panes.library(), Pos.CENTER_LEFT));
        }
        if (inspector && narrow()) {
            drawers.add(drawer(panes.inspector(), Pos.CENTER_RIGHT));
        }
        view.setLeft(tree && !veryNarrow() ? plain(panes.library()) : treeRail);
        view.setRight(out ? null : inspector && !narrow() ? plain(panes.inspector()) : inspectorRail);
        stage.getChildren().setAll(middle());
        stage.getChildren().addAll(drawers);
    }

    private Node middle() {
        return cover.<Node>map(pane -> pane).orElseGet(() -> open
                ? centre
                : new EmptyPane("fth-edit-2", texts.say("library.choose"), texts.say("library.choose.how"), ""));
    }

    private Region plain(Region pane) {
        pane.setMinWidth(large() > 1 ? NARROWEST_OF_LARGE * large() : NARROWEST);
        pane.getStyleClass().remove("rh-drawer");
        pane.setMaxWidth(Region.USE_COMPUTED_SIZE);
        return pane;
    }

    private Region drawer(Region pane, Pos where) {
        plain(pane).getStyleClass().add("rh-drawer");
        pane.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane.setAlignment(pane, where);
        return pane;
    }

    /** Esc puts a drawer away, unless it is a field's to clear. */
    private static void escape(KeyEvent event, boolean drawer, Runnable away) {
        if (drawer && event.getCode() == KeyCode.ESCAPE && !(event.getTarget() instanceof TextInputControl)) {
            away.run();
            event.consume();
        }
    }
}
