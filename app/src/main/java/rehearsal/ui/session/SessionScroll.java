package rehearsal.ui.session;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;

/** A session, oldest above. Stays at its end while more comes, until somebody looks back; then nothing that comes moves what is read. */
public class SessionScroll extends ScrollPane {

    /** So far above the end, in pixels, still counts as the end. */
    private static final double AT_THE_END = 24;

    private final VBox session;
    private boolean following = true;

    protected SessionScroll(VBox session) {
        this.session = session;
        setContent(session);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("rh-talk-scroll");
        session.heightProperty().subscribe(_ -> grown());
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        addEventFilter(MouseEvent.ANY, this::dragged);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** A wheel that is turned back leaves the end at once; turned forward it comes back to it. */
    private void scrolled(ScrollEvent event) {
        following = event.getDeltaY() <= 0 && below() + event.getDeltaY() <= AT_THE_END;
    }

    private void dragged(MouseEvent event) {
        var type = event.getEventType();
        var hand = type == MouseEvent.MOUSE_DRAGGED || type == MouseEvent.MOUSE_RELEASED;
        if (hand && event.getTarget() instanceof Node node && inScrollBar(node)) {
            following = below() <= AT_THE_END;
        }
    }

    private boolean inScrollBar(Node node) {
        return node instanceof ScrollBar || node != this && node.getParent() != null && inScrollBar(node.getParent());
    }

    private void pressed(KeyEvent event) {
        var back = Set.of(KeyCode.PAGE_UP, KeyCode.HOME, KeyCode.UP);
        following = following && !(back.contains(event.getCode()) && event.getTarget() == this);
    }

    /** Whether the end is to be seen from now on, whatever comes. */
    protected final void following(boolean now) {
        following = now;
        if (now) {
            place(1);
        }
    }

    protected final boolean isFollowing() {
        return following;
    }

    /** Leaves what stays where it is: a node that is taken out and put back is styled anew. */
    protected final void show(List<Node> wanted) {
        var shown = session.getChildren();
        shown.retainAll(wanted);
        for (var index = 0; index < wanted.size(); index++) {
            if (index >= shown.size() || shown.get(index) != wanted.get(index)) {
                shown.remove(wanted.get(index));
                shown.add(index, wanted.get(index));
            }
        }
    }

    /** How far the top of what is seen is below the top of everything. */
    protected final double fromTop() {
        return getVvalue() * hidden(session.getHeight());
    }

    /** Does something to what is drawn; afterwards the same place is seen, counted from the end where more came above it. */
    protected final void keepingPlace(boolean fromTheEnd, Runnable change) {
        var top = fromTop();
        var below = below();
        change.run();
        if (!following) {
            layout();
            var hidden = Math.max(1, hidden(session.getHeight()));
            place((fromTheEnd ? hidden - below : top) / hidden);
        }
    }

    private double below() {
        return (1 - getVvalue()) * hidden(session.getHeight());
    }

    private double hidden(double height) {
        return Math.max(0, height - getViewportBounds().getHeight());
    }

    /** Who looks back is left in place by the pane itself. */
    private void grown() {
        if (following) {
            layout();
            place(1);
        }
    }

    private void place(double value) {
        setVvalue(Math.clamp(value, 0, 1));
    }
}
