package rehearsal.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened, why and what is safe, and the one action that helps. In place, never a dialog. */
public final class ErrorCard extends HBox {

    public ErrorCard(String what, String why, Button... actions) {
        getStyleClass().add("rh-error");
        var title = new Label(what);
        title.getStyleClass().add("rh-strong");
        title.setWrapText(true);
        var reason = new Label(why);
        reason.getStyleClass().add("rh-muted");
        reason.setWrapText(true);
        var row = new HBox(8, List.of(actions).toArray(Node[]::new));
        row.setVisible(actions.length > 0);
        Shown.takingRoom(row);
        var words = new VBox(6, title, reason, row);
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of("fth-alert-circle", "rh-tone-danger"), words);
    }

    public static Button action(String words, Runnable does) {
        var button = new Button(words);
        button.getStyleClass().addAll("small", "accent");
        button.setOnAction(event -> does.run());
        return button;
    }

    public static Button quiet(String words, Runnable does) {
        var button = new Button(words);
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(event -> does.run());
        return button;
    }
}
