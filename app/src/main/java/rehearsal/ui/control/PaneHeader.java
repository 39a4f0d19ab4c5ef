package rehearsal.ui.control;

import javafx.beans.NamedArg;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The 40 px line over a pane: its name, a few muted words, and actions at the right. */
public final class PaneHeader extends HBox {

    private final Label title = new Label();
    private final Label sub = new Label();
    private final HBox actions = new HBox(4);

    public PaneHeader(@NamedArg("title") String title, @NamedArg(value = "sub", defaultValue = "") String sub) {
        getStyleClass().add("rh-pane-header");
        this.title.setText(title);
        this.title.getStyleClass().add("rh-pane-title");
        this.title.setMinWidth(USE_PREF_SIZE);
        this.sub.setText(sub);
        this.sub.getStyleClass().addAll("rh-small", "rh-muted");
        Shown.when(this.sub, this.sub.textProperty().isNotEmpty());
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        actions.getStyleClass().add("rh-pane-actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(this.title, this.sub, space, actions);
    }

    public StringProperty title() {
        return title.textProperty();
    }

    public StringProperty sub() {
        return sub.textProperty();
    }

    /** Stands right of the name, for example a chip. */
    public void mark(Node node) {
        getChildren().add(2, node);
    }

    public ObservableList<Node> getActions() {
        return actions.getChildren();
    }
}
