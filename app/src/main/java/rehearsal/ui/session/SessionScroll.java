package rehearsal.ui.session;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A talk, oldest above. Stays at its end while more comes, until somebody looks back. */
public class SessionScroll extends ScrollPane {

    private static final double AT_THE_END = 0.98;

    private final VBox talk;
    private boolean following = true;

    protected SessionScroll(VBox talk) {
        this.talk = talk;
        setContent(talk);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("rh-talk-scroll");
        talk.heightProperty().addListener((property, before, after) -> toTheEnd());
        setOnScroll(event -> following = getVvalue() > AT_THE_END);
    }

    /** Whether the end is to be seen from now on, whatever comes. */
    protected final void following(boolean now) {
        following = now;
    }

    /** Leaves what stays where it is: a node that is taken out and put back is styled anew. */
    protected final void show(List<Node> wanted) {
        var shown = talk.getChildren();
        shown.retainAll(wanted);
        for (var index = 0; index < wanted.size(); index++) {
            if (index >= shown.size() || shown.get(index) != wanted.get(index)) {
                shown.remove(wanted.get(index));
                shown.add(index, wanted.get(index));
            }
        }
    }

    private void toTheEnd() {
        if (following) {
            layout();
            setVvalue(1);
        }
    }
}
