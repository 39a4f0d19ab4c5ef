package rehearsal.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
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
import rehearsal.text.Texts;
import rehearsal.ui.control.Attached;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.KeyCap;

/** The palette: one field and its rows; arrows choose, Enter does, Esc closes. */
final class PalettePane extends VBox {

    private static final double ROW = 32;
    private static final double TALL_ROW = 48;
    private static final double TALLEST = 448;

    private final PaletteModel model;
    private final Texts texts;
    private final Runnable close;
    private final ListView<PaletteRow> rows;
    private final TextField field = new TextField();
    private final Label none = new Label();
    private boolean moved;

    PalettePane(PaletteModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        this.rows = new ListView<>(model.offered());
        getStyleClass().addAll("rh-overlay", "rh-palette");
        setMaxSize(560, USE_PREF_SIZE);
        field.setPromptText(texts.say("shell.palette.prompt"));
        field.setAccessibleText(texts.say("shell.palette"));
        model.words().bind(field.textProperty());
        field.textProperty().subscribe((_, _) -> moved = false);
        HBox.setHgrow(field, Priority.ALWAYS);
        var head = new HBox(Icons.of("fth-search", "rh-muted"), field, new KeyCap("Esc"));
        head.getStyleClass().add("rh-palette-head");
        rows.setCellFactory(list -> new Row(model, this::run));
        rows.setPlaceholder(none);
        rows.setAccessibleText(texts.say("shell.palette.found"));
        rows.setFocusTraversable(false);
        getChildren().addAll(head, rows);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.refresh();
        Attached.to(this, () -> List.of(model.changes().subscribe(_ -> fit()), model.looking().subscribe(_ -> fit())));
    }

    void focus() {
        field.requestFocus();
    }

    /** What the person chose with the arrows stays chosen while more is found. */
    private void fit() {
        var wanted = model.offered().stream().mapToDouble(offer -> offer.below().isEmpty() ? ROW : TALL_ROW).sum();
        rows.setPrefHeight(Math.clamp(wanted, ROW, TALLEST) + 3);
        none.setText(texts.say(model.looking().get() ? "shell.palette.looking" : "shell.palette.none"));
        if (!model.offered().isEmpty() && (!moved || rows.getSelectionModel().isEmpty())) {
            rows.getSelectionModel().selectFirst();
            rows.scrollTo(0);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(8);
            case PAGE_UP -> move(-8);
            case ENTER -> Optional.ofNullable(rows.getSelectionModel().getSelectedItem()).ifPresent(this::run);
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        var last = model.offered().size() - 1;
        if (last < 0) {
            return;
        }
        moved = true;
        var next = Math.clamp(rows.getSelectionModel().getSelectedIndex() + by, 0, last);
        rows.getSelectionModel().select(next);
        rows.scrollTo(Math.max(0, next - 5));
    }

    private void run(PaletteRow offer) {
        close.run();
        offer.command().action().run();
    }

    /** A row shows in bold which letters matched. */
    private static final class Row extends ListCell<PaletteRow> {

        private final PaletteModel model;

        Row(PaletteModel model, Consumer<PaletteRow> run) {
            this.model = model;
            setPrefWidth(0);
            setOnMouseClicked(event -> Optional.ofNullable(getItem()).ifPresent(run));
        }

        @Override
        protected void updateItem(PaletteRow offer, boolean empty) {
            super.updateItem(offer, empty);
            if (empty || offer == null) {
                setGraphic(null);
                setMinHeight(ROW);
                return;
            }
            var command = offer.command();
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var hint = new Label(command.hint());
            hint.setMinWidth(USE_PREF_SIZE);
            hint.getStyleClass().addAll("rh-small", "rh-muted");
            var row = new HBox(10, Icons.of(command.icon(), "rh-muted"), marked(command.title(), 340), space, hint);
            row.setAlignment(Pos.CENTER_LEFT);
            command.shortcut().ifPresent(keys -> row.getChildren().add(new KeyCap(Shortcuts.words(keys))));
            setAccessibleText(command.title() + " " + command.hint());
            setMinHeight(offer.below().isEmpty() ? ROW : TALL_ROW);
            setPrefHeight(offer.below().isEmpty() ? ROW : TALL_ROW);
            setGraphic(offer.below().isEmpty() ? row : new VBox(2, row, below(offer.below())));
            if (!offer.below().isEmpty() && getGraphic() instanceof VBox lines) {
                lines.setAlignment(Pos.CENTER_LEFT);
            }
        }

        private Region below(String words) {
            var line = marked(words, Double.MAX_VALUE);
            line.getStyleClass().addAll("rh-small", "rh-muted", "rh-palette-below");
            if (line instanceof TextFlow flow) {
                flow.getChildren().forEach(text -> text.getStyleClass().add("rh-muted"));
            }
            return line;
        }

        /** One line; what does not fit is clipped by a label's ellipsis, so bold letters are only shown where everything fits. */
        private Region marked(String words, double widest) {
            var wanted = model.words().get().strip().toLowerCase(Locale.ROOT);
            var at = wanted.isEmpty() ? -1 : words.toLowerCase(Locale.ROOT).indexOf(wanted);
            var plain = new Label(words);
            plain.setMinWidth(0);
            if (at < 0 || at + wanted.length() > words.length() || words.length() > 96 || widest < words.length() * 6.5) {
                return plain;
            }
            var bold = new Text(words.substring(at, at + wanted.length()));
            bold.getStyleClass().add("rh-strong");
            var flow = new TextFlow();
            var parts = new ArrayList<Text>();
            parts.add(new Text(words.substring(0, at)));
            parts.add(bold);
            parts.add(new Text(words.substring(at + wanted.length())));
            flow.getChildren().addAll(parts);
            flow.setMaxHeight(USE_PREF_SIZE);
            flow.setMinWidth(USE_PREF_SIZE);
            return flow;
        }
    }
}
