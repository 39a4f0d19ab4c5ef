package rehearsal.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.theme.Look;

/** What lies over the screens for a moment: palette, shortcut list, notices, the strip with Undo, long work, the pane for the unexpected. */
final class Overlays {

    /** Above the row of buttons that some screens have at their foot. */
    private static final double STRIP_BOTTOM = 104;
    private static final double TASK_WIDTH = 360;

    private final StackPane window;
    private final ShellModel model;
    private final Texts texts;
    private final Look look;
    private final VBox tasks = new VBox(8);
    private Optional<Node> open = Optional.empty();
    private Optional<Node> strip = Optional.empty();
    private Optional<Node> focusBefore = Optional.empty();

    Overlays(StackPane window, ShellModel model, Texts texts, Look look) {
        this.window = window;
        this.model = model;
        this.texts = texts;
        this.look = look;
        model.strip().subscribe((_, notice) -> showStrip(notice));
        model.failure().subscribe((_, failure) -> failure.ifPresent(this::showFailure));
        model.tasks().shown().addListener((Observable change) -> showTasks());
        tasks.setMaxSize(TASK_WIDTH, Region.USE_PREF_SIZE);
        tasks.setPickOnBounds(false);
        StackPane.setAlignment(tasks, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(tasks, new Insets(0, 16, STRIP_BOTTOM, 16));
    }

    void palette(PaletteModel palette) {
        var pane = new PalettePane(palette, texts, this::close);
        show(pane, Pos.TOP_CENTER, 56);
        pane.focus();
    }

    void notices() {
        var pane = new NoticesPane(model, texts, this::close);
        show(pane, Pos.TOP_RIGHT, 52);
        pane.focus();
        model.read();
    }

    void shortcuts(List<ShortcutList.Group> groups) {
        var pane = new ShortcutList(groups, texts, this::close);
        show(pane, Pos.CENTER, 24);
        pane.focus();
    }

    boolean close() {
        var was = open.isPresent();
        open.ifPresent(window.getChildren()::remove);
        open = Optional.empty();
        focusBefore.ifPresent(Node::requestFocus);
        focusBefore = Optional.empty();
        return was;
    }

    boolean isOpen() {
        return open.isPresent();
    }

    private void show(Region pane, Pos where, double top) {
        close();
        focusBefore = Optional.ofNullable(window.getScene()).map(scene -> scene.getFocusOwner());
        StackPane.setAlignment(pane, where);
        StackPane.setMargin(pane, new Insets(top, 16, where == Pos.CENTER ? top : 0, 16));
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
        // What is inside a scroll pane can only take the focus once it is laid out.
        window.applyCss();
        window.layout();
        appear(backdrop);
    }

    private void appear(Node node) {
        if (!look.calm().get()) {
            var fade = new FadeTransition(Duration.millis(120), node);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    private void showStrip(Optional<Notice> notice) {
        strip.ifPresent(window.getChildren()::remove);
        strip = notice.map(this::strip);
        strip.ifPresent(window.getChildren()::add);
    }

    private Node strip(Notice notice) {
        var words = new Label(notice.words());
        words.setWrapText(true);
        var row = new HBox(words);
        row.getStyleClass().add("rh-notice");
        row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.maxWidthProperty().bind(window.widthProperty().multiply(0.6));
        notice.undo().ifPresent(undo -> row.getChildren().add(Buttons.text(texts.say("shell.undo"), model::undo, "small")));
        row.getChildren().add(Buttons.smallIcon("fth-x", texts.say("shell.close"), model::closeStrip));
        StackPane.setAlignment(row, Pos.BOTTOM_CENTER);
        StackPane.setMargin(row, new Insets(0, 16, STRIP_BOTTOM, 16));
        return row;
    }

    private void showTasks() {
        tasks.getChildren().setAll(model.tasks().shown().stream().map(work -> (Node) new TaskCard(work, model.tasks(), texts)).toList());
        window.getChildren().remove(tasks);
        if (!tasks.getChildren().isEmpty()) {
            window.getChildren().add(tasks);
        }
    }

    private void showFailure(Throwable failure) {
        var go = ErrorCard.action(texts.say("shell.failed.on"), () -> {
            close();
            model.closeFailure();
        });
        var card = new ErrorCard(texts.say("shell.failed.what"), texts.say("shell.failed.why"), go,
                ErrorCard.quiet(texts.say("shell.failed.copy"), () -> copy(failure)));
        card.getStyleClass().add("rh-overlay-error");
        card.setMaxSize(480, Region.USE_PREF_SIZE);
        show(card, Pos.CENTER, 24);
        go.requestFocus();
    }

    private void copy(Throwable failure) {
        var content = new ClipboardContent();
        content.putString(FailureDetails.of(failure));
        Clipboard.getSystemClipboard().setContent(content);
        model.say(texts.say("shell.failed.copied"));
    }
}
