package rehearsal.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Words beside each other, the weightiest first. Where room is short the last ones are left out, since half of a number says nothing. */
public final class StatusWords extends HBox {

    public StatusWords() {
        setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
        var first = true;
        for (var child : getManagedChildren()) {
            // The first may be a sentence, and a part of it still helps.
            if (child instanceof Label label) {
                label.setMinWidth(first ? Math.min(label.prefWidth(-1), getWidth()) : Region.USE_PREF_SIZE);
            }
            first = false;
        }
        super.layoutChildren();
        var room = getWidth() + 0.5;
        var fits = true;
        for (var child : getManagedChildren()) {
            fits &= child == getManagedChildren().getFirst() || child.getBoundsInParent().getMaxX() <= room;
            child.setVisible(fits);
        }
    }
}
