package rehearsal.ui.library;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import rehearsal.library.Entry;
import rehearsal.library.Hit;
import rehearsal.text.Texts;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Direction;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.LintDot;
import rehearsal.ui.control.Rows;
import rehearsal.ui.control.Shown;
import rehearsal.ui.control.Tone;

/** Draws a row of the tree. What it is drawn with is made once and filled anew, for a tree is filled with every key pressed. */
final class TreeRowCell extends ListCell<TreeRow> {

    private final Texts texts;
    private final FontIcon arrow = Icons.small("fth-chevron-down", "rh-muted");
    private final Label groupTitle = Rows.label("", "rh-strong");
    private final Label count = Rows.label("", "rh-small", "rh-muted");
    private final HBox group = row(arrow, groupTitle, Rows.space(), count);
    private final Label title = Rows.label("", "rh-tree-title");
    private final LintDot error = new LintDot(Tone.DANGER, " ");
    private final LintDot warning = new LintDot(Tone.WARN, " ");
    private final Chip draft;
    private final Chip live = new Chip("", Tone.LIVE);
    private final HBox leaf;
    private final Label before = Rows.label("", "rh-small", "rh-muted");
    private final Label match = Rows.label("", "rh-small", "rh-hit");
    private final Label after = Rows.label("", "rh-small", "rh-muted");
    private final HBox found = row(before, match, after);
    private final Tooltip tip = new Tooltip();

    TreeRowCell(Texts texts) {
        this.texts = texts;
        draft = Chip.of(texts.say("library.draft"), Tone.DRAFT);
        leaf = row(title, Rows.space(), error, warning, draft, live);
        leaf.getStyleClass().add("rh-tree-leaf");
        group.getStyleClass().add("rh-tree-group");
        found.getStyleClass().add("rh-tree-hit");
        found.setSpacing(0);
        before.setMinWidth(Region.USE_PREF_SIZE);
        for (var words : List.of(title, after)) {
            words.setMinWidth(0);
        }
        match.setMinWidth(Region.USE_PREF_SIZE);
        Shown.takingRoom(error);
        Shown.takingRoom(warning);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        switch (row) {
            case TreeRow.Group shown -> show(shown);
            case TreeRow.Leaf shown -> show(shown.entry(), shown.stand());
            case TreeRow.Found shown -> show(shown.hit());
        }
    }

    private void show(TreeRow.Group shown) {
        Icons.draw(arrow, shown.open() ? "fth-chevron-down" : "fth-chevron-right");
        groupTitle.setText(shown.title());
        count.setText(String.valueOf(shown.count()));
        setAccessibleText(texts.say("library.group", shown.title(), shown.count(), shown.open() ? 1 : 0));
        setTooltip(null);
        setGraphic(group);
    }

    private void show(Entry entry, boolean stand) {
        title.setText(entry.title());
        title.setNodeOrientation(Direction.of(entry.title()));
        error.setVisible(!stand && entry.finding() == Entry.Finding.ERROR);
        warning.setVisible(!stand && entry.finding() == Entry.Finding.WARNING);
        draft.setVisible(entry.draft());
        live.setText(stand ? texts.say("library.archived.chip") : liveWords(entry));
        live.tone().set(entry.live().isPresent() ? Tone.LIVE : Tone.NEUTRAL);
        var live = entry.live().isPresent() ? "v" + entry.live().getAsInt() : "-";
        setAccessibleText(texts.say("library.row", entry.title(), live, entry.problems().size()));
        tip.setText(entry.problems().isEmpty() ? entry.title() : entry.title() + "\n" + entry.problems().getFirst().message());
        setTooltip(tip);
        setGraphic(leaf);
    }

    private void show(Hit hit) {
        before.setText(hit.before());
        match.setText(hit.match());
        after.setText(hit.more() > 0 ? texts.say("library.hit.more", hit.after(), hit.more()) : hit.after());
        setAccessibleText(hit.before() + hit.match() + hit.after());
        setTooltip(null);
        setGraphic(found);
    }

    private String liveWords(Entry entry) {
        if (entry.live().isPresent()) {
            return "v" + entry.live().getAsInt();
        }
        return texts.say(entry.versions() == 0 ? "library.empty" : "library.none-live");
    }

    private static HBox row(Node... parts) {
        var row = new HBox(8, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("rh-tree-row");
        return row;
    }
}
