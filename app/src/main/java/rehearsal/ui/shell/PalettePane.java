package rehearsal.ui.shell;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.KeyCap;
import rehearsal.ui.place.Command;
import rehearsal.ui.text.Texts;

/** The palette: one field, up to twelve rows; arrows choose, Enter does, Esc closes. */
final class PalettePane extends VBox {

    private static final double ROW = 32;

    private final PaletteModel model;
    private final Runnable close;
    private final ListView<Command> rows;
    private final TextField field = new TextField();

    PalettePane(PaletteModel model, Texts texts, Runnable close) {
        this.model = model;
        this.close = close;
        this.rows = new ListView<>(model.offered());
        getStyleClass().addAll("rh-overlay", "rh-palette");
        setMaxSize(560, USE_PREF_SIZE);
        field.setPromptText(texts.say("shell.palette.prompt"));
        field.setAccessibleText(texts.say("shell.palette"));
        model.words().bind(field.textProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        var head = new HBox(Icons.of("fth-search", "rh-muted"), field, new KeyCap("Esc"));
        head.getStyleClass().add("rh-palette-head");
        rows.setCellFactory(list -> new Row(model, this::run));
        rows.setPlaceholder(new Label(texts.say("shell.palette.none")));
        rows.setFocusTraversable(false);
        model.offered().addListener((javafx.beans.Observable change) -> fit());
        getChildren().addAll(head, rows);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.refresh();
        fit();
    }

    void focus() {
        field.requestFocus();
    }

    private void fit() {
        rows.setPrefHeight(Math.max(1, model.offered().size()) * ROW + 3);
        rows.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            rows.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            rows.getSelectionModel().selectPrevious();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            Optional.ofNullable(rows.getSelectionModel().getSelectedItem()).ifPresent(this::run);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        }
    }

    private void run(Command command) {
        close.run();
        command.action().run();
    }

    /** A row shows in bold which letters matched. */
    private static final class Row extends ListCell<Command> {

        private final PaletteModel model;

        Row(PaletteModel model, Consumer<Command> run) {
            this.model = model;
            setOnMouseClicked(event -> Optional.ofNullable(getItem()).ifPresent(run));
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var hint = new Label(command.hint());
            hint.getStyleClass().addAll("rh-small", "rh-muted");
            var row = new HBox(10, Icons.of(command.icon(), "rh-muted"), title(command.title()), space, hint);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            command.shortcut().ifPresent(keys -> row.getChildren().add(new KeyCap(Shortcuts.words(keys))));
            setGraphic(row);
        }

        private TextFlow title(String title) {
            var flow = new TextFlow();
            var wanted = model.words().get().strip().toLowerCase(Locale.ROOT);
            var at = wanted.isEmpty() ? -1 : title.toLowerCase(Locale.ROOT).indexOf(wanted);
            var parts = new ArrayList<Text>();
            if (at < 0) {
                parts.add(new Text(title));
            } else {
                var bold = new Text(title.substring(at, at + wanted.length()));
                bold.getStyleClass().add("rh-strong");
                parts.add(new Text(title.substring(0, at)));
                parts.add(bold);
                parts.add(new Text(title.substring(at + wanted.length())));
            }
            flow.getChildren().addAll(parts);
            flow.setMaxHeight(USE_PREF_SIZE);
            flow.setMinWidth(USE_PREF_SIZE);
            return flow;
        }
    }
}
