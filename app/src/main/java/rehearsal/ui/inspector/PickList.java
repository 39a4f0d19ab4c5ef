package rehearsal.ui.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckListView;
import org.controlsfx.control.textfield.CustomTextField;
import rehearsal.text.Texts;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.ScrollIntoView;
import rehearsal.ui.control.Shown;

/**
 * A searchable check list as high as its rows. Keys: arrows move, Space ticks, Enter or Insert writes the name into the text, Right and Left
 * open and close a row, a letter goes to the search field.
 */
final class PickList extends VBox {

    private static final double ROW = 28;

    private final Picker picker;
    private final PickActions does;
    private final Texts texts;
    private final CheckListView<String> list = new CheckListView<>();
    private final CustomTextField search = new CustomTextField();
    private final Label nothing = new Label();
    private final Button more = new Button();
    private final Set<PickCell> cells = new HashSet<>();
    private final Map<String, Region> open = new LinkedHashMap<>();
    private Map<String, PickRow> rows = Map.of();
    private boolean filling;

    PickList(Picker picker, PickActions does, Texts texts, String name) {
        this.picker = picker;
        this.does = does;
        this.texts = texts;
        getStyleClass().add("rh-picks");
        list.getStyleClass().add("rh-pick-list");
        list.setAccessibleText(name);
        list.setCellFactory(view -> newCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        nothing.getStyleClass().addAll("rh-row", "rh-muted");
        nothing.setText(texts.say("inspector.search.nothing"));
        Shown.takingRoom(nothing);
        more.getStyleClass().addAll("small", "flat");
        more.setOnAction(event -> picker.all().set(!picker.all().get()));
        var moreRow = new HBox(more);
        moreRow.getStyleClass().add("rh-pick-more");
        Shown.when(moreRow, more.visibleProperty());
        getChildren().addAll(searchBox(name), list, nothing, moreRow);
        list.getSelectionModel().selectedItemProperty().subscribe((_, _) -> bringIntoSight());
        picker.rows().subscribe(this::fill);
    }

    /** Shows or hides the search field. */
    void toggleSearch() {
        picker.searching().set(!picker.searching().get());
        picker.search().set("");
        if (picker.searching().get()) {
            search.requestFocus();
        }
    }

    /** Brings a name into sight and the keyboard to it. */
    void reveal(String name) {
        if (!rows.containsKey(name)) {
            picker.all().set(true);
        }
        list.requestFocus();
        list.getSelectionModel().select(name);
    }

    private Node searchBox(String name) {
        search.textProperty().bindBidirectional(picker.search());
        search.setPromptText(texts.say("inspector.search"));
        search.setAccessibleText(texts.say("inspector.search.in", name));
        search.getStyleClass().add("small");
        search.setLeft(Icons.small("fth-search", "rh-muted"));
        search.setOnKeyPressed(this::searchKey);
        var box = new VBox(search);
        box.getStyleClass().add("rh-fold-search");
        Shown.when(box, picker.searching());
        return box;
    }

    private void searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, ENTER -> {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
            case ESCAPE -> {
                toggleSearch();
                list.requestFocus();
                event.consume();
            }
            default -> {
            }
        }
    }

    private PickCell newCell() {
        var cell = new PickCell(this, does, texts);
        cells.add(cell);
        return cell;
    }

    Optional<PickRow> row(String name) {
        return Optional.ofNullable(rows.get(name));
    }

    BooleanProperty ticked(String name) {
        return list.getItemBooleanProperty(name);
    }

    Optional<Region> card(String name) {
        return Optional.ofNullable(open.get(name));
    }

    private void fill(List<PickRow> now) {
        filling = true;
        var byName = new HashMap<String, PickRow>();
        now.forEach(row -> byName.put(row.name(), row));
        rows = byName;
        var names = now.stream().map(PickRow::name).toList();
        if (!names.equals(list.getItems())) {
            replace(names);
        }
        for (var row : now) {
            if (list.getCheckModel().isChecked(row.name()) != row.ticked()) {
                list.getCheckModel().toggleCheckState(row.name());
            }
        }
        for (var name : new ArrayList<>(open.keySet())) {
            row(name).flatMap(does::card).ifPresentOrElse(card -> keep(name, card), () -> open.remove(name));
        }
        cells.forEach(PickCell::show);
        filling = false;
        nothing.setVisible(now.isEmpty());
        list.setVisible(!now.isEmpty());
        list.setManaged(!now.isEmpty());
        var hidden = picker.hidden();
        more.setVisible(!picker.searching().get() && (hidden > 0 || picker.all().get()));
        more.setText(picker.all().get() ? texts.say("inspector.fewer") : texts.say("inspector.more", hidden));
        height();
    }

    /** The list view knows its ticks by place, so they are put again when rows move. */
    private void replace(List<String> names) {
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        list.getCheckModel().clearChecks();
        list.getItems().setAll(names);
        for (var name : names) {
            list.getItemBooleanProperty(name).subscribe((_, after) -> {
                if (!filling) {
                    does.tick(name, after);
                }
            });
        }
        chosen.filter(names::contains).ifPresent(list.getSelectionModel()::select);
    }

    void toggle(String name) {
        if (open.remove(name) == null) {
            row(name).flatMap(does::card).ifPresent(card -> keep(name, card));
        }
        cells.forEach(PickCell::show);
        height();
    }

    private void keep(String name, Region card) {
        card.heightProperty().subscribe((_, _) -> {
            height();
            bringIntoSight();
        });
        open.put(name, card);
    }

    /** The list is as high as its rows, so it is the pane around it that has to scroll. */
    private void bringIntoSight() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (list.isFocused() && chosen != null) {
            cells.stream().filter(cell -> chosen.equals(cell.getItem())).findFirst().ifPresent(ScrollIntoView::bring);
        }
    }

    private void height() {
        var cards = open.values().stream().mapToDouble(Region::getHeight).sum();
        var wanted = list.getItems().size() * ROW + cards;
        list.setMinHeight(wanted);
        list.setPrefHeight(wanted);
        list.setMaxHeight(wanted);
    }

    /** Does what a key does to the chosen row. */
    private void key(KeyEvent event) {
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() <= 0 && picker.searching().get()) {
            search.requestFocus();
            event.consume();
        }
        chosen.ifPresent(name -> {
            if (keyOn(name, event.getCode())) {
                event.consume();
            }
        });
    }

    private boolean keyOn(String name, KeyCode code) {
        switch (code) {
            case SPACE -> list.getCheckModel().toggleCheckState(name);
            case ENTER, INSERT -> does.insert(name);
            case RIGHT -> openOrClose(name, true);
            case LEFT -> openOrClose(name, false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void openOrClose(String name, boolean wanted) {
        if (open.containsKey(name) != wanted) {
            toggle(name);
        }
    }

    private void typed(KeyEvent event) {
        var letter = event.getCharacter();
        if (!letter.isEmpty() && Character.isLetterOrDigit(letter.codePointAt(0)) && !event.isShortcutDown() && !event.isAltDown()) {
            picker.searching().set(true);
            search.requestFocus();
            search.setText(letter);
            search.end();
            event.consume();
        }
    }
}
