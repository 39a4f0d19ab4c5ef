package rehearsal.ui.control;

import javafx.scene.text.Text;

/** Lies unseen in a pane and knows how large its letters are, for what has room on it at one size has none at twice that. */
public final class LetterSize extends Text {

    private static final double USUAL = 13;

    public LetterSize() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** So many times the usual size. */
    public double scale() {
        return getFont().getSize() / USUAL;
    }
}
