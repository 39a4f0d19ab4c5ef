package rehearsal.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import rehearsal.library.Filter;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.text.Texts;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.Menus;
import rehearsal.ui.control.Views;

/** Binds the tree, the search field and the filters to the model. */
public final class LibraryController {

    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

    private final LibraryModel model;
    private final Texts texts;
    private final LibraryActions door;

    @FXML
    private TextField search;
    @FXML
    private ToggleButton all;
    @FXML
    private ToggleButton drafts;
    @FXML
    private ToggleButton problems;
    @FXML
    private ToggleButton off;
    @FXML
    private ListView<TreeRow> tree;
    @FXML
    private StackPane body;
    @FXML
    private MenuButton add;
    @FXML
    private MenuButton narrow;
    private final ContextMenu menu = new ContextMenu();
    private boolean filling;

    private LibraryController(LibraryModel model, Texts texts, LibraryActions door) {
        this.model = model;
        this.texts = texts;
        this.door = door;
    }

    public static Region view(LibraryModel model, Texts texts, LibraryActions door) {
        return Views.load("library", new LibraryController(model, texts, door), texts);
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.words());
        search.setOnKeyPressed(this::searchKey);
        var filters = Map.of(all, Filter.ALL, drafts, Filter.DRAFTS, problems, Filter.PROBLEMS, off, Filter.OFF);
        filters.forEach((button, filter) -> {
            button.setOnAction(event -> model.filter().set(filter));
            button.textProperty().bind(Bindings.createStringBinding(
                    () -> texts.say("library.filter." + filter.name().toLowerCase(Locale.ROOT),
                            model.counts().get().getOrDefault(filter, 0L)),
                    model.counts()));
        });
        model.filter().subscribe(_ -> press(filters));
        tree.setCellFactory(view -> new TreeRowCell(texts));
        tree.getSelectionModel().selectedItemProperty().subscribe((_, row) -> chosen(row));
        tree.setOnMouseClicked(event -> {
            if (event.getClickCount() == 1 && event.isStillSincePress() && !event.isPopupTrigger()) {
                Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).ifPresent(this::pressed);
            }
        });
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::treeKey);
        tree.setOnContextMenuRequested(this::menuAsked);
        tree.setOnDragDetected(this::drag);
        model.shown().subscribe((_, _) -> fillIfSeen());
        body.sceneProperty().subscribe((_, _) -> fillIfSeen());
        model.open().subscribe((_, _) -> select());
        add.setPopupSide(Side.BOTTOM);
        Menus.filledOnOpening(add, this::adding);
        Menus.filledOnOpening(narrow, this::narrowing);
    }

    private void press(Map<ToggleButton, Filter> filters) {
        filters.forEach((button, filter) -> button.setSelected(model.filter().get() == filter));
    }

    /** A tree that nobody sees is filled when somebody does. */
    private void fillIfSeen() {
        var wanted = model.shown().get();
        if (body.getScene() != null) {
            fill(wanted);
        }
    }

    private void fill(Listing listing) {
        filling = true;
        var group = tree.getFocusModel().getFocusedItem() instanceof TreeRow.Group focused ? focused.key() : "";
        tree.setItems(FXCollections.observableList(listing.rows()));
        select();
        focusGroup(group);
        filling = false;
        if (listing.rows().isEmpty() && listing.complete()) {
            body.getChildren().setAll(nothing());
        } else if (!body.getChildren().equals(List.of(tree))) {
            body.getChildren().setAll(tree);
        }
    }

    /** Who opens and closes a group by keyboard stays on it. */
    private void focusGroup(String key) {
        for (var index = 0; index < tree.getItems().size() && !key.isEmpty(); index++) {
            if (tree.getItems().get(index) instanceof TreeRow.Group group && group.key().equals(key)) {
                tree.getFocusModel().focus(index);
            }
        }
    }

    private EmptyPane nothing() {
        var narrowed = model.narrowed();
        var pane = narrowed
                ? new EmptyPane("fth-search", texts.say("library.no-hits"), texts.say("library.no-hits.how"), texts.say("library.show-all"))
                : new EmptyPane("fth-book-open", texts.say("library.nothing"), texts.say("library.nothing.how"),
                        texts.say("library.import"));
        pane.button().setOnAction(event -> {
            if (narrowed) {
                model.showEverything();
                search.requestFocus();
            } else {
                door.chooseImport();
            }
        });
        return pane;
    }

    /** Moving through the tree opens the prompts it passes; groups and places in a text wait for a click or Enter. */
    private void chosen(TreeRow row) {
        if (!filling && row instanceof TreeRow.Leaf leaf) {
            model.choose(leaf.entry().scope());
        }
    }

    private void pressed(TreeRow row) {
        switch (row) {
            case TreeRow.Group group -> model.toggle(group.key());
            case TreeRow.Leaf leaf -> model.choose(leaf.entry().scope());
            case TreeRow.Found found -> model.go(found.hit());
        }
    }

    private void select() {
        var was = filling;
        filling = true;
        var rows = tree.getItems();
        var wanted = model.open().get();
        var at = -1;
        for (var index = 0; rows != null && wanted.isPresent() && index < rows.size() && at < 0; index++) {
            at = shows(rows.get(index), wanted.get()) ? index : -1;
        }
        if (at < 0) {
            tree.getSelectionModel().clearSelection();
        } else if (tree.getSelectionModel().getSelectedIndex() != at) {
            tree.getSelectionModel().clearAndSelect(at);
        }
        filling = was;
    }

    private static boolean shows(TreeRow row, Scope scope) {
        return row instanceof TreeRow.Leaf leaf && leaf.entry().scope().equals(scope);
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            tree.requestFocus();
            tree.getItems().stream().filter(row -> !(row instanceof TreeRow.Group)).findFirst().ifPresent(row -> {
                tree.getSelectionModel().select(row);
                tree.getFocusModel().focus(tree.getItems().indexOf(row));
            });
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void treeKey(KeyEvent event) {
        var row = tree.getFocusModel().getFocusedItem();
        if (row == null) {
            return;
        }
        var code = event.getCode();
        if (code == KeyCode.CONTEXT_MENU || MENU.match(event)) {
            showMenu(row, tree, 40, 40);
            event.consume();
        } else if (code == KeyCode.ENTER || code == KeyCode.SPACE) {
            pressed(row);
            event.consume();
        } else if (row instanceof TreeRow.Group group
                && (code == KeyCode.RIGHT && !group.open() || code == KeyCode.LEFT && group.open())) {
            model.toggle(group.key());
            event.consume();
        }
    }

    /** A prompt goes out as a file to wherever it is let go. */
    private void drag(MouseEvent event) {
        if (tree.getSelectionModel().getSelectedItem() instanceof TreeRow.Leaf leaf) {
            door.carry(leaf.entry().scope()).ifPresent(file -> {
                var content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                tree.startDragAndDrop(TransferMode.COPY).setContent(content);
                event.consume();
            });
        }
    }

    private void menuAsked(ContextMenuEvent event) {
        Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).ifPresent(row -> showMenu(row, tree, event.getX(), event.getY()));
        event.consume();
    }

    /** What a move would change is looked up before the menu opens, so that it stands in the menu. */
    private void showMenu(TreeRow row, Region beside, double x, double y) {
        if (row instanceof TreeRow.Leaf leaf) {
            var entry = leaf.entry();
            door.moves(entry, moves -> {
                menu.getItems().setAll(Menus.item(texts.say("library.open"), () -> model.choose(entry.scope())),
                        Menus.item(texts.say("library.duplicate"), () -> door.begin(Optional.of(entry))));
                if (!moves.isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                moves.forEach(
                        move -> menu.getItems().add(Menus.item(texts.say("library.move", move.title(), move.consequence()), move.does())));
                if (entry.versions() > 0) {
                    menu.getItems().addAll(new SeparatorMenuItem(),
                            Menus.item(texts.say("library.export.one"), () -> door.chooseExport(Optional.of(entry.scope()))));
                }
                var place = beside.localToScreen(x, y);
                menu.show(beside, place.getX(), place.getY());
            });
        }
    }

    private List<MenuItem> adding() {
        return List.of(Menus.item(texts.say("library.begin"), () -> door.begin(Optional.empty())),
                Menus.item(texts.say("library.paste"), door::paste), new SeparatorMenuItem(),
                Menus.item(texts.say("library.import"), door::chooseImport),
                Menus.item(texts.say("library.import.folder"), door::chooseImportFolder),
                Menus.item(texts.say("library.export"), () -> door.chooseExport(Optional.empty())));
    }

    private List<MenuItem> narrowing() {
        var items = new ArrayList<MenuItem>();
        for (var type : PromptType.values()) {
            var item = new CheckMenuItem(model.title(type));
            item.setSelected(model.shows(type));
            item.setOnAction(event -> model.show(type, item.isSelected()));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(Menus.item(texts.say("library.show-all"), model::showEverything));
        return items;
    }

    /** For the shortcut that puts the caret into the search field. */
    public static void focusSearch(Parent view) {
        if (view.lookup("#search") instanceof TextField field) {
            field.requestFocus();
            field.selectAll();
        }
    }
}
