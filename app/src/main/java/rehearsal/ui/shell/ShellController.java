package rehearsal.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.Icons;
import rehearsal.ui.place.LongWork;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Place.Section;
import rehearsal.ui.text.Texts;

/** Binds the bars of the window to the model and forwards clicks. */
public final class ShellController {

    private static final double NARROW = 1200;
    private static final double MOST_OF_WINDOW = 0.9;

    private final ShellModel model;
    private final Texts texts;
    private final Runnable palette;
    private final Consumer<Section> goTo;

    @FXML
    private StackPane window;
    @FXML
    private BorderPane frame;
    @FXML
    private StackPane stage;
    @FXML
    private MenuButton switcher;
    @FXML
    private Label program;
    @FXML
    private HBox placeRow;
    @FXML
    private ToggleButton library;
    @FXML
    private ToggleButton rehearse;
    @FXML
    private ToggleButton compare;
    @FXML
    private ToggleButton workflows;
    @FXML
    private ToggleButton usage;
    @FXML
    private Button paletteField;
    @FXML
    private HBox paletteContent;
    @FXML
    private MenuButton bell;
    @FXML
    private Label person;
    @FXML
    private HBox statusLeft;
    @FXML
    private HBox statusRight;

    ShellController(ShellModel model, Texts texts, Runnable palette, Consumer<Section> goTo) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        this.goTo = goTo;
    }

    @FXML
    private void initialize() {
        var buttons = Map.of(Section.LIBRARY, library, Section.REHEARSE, rehearse, Section.COMPARE, compare, Section.WORKFLOWS, workflows,
                Section.USAGE, usage);
        buttons.forEach((section, button) -> button.setOnAction(event -> {
            goTo.accept(section);
            light(buttons);
        }));
        model.place().addListener((property, before, after) -> light(buttons));
        light(buttons);
        model.status().addListener((ListChangeListener<String>) change -> showStatus());
        model.facts().addListener((ListChangeListener<String>) change -> fill(statusRight, model.facts()));
        bell.setOnShowing(event -> fillBell());
        bell.getItems().add(new MenuItem(texts.say("shell.notices.none")));
        frame.widthProperty().addListener((property, before, after) -> fit(after.doubleValue()));
        paletteContent.prefWidthProperty().bind(Bindings.max(16, paletteField.widthProperty().subtract(20)));
    }

    @FXML
    private void openPalette() {
        palette.run();
    }

    @FXML
    private void openSettings() {
        goTo.accept(Section.SETTINGS);
    }

    StackPane window() {
        return window;
    }

    void programs(String open, List<String> all, Consumer<String> choose) {
        program.setText(open);
        switcher.getItems().setAll(all.stream().map(name -> item(name, () -> choose.accept(name))).toList());
    }

    void person(String name) {
        person.setText(initials(name));
        person.setTooltip(new Tooltip(name));
    }

    void show(Parent screen) {
        stage.getChildren().setAll(screen);
    }

    /** No screen of this window shows the place. */
    void showAbsent(Place place) {
        var name = texts.say("shell." + place.section().name().toLowerCase(java.util.Locale.ROOT));
        stage.getChildren().setAll(new EmptyPane("fth-compass", texts.say("shell.absent.what", name), texts.say("shell.absent.how"), ""));
    }

    private void light(Map<Section, ToggleButton> buttons) {
        buttons.forEach((section, button) -> button.setSelected(model.place().get().section() == section));
    }

    private void fit(double width) {
        placeRow.setSpacing(width < NARROW ? 18 : 32);
        paletteField.setPrefWidth(width < NARROW ? 200 : 312);
        switcher.setPrefWidth(width < NARROW ? 180 : 208);
    }

    private void showStatus() {
        fill(statusLeft, model.status());
        if (!statusLeft.getChildren().isEmpty() && statusLeft.getChildren().getFirst() instanceof Label kept
                && kept.getGraphic() == null) {
            kept.setGraphic(Icons.small("fth-check"));
        }
    }

    /** The bar changes with every key; its labels stay. */
    private static void fill(HBox row, List<String> words) {
        var labels = row.getChildren();
        while (labels.size() < words.size()) {
            labels.add(new Label());
        }
        labels.remove(words.size(), labels.size());
        for (var index = 0; index < words.size(); index++) {
            ((Label) labels.get(index)).setText(words.get(index));
        }
    }

    private void fillBell() {
        bell.getItems().clear();
        model.work().forEach(work -> bell.getItems().add(workItem(work)));
        model.notices().forEach(notice -> bell.getItems().add(item(notice.words(), () -> {
        })));
        if (bell.getItems().isEmpty()) {
            bell.getItems().add(item(texts.say("shell.notices.none"), () -> {
            }));
        }
    }

    private MenuItem workItem(LongWork work) {
        var bar = new ProgressBar();
        bar.progressProperty().bind(work.share());
        bar.setMaxWidth(Double.MAX_VALUE);
        var detail = new Label();
        detail.textProperty().bind(work.detail());
        detail.getStyleClass().addAll("rh-small", "rh-muted");
        var head = new HBox(8, new Label(work.title()), Buttons.text(texts.say("shell.stop"), work::cancel, "small"));
        head.setAlignment(Pos.CENTER_LEFT);
        var item = new CustomMenuItem(new VBox(4, head, bar, detail));
        item.setHideOnClick(false);
        return item;
    }

    private static MenuItem item(String words, Runnable does) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> does.run());
        return item;
    }

    private static String initials(String name) {
        var parts = name.strip().split("\\s+");
        var first = parts[0].isEmpty() ? "?" : parts[0].substring(0, parts[0].offsetByCodePoints(0, 1));
        var last = parts.length > 1 ? parts[parts.length - 1].substring(0, parts[parts.length - 1].offsetByCodePoints(0, 1)) : "";
        return (first + last).toUpperCase(java.util.Locale.ROOT);
    }

    double overlayWidth(double wanted) {
        return Math.min(wanted, window.getWidth() * MOST_OF_WINDOW);
    }
}
