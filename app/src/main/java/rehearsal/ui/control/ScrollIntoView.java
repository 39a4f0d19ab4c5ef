package rehearsal.ui.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls the pane around a node just far enough for the node to be seen. */
public final class ScrollIntoView {

    private ScrollIntoView() {
    }

    public static void bring(Node node) {
        around(node).ifPresent(pane -> scroll(pane, node));
    }

    private static Optional<ScrollPane> around(Node node) {
        for (var at = Optional.ofNullable(node.getParent()); at.isPresent(); at = at.map(Parent::getParent)) {
            if (at.get() instanceof ScrollPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    private static void scroll(ScrollPane pane, Node node) {
        var content = pane.getContent();
        var place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        var seen = pane.getViewportBounds().getHeight();
        var room = content.getLayoutBounds().getHeight() - seen;
        if (room <= 0) {
            return;
        }
        var top = pane.getVvalue() * room;
        if (place.getMaxY() > top + seen) {
            top = Math.min(place.getMinY(), place.getMaxY() - seen);
        } else if (place.getMinY() < top) {
            top = place.getMinY();
        }
        pane.setVvalue(Math.clamp(top / room, 0, 1));
    }
}
