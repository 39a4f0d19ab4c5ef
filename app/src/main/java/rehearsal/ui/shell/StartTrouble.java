package rehearsal.ui.shell;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import rehearsal.store.db.StoreException;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Icons;
import rehearsal.ui.fx.Background;
import rehearsal.ui.theme.Look;

/** The window of a start that found no library: why, and the ways on. The studio opens in the same window as soon as one works. */
public final class StartTrouble {

    private final Stage stage;
    private final Ways ways;
    private final Background background;
    private final Texts texts = Texts.english();
    private final Label why = new Label();
    private final PasswordField passphrase = new PasswordField();
    private final HBox locked = new HBox(8);
    private final VBox buttons = new VBox(12);

    /**
     * @param again the same library once more
     * @param here the library on this computer, where another was chosen
     * @param unlock opens the file of keys, where the password of the server may be; tells nothing
     */
    public record Ways(Supplier<WindowSetup> again, Optional<Supplier<WindowSetup>> here, Consumer<char[]> unlock, Runnable quit) {
    }

    private StartTrouble(Stage stage, Ways ways, Background background) {
        this.stage = stage;
        this.ways = ways;
        this.background = background;
    }

    static void show(Stage stage, StoreException problem, Ways ways, Background background) {
        new StartTrouble(stage, ways, background).open(problem);
    }

    /** What the store said, however it was wrapped on the way. */
    static Optional<StoreException> ofStore(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof StoreException store ? Optional.of(store) : Optional.empty();
    }

    private void open(StoreException problem) {
        var title = new Label(texts.say("shell.start.trouble"));
        title.getStyleClass().add("rh-strong");
        why.setWrapText(true);
        why.getStyleClass().add("rh-muted");
        var safe = new Label(texts.say("shell.start.safe"));
        safe.setWrapText(true);
        safe.getStyleClass().addAll("rh-small", "rh-muted");
        passphrase.setPromptText(texts.say("shell.start.passphrase"));
        passphrase.setAccessibleText(texts.say("shell.start.passphrase"));
        passphrase.setOnAction(event -> unlock());
        HBox.setHgrow(passphrase, Priority.ALWAYS);
        locked.getChildren().setAll(passphrase, Buttons.text(texts.say("shell.start.unlock"), this::unlock));
        var row = new FlowPane(8, 8, Buttons.text(texts.say("shell.trouble.again"), () -> attempt(ways.again()), "accent"));
        ways.here().ifPresent(here -> row.getChildren().add(Buttons.text(texts.say("shell.start.here"), () -> attempt(here))));
        row.getChildren().add(Buttons.text(texts.say("shell.start.quit"), ways.quit(), "flat"));
        buttons.getChildren().setAll(locked, row);
        var words = new VBox(8, title, why, safe, buttons);
        HBox.setHgrow(words, Priority.ALWAYS);
        var card = new HBox(Icons.of("fth-alert-circle", "rh-tone-danger"), words);
        card.getStyleClass().add("rh-error");
        card.setMaxSize(560, VBox.USE_PREF_SIZE);
        var root = new StackPane(card);
        root.setPadding(new Insets(24));
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().add("rh-window");
        var scene = new Scene(root, 880, 600);
        new Look().dress(scene);
        show(problem);
        stage.setTitle("Rehearsal");
        stage.setScene(scene);
        stage.show();
        row.getChildren().getFirst().requestFocus();
    }

    /** A refused password may lie in a file that is still locked. */
    private void show(StoreException problem) {
        why.setText(problem.sentence());
        var mayBeLocked = problem.kind() == StoreException.Kind.NO_ACCESS && ways.here().isPresent();
        locked.setVisible(mayBeLocked);
        locked.setManaged(mayBeLocked);
    }

    private void unlock() {
        ways.unlock().accept(passphrase.getText().toCharArray());
        passphrase.clear();
        attempt(ways.again());
    }

    private void attempt(Supplier<WindowSetup> way) {
        buttons.setDisable(true);
        why.setText(texts.say("shell.start.trying"));
        background.run(way::get, setup -> {
            stage.hide();
            StudioWindow.show(new Stage(), setup);
        }, failure -> {
            buttons.setDisable(false);
            ofStore(failure).ifPresentOrElse(this::show, () -> why.setText(String.valueOf(failure.getMessage())));
        });
    }
}
