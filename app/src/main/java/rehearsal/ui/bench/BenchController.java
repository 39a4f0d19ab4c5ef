package rehearsal.ui.bench;

import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import rehearsal.ui.control.EdgeDrag;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.Views;
import rehearsal.ui.text.Texts;

/** Places the five panes; the inspector steps aside on a narrow window, the tree on a very narrow one. */
public final class BenchController {

    private static final double INSPECTOR_FROM = 1200;
    private static final double TREE_FROM = 960;
    private static final double SENT_SHARE = 0.62;

    private final Region library;
    private final Parent editor;
    private final Region inspector;
    private final Parent sent;
    private final Parent timeline;
    private final Texts texts;
    private boolean inspectorWanted = true;
    private boolean sentWanted = true;

    @FXML
    private BorderPane view;
    @FXML
    private SplitPane centre;
    @FXML
    private StackPane stage;

    BenchController(Region library, Parent editor, Region inspector, Parent sent, Parent timeline, Texts texts) {
        this.library = library;
        this.editor = editor;
        this.inspector = inspector;
        this.sent = sent;
        this.timeline = timeline;
        this.texts = texts;
    }

    Parent load() {
        return Views.load("bench", this, texts);
    }

    @FXML
    private void initialize() {
        EdgeDrag.install(library, Side.RIGHT, width -> {
        });
        EdgeDrag.install(inspector, Side.LEFT, width -> {
        });
        view.setBottom(timeline);
        view.widthProperty().addListener((property, before, after) -> {
            if (crosses(before.doubleValue(), after.doubleValue())) {
                inspectorWanted = after.doubleValue() >= INSPECTOR_FROM;
            }
            place(after.doubleValue());
        });
        filled(false);
    }

    private static boolean crosses(double before, double after) {
        return before < INSPECTOR_FROM != after < INSPECTOR_FROM;
    }

    void toggleInspector() {
        inspectorWanted = !inspectorWanted;
        place(view.getWidth());
    }

    void toggleSent() {
        sentWanted = !sentWanted;
        filled(true);
    }

    /** Whether a prompt is open. */
    void filled(boolean open) {
        timeline.setVisible(open);
        timeline.setManaged(open);
        if (!open) {
            stage.getChildren()
                    .setAll(new EmptyPane("fth-edit-2", texts.say("library.choose"), texts.say("library.choose.how"), ""));
            return;
        }
        centre.getItems().setAll(sentWanted ? java.util.List.of(editor, sent) : java.util.List.of(editor));
        centre.setDividerPositions(SENT_SHARE);
        stage.getChildren().setAll(centre);
    }

    private void place(double width) {
        view.setLeft(width >= TREE_FROM ? library : null);
        view.setRight(inspectorWanted ? inspector : null);
    }
}
