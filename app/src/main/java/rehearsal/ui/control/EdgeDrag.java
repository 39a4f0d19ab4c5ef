package rehearsal.ui.control;

import java.util.function.DoubleConsumer;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Lets a pane be made wider or narrower at one of its edges; the line is one point wide, the place to grab it eight. */
public final class EdgeDrag {

    private static final double GRAB = 8;
    private static final double WIDEST_SHARE = 0.45;

    private final Region pane;
    private final Side edge;
    private final DoubleConsumer changed;
    private boolean dragging;

    private EdgeDrag(Region pane, Side edge, DoubleConsumer changed) {
        this.pane = pane;
        this.edge = edge;
        this.changed = changed;
    }

    public static void install(Region pane, Side edge, DoubleConsumer changed) {
        var drag = new EdgeDrag(pane, edge, changed);
        pane.addEventFilter(MouseEvent.MOUSE_MOVED, drag::moved);
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, drag::pressed);
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag::dragged);
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, drag::released);
    }

    private boolean atEdge(MouseEvent event) {
        var x = pane.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        return edge == Side.RIGHT ? x > pane.getWidth() - GRAB : x < GRAB;
    }

    private void moved(MouseEvent event) {
        pane.setCursor(atEdge(event) ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    private void pressed(MouseEvent event) {
        dragging = atEdge(event);
        if (dragging) {
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (!dragging) {
            return;
        }
        var x = pane.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        var wanted = edge == Side.RIGHT ? x : pane.getWidth() - x;
        var most = pane.getScene().getWidth() * WIDEST_SHARE;
        pane.setPrefWidth(Math.clamp(wanted, pane.minWidth(-1), Math.max(pane.minWidth(-1), most)));
        event.consume();
    }

    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            changed.accept(pane.getWidth());
            event.consume();
        }
    }
}
