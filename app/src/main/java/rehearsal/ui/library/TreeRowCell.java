package rehearsal.ui.library;

import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.LintDot;
import rehearsal.ui.control.Tone;
import rehearsal.ui.text.Texts;

/** Draws a row of the tree. */
final class TreeRowCell extends TreeCell<TreeRow> {

    private final Texts texts;
    private final Consumer<Entry> menuFor;
    private final ContextMenu menu;

    TreeRowCell(Texts texts, ContextMenu menu, Consumer<Entry> menuFor) {
        this.texts = texts;
        this.menu = menu;
        this.menuFor = menuFor;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("rh-tree-group");
        setContextMenu(null);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case TreeRow.Group group -> setGraphic(group(group));
            case TreeRow.More more -> {
                var words = new Label(texts.say("library.more", more.count()));
                words.getStyleClass().addAll("rh-small", "rh-muted");
                setGraphic(words);
            }
            case TreeRow.Leaf leaf -> {
                setGraphic(leaf(leaf.entry()));
                setContextMenu(menu);
                setOnContextMenuRequested(event -> menuFor.accept(leaf.entry()));
            }
        }
    }

    private HBox group(TreeRow.Group group) {
        getStyleClass().add("rh-tree-group");
        var title = new Label(group.title());
        title.getStyleClass().add("rh-strong");
        var count = new Label(String.valueOf(group.count()));
        count.getStyleClass().addAll("rh-small", "rh-muted");
        return row(title, count);
    }

    private Region leaf(Entry entry) {
        var title = new Label(entry.title());
        title.getStyleClass().add("rh-tree-title");
        title.setMinWidth(0);
        var row = row(title);
        switch (entry.finding()) {
            case ERROR -> row.getChildren().add(new LintDot(Tone.DANGER, entry.problems().getFirst().message()));
            case WARNING -> row.getChildren().add(new LintDot(Tone.WARN, entry.problems().getFirst().message()));
            case FINE -> {
            }
        }
        if (entry.draft()) {
            row.getChildren().add(Chip.of(texts.say("library.draft"), Tone.DRAFT));
        }
        row.getChildren().add(liveChip(entry));
        setAccessibleText(texts.say("library.row", entry.title(), entry.live().isPresent() ? "v" + entry.live().getAsInt() : "-",
                entry.problems().size()));
        if (entry.hit().isEmpty()) {
            return row;
        }
        var hit = new Label(entry.hit().get());
        hit.getStyleClass().addAll("rh-tick", "rh-muted");
        return new VBox(row, hit);
    }

    private Chip liveChip(Entry entry) {
        if (entry.live().isPresent()) {
            return Chip.of("v" + entry.live().getAsInt(), Tone.LIVE);
        }
        return Chip.of(texts.say(entry.versions() == 0 ? "library.empty" : "library.none-live"), Tone.NEUTRAL);
    }

    private static HBox row(Label title, javafx.scene.Node... right) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(8, title, space);
        row.getChildren().addAll(right);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.getStyleClass().add("rh-tree-row");
        return row;
    }
}
