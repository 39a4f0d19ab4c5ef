package rehearsal.ui.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.Views;
import rehearsal.ui.draft.Titles;
import rehearsal.ui.text.Texts;

/** Binds the tree, the search field and the filters to the model. */
public final class LibraryController {

    private static final int MOST_ROWS = 500;

    private final LibraryModel model;
    private final Texts texts;
    private final ImportExport files;

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
    private TreeView<TreeRow> tree;
    @FXML
    private StackPane body;
    @FXML
    private MenuButton add;
    private final ContextMenu menu = new ContextMenu();
    private boolean filling;
    private List<Entry> filled = List.of();

    private LibraryController(LibraryModel model, Texts texts, ImportExport files) {
        this.model = model;
        this.texts = texts;
        this.files = files;
    }

    public static Region view(LibraryModel model, Texts texts, ImportExport files) {
        return Views.load("library", new LibraryController(model, texts, files), texts);
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.words());
        var filters = Map.of(all, Filter.ALL, drafts, Filter.DRAFTS, problems, Filter.PROBLEMS, off, Filter.OFF);
        filters.forEach((button, filter) -> button.setOnAction(event -> model.filter().set(filter)));
        model.filter().addListener((property, before, after) -> press(filters));
        press(filters);
        tree.setShowRoot(false);
        tree.setCellFactory(view -> new TreeRowCell(texts, menu, this::fillMenu));
        tree.getSelectionModel().selectedItemProperty().addListener((property, before, item) -> chosen(item));
        model.shown().addListener((property, before, after) -> fillIfSeen());
        body.sceneProperty().addListener((property, before, after) -> fillIfSeen());
        model.open().addListener((property, before, after) -> select());
        add.setOnShowing(event -> fillAdd());
        add.getItems().add(new MenuItem());
        label(filters);
    }

    private void press(Map<ToggleButton, Filter> filters) {
        filters.forEach((button, filter) -> button.setSelected(model.filter().get() == filter));
    }

    private void label(Map<ToggleButton, Filter> filters) {
        filters.forEach((button, filter) -> button.textProperty()
                .bind(Bindings.createStringBinding(() -> texts.say(filter.words(), model.count(filter)), model.shown())));
    }

    /** A tree that nobody sees is filled when somebody does. */
    private void fillIfSeen() {
        if (body.getScene() != null && !model.shown().get().equals(filled)) {
            fill(model.shown().get());
        }
    }

    private void fill(List<Entry> entries) {
        filled = entries;
        filling = true;
        var root = new TreeItem<TreeRow>();
        var byType = entries.stream().collect(Collectors.groupingBy(entry -> entry.scope().type()));
        for (var type : PromptType.values()) {
            var group = byType.getOrDefault(type, List.of());
            if (!group.isEmpty()) {
                root.getChildren().add(group(type, group));
            }
        }
        tree.setRoot(root);
        select();
        filling = false;
        body.getChildren().setAll(entries.isEmpty() ? nothing() : tree);
    }

    private TreeItem<TreeRow> group(PromptType type, List<Entry> entries) {
        var written = (int) entries.stream().filter(entry -> entry.versions() > 0).count();
        var item = new TreeItem<TreeRow>(new TreeRow.Group(Titles.type(type, texts), written));
        item.getChildren().setAll(entries.stream().limit(MOST_ROWS).map(entry -> new TreeItem<TreeRow>(new TreeRow.Leaf(entry))).toList());
        if (entries.size() > MOST_ROWS) {
            item.getChildren().add(new TreeItem<>(new TreeRow.More(entries.size() - MOST_ROWS)));
        }
        item.setExpanded(true);
        return item;
    }

    private EmptyPane nothing() {
        var searched = !model.words().get().isBlank() || model.filter().get() != Filter.ALL;
        var pane = searched
                ? new EmptyPane("fth-search", texts.say("library.no-hits"), texts.say("library.no-hits.how"), texts.say("library.show-all"))
                : new EmptyPane("fth-book-open", texts.say("library.nothing"), texts.say("library.nothing.how"),
                        texts.say("library.import"));
        pane.button().setOnAction(event -> {
            if (searched) {
                model.words().set("");
                model.filter().set(Filter.ALL);
            } else {
                files.chooseImport();
            }
        });
        return pane;
    }

    private void chosen(TreeItem<TreeRow> item) {
        if (!filling && item != null && item.getValue() instanceof TreeRow.Leaf leaf) {
            model.choose(leaf.entry().scope());
        }
    }

    private void select() {
        var was = filling;
        filling = true;
        var wanted = model.open().get().flatMap(this::item);
        wanted.ifPresentOrElse(tree.getSelectionModel()::select, tree.getSelectionModel()::clearSelection);
        filling = was;
    }

    private Optional<TreeItem<TreeRow>> item(Scope scope) {
        return Optional.ofNullable(tree.getRoot()).stream().flatMap(root -> root.getChildren().stream())
                .flatMap(group -> group.getChildren().stream())
                .filter(item -> item.getValue() instanceof TreeRow.Leaf leaf && leaf.entry().scope().equals(scope)).findFirst();
    }

    private void fillAdd() {
        add.getItems().clear();
        for (var scope : model.free()) {
            add.getItems().add(item(texts.say("library.new", model.title(scope)), () -> model.create(scope)));
        }
        add.getItems().add(item(texts.say("library.import"), files::chooseImport));
        add.getItems().add(item(texts.say("library.export"), files::chooseExport));
    }

    private void fillMenu(Entry entry) {
        var copies = new Menu(texts.say("library.copy"));
        model.free().forEach(scope -> copies.getItems().add(item(model.title(scope), () -> model.copy(entry.scope(), scope))));
        menu.getItems().setAll(item(texts.say("library.open"), () -> model.choose(entry.scope())), copies,
                item(texts.say("library.export"), files::chooseExport));
    }

    private static MenuItem item(String words, Runnable does) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> does.run());
        return item;
    }

    /** For the shortcut that puts the caret into the search field. */
    public static void focusSearch(Parent view) {
        if (view.lookup("#search") instanceof TextField field) {
            field.requestFocus();
            field.selectAll();
        } else if (view.lookup(".label") instanceof Label label) {
            label.requestFocus();
        }
    }
}
