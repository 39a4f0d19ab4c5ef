package rehearsal.ui.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rehearsal.store.backup.BackupFile;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Tone;

/** Shows where the library is, and its backups. */
public final class StorageController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private final StorageModel model;
    private final Optional<DatabaseModel> databases;
    private final Texts texts;

    @FXML
    private Label kind;
    @FXML
    private Label kindHow;
    @FXML
    private HBox database;
    @FXML
    private HBox folder;
    @FXML
    private VBox messages;
    @FXML
    private VBox backups;
    @FXML
    private Label warning;
    @FXML
    private Button backUp;
    @FXML
    private VBox choice;

    StorageController(StorageModel model, Optional<DatabaseModel> databases, Texts texts) {
        this.model = model;
        this.databases = databases;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        kind.setText(texts.say(model.shared() ? "settings.data.shared" : "settings.data.file"));
        kindHow.setText(texts.say(model.shared() ? "settings.data.shared.how" : "settings.data.file.how"));
        warning.setText(texts.say(model.shared() ? "settings.restore.shared" : "settings.restore.how"));
        copyable(database, model.database());
        copyable(folder, model.folder());
        databases.ifPresent(next -> choice.getChildren().setAll(new DatabaseCard(next, texts)));
        backUp.disableProperty().bind(model.busy());
        model.backups().subscribe((_, _) -> show());
        model.planned().subscribe((_, _) -> show());
        model.outcome().subscribe((_, _) -> show());
        model.problem().subscribe(_ -> show());
    }

    @FXML
    private void backUp() {
        model.backUp();
    }

    private void copyable(HBox row, String words) {
        var label = new Label(words);
        label.getStyleClass().add("rh-code");
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        row.getChildren().setAll(label, Buttons.smallIcon("fth-copy", texts.say("settings.copy"), () -> copy(words)));
    }

    private static void copy(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void show() {
        messages.getChildren().clear();
        if (!model.problem().get().isEmpty()) {
            messages.getChildren().add(new ErrorCard(texts.say("settings.backup.failed"), model.problem().get()));
        }
        if (!model.outcome().get().isEmpty()) {
            messages.getChildren().add(note(model.outcome().get(), texts.say("settings.restore.read"), model::closeOutcome));
        }
        model.planned().get().ifPresent(file -> messages.getChildren().add(
                note(texts.say("settings.restore.planned", name(file)), texts.say("settings.restore.cancel"), model::cancelRestore)));
        var rows = model.backups().get().stream().map(this::row).map(Node.class::cast).toList();
        backups.getChildren().setAll(rows.isEmpty() ? List.of(empty()) : rows);
    }

    private Node note(String words, String action, Runnable does) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(Icons.of("fth-rotate-ccw", "rh-tone-info"), label, Buttons.text(action, does, "small"));
        row.getStyleClass().add("rh-settings-note");
        return row;
    }

    private Label empty() {
        var label = new Label(texts.say("settings.backup.none"));
        label.getStyleClass().addAll("rh-muted", "rh-settings-line");
        return label;
    }

    private HBox row(BackupFile backup) {
        var time = new Label(TIME.format(backup.madeAt()));
        time.setMinWidth(140);
        var name = new Label(name(backup.file()));
        name.getStyleClass().addAll("rh-small", "rh-muted");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var rows = new Label(texts.say("settings.backup.rows", backup.rows()));
        rows.getStyleClass().addAll("rh-small", "rh-num");
        rows.setMinWidth(Label.USE_PREF_SIZE);
        var row = new HBox(time, name, rows);
        row.getStyleClass().add("rh-settings-line");
        var next = Optional.of(backup.file().toAbsolutePath().normalize()).equals(model.planned().get());
        row.getChildren().add(next
                ? Chip.of(texts.say("settings.restore.next"), Tone.INFO)
                : Buttons.text(texts.say("settings.restore"), () -> model.restore(backup.file()), "small"));
        return row;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
