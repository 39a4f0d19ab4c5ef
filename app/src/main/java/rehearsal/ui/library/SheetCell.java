package rehearsal.ui.library;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rehearsal.prompt.Problem;
import rehearsal.text.Texts;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Rows;
import rehearsal.ui.control.Tone;

/** Draws a row of the import sheet. */
final class SheetCell extends ListCell<SheetRow> {

    private static final int MOST_NOTES = 3;

    private final Texts texts;

    SheetCell(Texts texts) {
        this.texts = texts;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SheetRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : switch (row) {
            case SheetRow.Head head -> head(head);
            case SheetRow.Coming coming -> coming(coming);
            case SheetRow.Left left -> line("fth-skip-forward", "rh-muted", left.file(), "", left.reason());
            case SheetRow.Broken broken -> line("fth-x-circle", "rh-tone-danger", broken.file(), broken.place(),
                    broken.message() + broken.suggestion().map(words -> " " + sentence(words)).orElse(""));
        });
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static Node head(SheetRow.Head head) {
        var title = Rows.label(head.title(), "rh-strong");
        var row = new HBox(8, title, Rows.label(String.valueOf(head.count()), "rh-small", "rh-muted"));
        row.getStyleClass().add("rh-sheet-head");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node coming(SheetRow.Coming coming) {
        var errors = coming.problems().stream().filter(Problem::blocksLive).count();
        var top = new HBox(8, Rows.label(coming.title()), Chip.of(coming.version(), Tone.NEUTRAL), Rows.space(),
                Rows.label(coming.file(), "rh-small", "rh-muted"));
        top.setAlignment(Pos.CENTER_LEFT);
        if (!coming.problems().isEmpty()) {
            top.getChildren().add(2, Chip.of(texts.say("library.import.problems", coming.problems().size()),
                    errors > 0 ? Tone.DANGER : Tone.WARN));
        }
        var box = new VBox(2, top);
        coming.notes().stream().limit(MOST_NOTES).forEach(note -> box.getChildren().add(Rows.wrapped(note, "rh-small", "rh-muted")));
        coming.problems().stream().limit(1)
                .forEach(problem -> box.getChildren().add(Rows.wrapped(problem.message(), "rh-small", "rh-muted")));
        var row = row("fth-check-circle", "rh-tone-live", box);
        row.getStyleClass().add("rh-sheet-coming");
        return row;
    }

    private static Node line(String icon, String tone, String file, String place, String words) {
        var top = new HBox(8, Rows.label(file, "rh-code"), Rows.label(place, "rh-small", "rh-muted"));
        top.setAlignment(Pos.CENTER_LEFT);
        return row(icon, tone, new VBox(2, top, Rows.wrapped(words, "rh-small", "rh-sheet-words")));
    }

    private static HBox row(String icon, String tone, VBox words) {
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(12, Icons.of(icon, tone), words);
        row.getStyleClass().add("rh-sheet-row");
        return row;
    }
}
