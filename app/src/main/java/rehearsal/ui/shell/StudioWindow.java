package rehearsal.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;
import rehearsal.ui.control.Views;
import rehearsal.ui.fx.Toolkit;
import rehearsal.ui.fx.ToolkitBackground;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Memory;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Place.Section;
import rehearsal.ui.text.Texts;
import rehearsal.ui.theme.Look;
import rehearsal.ui.theme.ThemeChoice;

/** One window on a setup. {@link #launch} starts the toolkit; {@link #show} opens a window where it already runs. */
public final class StudioWindow {

    private static final double SMALLEST_WIDTH = 880;
    private static final double SMALLEST_HEIGHT = 600;

    private final Stage stage;
    private final WindowSetup setup;
    private final Frame frame;
    private final ShellModel model;
    private final Overlays overlays;
    private final ShellController controller;
    private List<rehearsal.ui.place.Screen> screens = List.of();
    private String program;

    private StudioWindow(Stage stage, WindowSetup setup, Frame frame) {
        this.stage = stage;
        this.setup = setup;
        this.frame = frame;
        this.model = new ShellModel(setup.first(), frame.background());
        this.controller = new ShellController(model, frame.texts(), this::openPalette, this::goTo);
        Views.load("shell", controller, frame.texts());
        this.overlays = new Overlays(controller.window(), model, frame.texts());
        this.program = setup.memory().recall("program").filter(setup.programs()::contains)
                .orElse(setup.programs().getFirst());
    }

    /** Starts JavaFX and opens the window; returns at once, the toolkit's thread goes on. */
    public static void launch(Supplier<WindowSetup> setup, Consumer<Throwable> startFailed) {
        Toolkit.start(() -> {
            try {
                show(new Stage(), setup.get());
            } catch (RuntimeException failure) {
                startFailed.accept(failure);
                Toolkit.exit();
            }
        }, startFailed);
    }

    public static StudioWindow show(Stage stage, WindowSetup setup) {
        var frame = new Frame(new ToolkitBackground(), Texts.english(), new Look());
        var window = new StudioWindow(stage, setup, frame);
        window.open();
        return window;
    }

    public ShellModel model() {
        return model;
    }

    public Look look() {
        return frame.look();
    }

    public void close() {
        keepLayout();
        screens.forEach(rehearsal.ui.place.Screen::close);
        setup.closed().run();
    }

    private void open() {
        recallLook();
        var scene = new Scene(controller.window(), size("width", 1280), size("height", 800));
        frame.look().dress(scene);
        Toolkit.watch(this::unexpected);
        controller.person(setup.author());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.place().addListener((property, before, after) -> {
            show(after);
            remember(after);
        });
        stage.setTitle("Rehearsal");
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setScene(scene);
        stage.setOnHidden(event -> close());
        openProgram(program);
        stage.show();
    }

    private void remember(Place place) {
        if (place instanceof Place.Library library) {
            library.scope().ifPresent(scope -> setup.memory().keep("scope", scope.type().name() + "/" + scope.phase().orElse("")));
        }
    }

    private void recallLook() {
        var memory = setup.memory();
        memory.recall("theme").flatMap(StudioWindow::themeNamed).ifPresent(frame.look().theme()::set);
        number("font-scale").ifPresent(frame.look().fontScale()::set);
        frame.look().theme().addListener((property, before, after) -> memory.keep("theme", after.name()));
        frame.look().fontScale().addListener((property, before, after) -> memory.keep("font-scale", String.valueOf(after)));
    }

    private void openProgram(String name) {
        screens.forEach(rehearsal.ui.place.Screen::close);
        program = name;
        setup.memory().keep("program", name);
        screens = List.copyOf(setup.rooms().open(name, model, frame));
        controller.programs(name, setup.programs(), this::switchProgram);
        show(model.place().get());
    }

    private void switchProgram(String name) {
        if (!name.equals(program)) {
            openProgram(name);
            model.go(Place.Library.anywhere());
            model.say(frame.texts().say("shell.program.opened", name));
        }
    }

    private void show(Place place) {
        var screen = screens.stream().filter(candidate -> candidate.shows(place)).findFirst();
        screen.ifPresentOrElse(found -> {
            found.open(place);
            controller.show(found.view());
        }, () -> controller.showAbsent(place));
    }

    private Optional<rehearsal.ui.place.Screen> current() {
        return screens.stream().filter(candidate -> candidate.shows(model.place().get())).findFirst();
    }

    private void goTo(Section section) {
        if (section == model.place().get().section()) {
            return;
        }
        model.go(switch (section) {
            case START -> new Place.Start();
            case LIBRARY -> Place.Library.anywhere();
            case REHEARSE -> Place.Rehearse.anew();
            case COMPARE -> new Place.Trials(Optional.empty(), Optional.empty());
            case WORKFLOWS -> new Place.Workflows(Optional.empty());
            case USAGE -> new Place.Usage();
            case SETTINGS -> new Place.Settings(Optional.empty());
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && overlays.close()) {
            event.consume();
        } else if (Shortcuts.run(everywhere(), event) || Shortcuts.run(here(), event)) {
            event.consume();
        }
    }

    private List<Command> here() {
        return current().map(rehearsal.ui.place.Screen::commands).orElse(List.of());
    }

    private List<Command> everywhere() {
        var texts = frame.texts();
        var commands = new ArrayList<Command>();
        commands.add(Command.of(texts.say("shell.palette"), "fth-search", "Shortcut+K", this::openPalette));
        commands.add(Command.of(texts.say("shell.shortcuts"), "fth-help-circle", "F1",
                () -> overlays.shortcuts(everywhere(), here())));
        commands.add(going("library", "fth-book-open", "Shortcut+1", Section.LIBRARY));
        commands.add(going("rehearse", "fth-message-circle", "Shortcut+2", Section.REHEARSE));
        commands.add(going("compare", "fth-columns", "Shortcut+3", Section.COMPARE));
        commands.add(going("workflows", "fth-share-2", "Shortcut+4", Section.WORKFLOWS));
        commands.add(going("usage", "fth-bar-chart-2", "Shortcut+5", Section.USAGE));
        commands.add(going("settings", "fth-settings", "Shortcut+COMMA", Section.SETTINGS));
        commands.add(Command.of(texts.say("shell.back"), "fth-arrow-left", "Alt+Left", model::back));
        commands.add(Command.of(texts.say("shell.welcome"), "fth-home", () -> goTo(Section.START)));
        commands.add(Command.of(texts.say("shell.theme.light"), "fth-sun", () -> frame.look().theme().set(ThemeChoice.LIGHT)));
        commands.add(Command.of(texts.say("shell.theme.dark"), "fth-moon", () -> frame.look().theme().set(ThemeChoice.DARK)));
        commands.add(Command.of(texts.say("shell.theme.system"), "fth-monitor", () -> frame.look().theme().set(ThemeChoice.SYSTEM)));
        commands.add(Command.of(texts.say("shell.font.larger"), "fth-zoom-in", "Shortcut+EQUALS", () -> scale(0.1)));
        commands.add(Command.of(texts.say("shell.font.smaller"), "fth-zoom-out", "Shortcut+MINUS", () -> scale(-0.1)));
        commands.add(Command.of(texts.say("shell.font.normal"), "fth-type", "Shortcut+0", () -> frame.look().fontScale().set(1)));
        return commands;
    }

    private Command going(String key, String icon, String shortcut, Section section) {
        return Command.of(frame.texts().say("shell.go", frame.texts().say("shell." + key)), icon, shortcut, () -> goTo(section));
    }

    private void scale(double by) {
        frame.look().fontScale().set(Math.clamp(frame.look().fontScale().get() + by, 0.8, 2.0));
    }

    private void openPalette() {
        overlays.palette(new PaletteModel(() -> Stream.concat(here().stream(), everywhere().stream()).toList(),
                words -> screens.stream().flatMap(screen -> screen.find(words).stream()).toList()));
    }

    private void unexpected(Throwable failure) {
        LoggerFactory.getLogger(StudioWindow.class).error("Unexpected on the screen's thread", failure);
        model.failed(failure);
    }

    private double size(String name, double otherwise) {
        return number("window-" + name).filter(value -> fits(value, Screen.getPrimary().getVisualBounds())).orElse(otherwise);
    }

    private static boolean fits(double value, Rectangle2D screen) {
        return value >= SMALLEST_HEIGHT && value <= Math.max(screen.getWidth(), screen.getHeight());
    }

    private void keepLayout() {
        Memory memory = setup.memory();
        memory.keep("window-width", String.valueOf(stage.getScene().getWidth()));
        memory.keep("window-height", String.valueOf(stage.getScene().getHeight()));
    }

    private Optional<Double> number(String name) {
        return setup.memory().recall(name).flatMap(StudioWindow::parsed);
    }

    private static Optional<Double> parsed(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<ThemeChoice> themeNamed(String name) {
        return Stream.of(ThemeChoice.values()).filter(choice -> choice.name().equals(name)).findFirst();
    }
}
