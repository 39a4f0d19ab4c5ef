package rehearsal.ui.shell;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.KeyCap;
import rehearsal.ui.control.PaneHeader;
import rehearsal.ui.place.Command;

/** Every action there is, with its keys; those without keys are reached by name. */
final class ShortcutList extends VBox {

    private final Texts texts;
    private final Button close;

    /** The commands of one place. */
    record Group(String title, List<Command> commands) {
        Group {
            commands = List.copyOf(commands);
        }
    }

    ShortcutList(List<Group> groups, Texts texts, Runnable closing) {
        this.texts = texts;
        this.close = Buttons.smallIcon("fth-x", texts.say("shell.close"), closing);
        var header = new PaneHeader(texts.say("shell.shortcuts"), texts.say("shell.shortcuts.how"));
        header.getActions().add(close);
        var left = new VBox(24);
        var right = new VBox(24);
        for (var group : groups) {
            var shorter = rows(left) <= rows(right) ? left : right;
            shorter.getChildren().add(list(group));
        }
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(360);
        right.setPrefWidth(360);
        var columns = new HBox(40, left, right);
        columns.setPadding(new Insets(16));
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.say("shell.shortcuts"));
        getStyleClass().add("rh-overlay");
        setMaxSize(840, USE_PREF_SIZE);
        getChildren().addAll(header, scroll);
    }

    void focus() {
        close.requestFocus();
    }

    private static int rows(VBox column) {
        return column.getChildren().stream().mapToInt(ShortcutList::rows).sum();
    }

    private static int rows(Node list) {
        return list instanceof VBox box && box.getChildren().getLast() instanceof GridPane grid ? grid.getRowCount() + 2 : 0;
    }

    private Node list(Group group) {
        var grid = new GridPane(16, 6);
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setFillWidth(true);
        var keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(names, keys);
        var row = 0;
        for (var command : group.commands()) {
            var name = new Label(command.title());
            name.setMaxWidth(Double.MAX_VALUE);
            grid.addRow(row++, name,
                    command.shortcut().<Node>map(shortcut -> new KeyCap(Shortcuts.words(shortcut))).orElseGet(this::byName));
        }
        var head = new Label(group.title());
        head.getStyleClass().add("rh-strong");
        return new VBox(10, head, grid);
    }

    private Node byName() {
        var words = new Label(texts.say("shell.shortcuts.byname"));
        words.getStyleClass().addAll("rh-small", "rh-muted");
        return words;
    }
}
