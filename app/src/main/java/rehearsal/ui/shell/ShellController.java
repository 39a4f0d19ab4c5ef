package rehearsal.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Menus;
import rehearsal.ui.place.Place.Section;
import rehearsal.ui.place.Place;
import rehearsal.ui.theme.Look;

/** Binds the bars of the window to the model and forwards clicks. */
public final class ShellController {

    private static final double NARROW = 1200;
    private static final double TIGHT = 1000;
    private static final double CRAMPED = 840;
    private static final int SHORT = 24;

    private final ShellModel model;
    private final Texts texts;
    private final Doors doors;
    private final Look look;
    private final SpinningIcon turning;

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
    private Label programWord;
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
    private Button bell;
    @FXML
    private Label unread;
    @FXML
    private HBox trouble;
    @FXML
    private HBox busy;
    @FXML
    private Label person;
    @FXML
    private HBox statusLeft;
    @FXML
    private HBox statusRight;

    /** What the buttons of the frame open. */
    record Doors(Runnable palette, Runnable notices, Consumer<Section> place) {
    }

    ShellController(ShellModel model, Texts texts, Look look, Doors doors) {
        this.model = model;
        this.texts = texts;
        this.doors = doors;
        this.look = look;
        this.turning = new SpinningIcon(look.calm());
    }

    @FXML
    private void initialize() {
        var buttons = Map.of(Section.LIBRARY, library, Section.REHEARSE, rehearse, Section.COMPARE, compare, Section.WORKFLOWS, workflows,
                Section.USAGE, usage);
        buttons.forEach((section, button) -> button.setOnAction(event -> {
            doors.place().accept(section);
            light(buttons);
        }));
        buttons.forEach((section, button) -> button.selectedProperty().subscribe((_, chosen) -> {
            // The arrows choose among toggles without pressing one.
            if (chosen && model.place().get().section() != section) {
                doors.place().accept(section);
            }
        }));
        buttons.values().forEach(button -> button.setTooltip(new Tooltip(button.getText())));
        model.place().subscribe(_ -> light(buttons));
        model.status().addListener((ListChangeListener<String>) change -> showStatus());
        model.facts().addListener((ListChangeListener<String>) change -> showFacts());
        model.money().subscribe((_, _) -> showFacts());
        model.tasks().named().addListener((Observable change) -> showBusy());
        model.unread().subscribe(_ -> showUnread());
        model.trouble().subscribe(_ -> showTrouble());
        showBusy();
        frame.widthProperty().subscribe((_, _) -> fit());
        look.fontScale().subscribe((_, _) -> fit());
        paletteContent.prefWidthProperty().bind(Bindings.max(16, paletteField.widthProperty().subtract(20)));
    }

    @FXML
    private void openPalette() {
        doors.palette().run();
    }

    @FXML
    private void openNotices() {
        doors.notices().run();
    }

    @FXML
    private void openSettings() {
        doors.place().accept(Section.SETTINGS);
    }

    StackPane window() {
        return window;
    }

    void programs(String open, List<String> all, Consumer<String> choose) {
        program.setText(open);
        switcher.getItems().setAll(all.stream().map(name -> Menus.item(name, () -> choose.accept(name))).toList());
    }

    void person(String name) {
        person.setText(initials(name));
        person.setTooltip(new Tooltip(name));
    }

    void show(Parent screen) {
        stage.getChildren().setAll(screen);
    }

    /** No screen of this window shows the place: it says what one can do meanwhile. */
    void showAbsent(Place place) {
        var key = "shell.absent." + place.section().name().toLowerCase(Locale.ROOT);
        var known = texts.knows(key);
        var empty = new EmptyPane(known ? icon(place.section()) : "fth-compass", texts.say(known ? key : "shell.absent"),
                texts.say(known ? key + ".how" : "shell.absent.how"), texts.say("shell.go", texts.say("shell.rehearse")));
        empty.button().setOnAction(event -> doors.place().accept(Section.REHEARSE));
        stage.getChildren().setAll(empty);
    }

    private static String icon(Section section) {
        return section == Section.WORKFLOWS ? "fth-share-2" : "fth-bar-chart-2";
    }

    private void light(Map<Section, ToggleButton> buttons) {
        buttons.forEach((section, button) -> button.setSelected(model.place().get().section() == section));
    }

    /** How much fits is a matter of letters: a window with letters twice as large is half as wide. */
    private void fit() {
        var scale = look.fontScale().get();
        var width = frame.getWidth() / scale;
        placeRow.setSpacing(width < NARROW ? width < TIGHT ? 12 : 16 : 32);
        placeRow.getChildren().forEach(place -> ((ToggleButton) place)
                .setContentDisplay(width < CRAMPED ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        paletteField.setPrefWidth((width < NARROW ? width < TIGHT ? 36 : 200 : 312) * scale);
        paletteField.setMinWidth((width < TIGHT ? 36 : 64) * scale);
        show(width >= TIGHT, paletteContent.getChildren().stream().skip(1).toList());
        show(width >= NARROW, List.of(programWord));
        switcher.setPrefWidth((width < NARROW ? 168 : 208) * scale);
        switcher.setMinWidth(width < CRAMPED ? 0 : 120 * scale);
    }

    private static void show(boolean shown, List<? extends Node> nodes) {
        nodes.forEach(node -> {
            node.setVisible(shown);
            node.setManaged(shown);
        });
    }

    /** Right: the provider, what was spent today, where it is stored. */
    private void showFacts() {
        var words = new ArrayList<>(model.facts());
        if (!model.money().get().isEmpty()) {
            words.add(Math.min(1, words.size()), model.money().get());
        }
        fill(statusRight, words);
        // Where room is short, what is long gives way, and a sum stays whole.
        statusRight.getChildren().forEach(
                fact -> ((Label) fact).setMinWidth(((Label) fact).getText().length() <= SHORT ? Region.USE_PREF_SIZE : 0));
    }

    void close() {
        turning.stop();
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

    private void showUnread() {
        var count = model.unread().get();
        unread.setVisible(count > 0);
        unread.setText(count > 9 ? "9+" : String.valueOf(count));
        bell.setAccessibleText(count > 0 ? texts.say("shell.notices.unread", count) : texts.say("shell.notices"));
    }

    private void showBusy() {
        var work = model.tasks().named();
        turning.stop();
        busy.getChildren().clear();
        if (!work.isEmpty()) {
            var icon = Icons.small("fth-loader");
            turning.turn(icon);
            busy.getChildren().addAll(icon, new Label(work.getLast().title() + (work.size() > 1 ? " +" + (work.size() - 1) : "")));
        }
    }

    /** Stays as long as nothing can be kept; the text is safe meanwhile, and that is what a person wants to know first. */
    private void showTrouble() {
        trouble.setVisible(model.trouble().get().isPresent());
        trouble.setManaged(trouble.isVisible());
        trouble.getChildren().clear();
        model.trouble().get().ifPresent(now -> {
            var what = new Label(texts.say("shell.trouble"));
            what.getStyleClass().add("rh-strong");
            what.setMinWidth(Region.USE_PREF_SIZE);
            var why = new Label(now.why());
            why.setWrapText(true);
            HBox.setHgrow(why, Priority.ALWAYS);
            why.setMaxWidth(Double.MAX_VALUE);
            trouble.getChildren().addAll(Icons.of("fth-alert-triangle", "rh-tone-warning"), what, why,
                    Buttons.text(texts.say("shell.trouble.again"), model::tryAgain, "small"));
        });
    }

    private static String initials(String name) {
        var parts = name.strip().split("\\s+");
        var first = parts[0].isEmpty() ? "?" : parts[0].substring(0, parts[0].offsetByCodePoints(0, 1));
        var last = parts.length > 1 ? parts[parts.length - 1].substring(0, parts[parts.length - 1].offsetByCodePoints(0, 1)) : "";
        return (first + last).toUpperCase(Locale.ROOT);
    }
}
