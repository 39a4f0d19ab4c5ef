package rehearsal.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A part of a view that takes no room while it is not to be seen. */
public final class Shown {

    private Shown() {
    }

    /** Seen while the condition is true. The binding holds the condition; the condition holds the node only weakly. */
    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        takingRoom(node);
    }

    /** For a node whose visibility somebody else sets: it takes room only while it is visible. */
    public static void takingRoom(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }
}
