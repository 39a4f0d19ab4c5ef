package rehearsal.ui.bench;

import javafx.scene.Parent;
import javafx.scene.layout.Region;

/** What the library place is put together from. */
record Panes(Region library, Parent editor, Region inspector, Parent sent, Parent timeline) {
}
