package rehearsal.ui.control;

import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A section with a name that opens and closes, a few muted words beside the name, and actions at the right. */
public final class CollapsibleSection extends VBox {

    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final Label sub = new Label();
    private final HBox actions = new HBox(4);
    private final VBox rows = new VBox();

    public CollapsibleSection(@NamedArg("title") String title) {
        getStyleClass().addAll("rh-fold", "rh-line-bottom");
        var arrow = Icons.small("fth-chevron-down", "rh-muted");
        open.subscribe((_, now) -> Icons.draw(arrow, now ? "fth-chevron-down" : "fth-chevron-right"));
        var name = new Button(title, arrow);
        name.getStyleClass().addAll("flat", "rh-fold-name");
        name.setOnAction(event -> open.set(!open.get()));
        name.setMinWidth(USE_PREF_SIZE);
        sub.getStyleClass().addAll("rh-small", "rh-muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        actions.setAlignment(Pos.CENTER_RIGHT);
        var head = new HBox(4, name, sub, space, actions);
        head.getStyleClass().add("rh-fold-head");
        rows.getStyleClass().add("rh-fold-rows");
        Shown.when(rows, open);
        getChildren().addAll(head, rows);
    }

    public StringProperty sub() {
        return sub.textProperty();
    }

    public BooleanProperty open() {
        return open;
    }

    public ObservableList<Node> getActions() {
        return actions.getChildren();
    }

    public ObservableList<Node> rows() {
        return rows.getChildren();
    }
}
