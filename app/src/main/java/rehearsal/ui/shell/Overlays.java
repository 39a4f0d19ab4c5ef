package rehearsal.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.control.KeyCap;
import rehearsal.ui.control.PaneHeader;
import rehearsal.ui.place.Command;
import rehearsal.ui.text.Texts;

/** What lies over the screens for a moment: palette, shortcut list, the strip with Undo, the pane for the unexpected. */
final class Overlays {

    /** Above the row of buttons that some screens have at their foot. */
    private static final double STRIP_BOTTOM = 104;

    private final StackPane window;
    private final ShellModel model;
    private final Texts texts;
    private Optional<Node> open = Optional.empty();
    private Optional<Node> strip = Optional.empty();
    private Optional<Node> focusBefore = Optional.empty();

    Overlays(StackPane window, ShellModel model, Texts texts) {
        this.window = window;
        this.model = model;
        this.texts = texts;
        model.strip().addListener((property, before, notice) -> showStrip(notice));
        model.failure().addListener((property, before, failure) -> failure.ifPresent(this::showFailure));
    }

    void palette(PaletteModel palette) {
        var pane = new PalettePane(palette, texts, this::close);
        show(pane, Pos.TOP_CENTER, 56);
        pane.focus();
    }

    void shortcuts(List<Command> everywhere, List<Command> here) {
        var header = new PaneHeader(texts.say("shell.shortcuts"), "");
        header.getActions().add(Buttons.smallIcon("fth-x", texts.say("shell.close"), this::close));
        var columns = new HBox(40, list(texts.say("shell.shortcuts.everywhere"), everywhere),
                list(texts.say("shell.shortcuts.here"), here));
        columns.setPadding(new Insets(16));
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        var pane = new VBox(header, scroll);
        pane.getStyleClass().add("rh-overlay");
        pane.setMaxSize(720, Region.USE_PREF_SIZE);
        show(pane, Pos.CENTER, 0);
        header.getActions().getFirst().requestFocus();
    }

    boolean close() {
        var was = open.isPresent();
        open.ifPresent(window.getChildren()::remove);
        open = Optional.empty();
        focusBefore.ifPresent(Node::requestFocus);
        return was;
    }

    private void show(Region pane, Pos where, double top) {
        close();
        focusBefore = Optional.ofNullable(window.getScene()).map(scene -> scene.getFocusOwner());
        StackPane.setAlignment(pane, where);
        StackPane.setMargin(pane, new Insets(top, 16, 0, 16));
        pane.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        var backdrop = new StackPane(pane);
        backdrop.setOnMousePressed(event -> {
            if (event.getTarget() == backdrop) {
                close();
            }
        });
        open = Optional.of(backdrop);
        window.getChildren().add(backdrop);
    }

    private VBox list(String title, List<Command> commands) {
        var grid = new GridPane(16, 8);
        var row = 0;
        for (var command : commands) {
            if (command.shortcut().isPresent()) {
                grid.addRow(row++, new Label(command.title()), new KeyCap(Shortcuts.words(command.shortcut().get())));
            }
        }
        var head = new Label(title);
        head.getStyleClass().add("rh-strong");
        var box = new VBox(10, head, grid);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void showStrip(Optional<Notice> notice) {
        strip.ifPresent(window.getChildren()::remove);
        strip = notice.map(this::strip);
        strip.ifPresent(window.getChildren()::add);
    }

    private Node strip(Notice notice) {
        var words = new Label(notice.words());
        var row = new HBox(words);
        row.getStyleClass().add("rh-notice");
        row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notice.undo().ifPresent(undo -> row.getChildren().add(Buttons.text(texts.say("shell.undo"), model::undo, "small")));
        row.getChildren().add(Buttons.smallIcon("fth-x", texts.say("shell.close"), model::closeStrip));
        StackPane.setAlignment(row, Pos.BOTTOM_CENTER);
        StackPane.setMargin(row, new Insets(0, 16, STRIP_BOTTOM, 16));
        return row;
    }

    private void showFailure(Throwable failure) {
        var card = new ErrorCard(texts.say("shell.failed.what"), texts.say("shell.failed.why"),
                ErrorCard.action(texts.say("shell.failed.on"), () -> {
                    close();
                    model.closeFailure();
                }), ErrorCard.quiet(texts.say("shell.failed.copy"), () -> copy(failure)));
        card.setMaxSize(480, Region.USE_PREF_SIZE);
        show(card, Pos.CENTER, 0);
    }

    private void copy(Throwable failure) {
        var details = new StringWriter();
        failure.printStackTrace(new PrintWriter(details));
        var content = new ClipboardContent();
        content.putString(details.toString());
        Clipboard.getSystemClipboard().setContent(content);
        model.say(texts.say("shell.failed.copied"));
    }
}
