package rehearsal.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;
import rehearsal.text.Texts;
import rehearsal.ui.control.Views;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.fx.Toolkit;
import rehearsal.ui.fx.ToolkitBackground;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Machine;
import rehearsal.ui.place.Place.Section;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;
import rehearsal.ui.theme.Look;
import rehearsal.ui.theme.ThemeChoice;

/** One window on a setup. {@link Launch} starts the toolkit; {@link #show} opens a window where it already runs. */
public final class StudioWindow {

    private static final Duration BETWEEN_SCREENS = Duration.ofMillis(250);

    private final Stage stage;
    private final WindowSetup setup;
    private final Frame frame;
    private final ShellModel model;
    private final Overlays overlays;
    private final ShellController controller;
    private final WindowBounds bounds;
    private final WindowCommands commands;
    private final Latest counting;
    private Runnable watchingEnds = () -> {
    };
    private List<Screen> screens = List.of();
    private String program;

    private StudioWindow(Stage stage, WindowSetup setup, Frame frame) {
        this.stage = stage;
        this.setup = setup;
        this.frame = frame;
        this.model = new ShellModel(setup.first(), frame.background(), frame.texts(), Clock.systemUTC(),
                new Machine(setup.memory(), setup.rooms().rescue()));
        this.controller = new ShellController(model, frame.texts(), frame.look(),
                new ShellController.Doors(this::openPalette, this::openNotices, this::goTo));
        Views.load("shell", controller, frame.texts());
        this.overlays = new Overlays(controller.window(), model, frame.texts(), frame.look());
        this.bounds = new WindowBounds(stage, setup.memory(), frame.background());
        this.commands = new WindowCommands(frame, this::goTo);
        this.counting = new Latest(frame.background());
        this.program = setup.memory().recall("program").filter(programs()::contains).orElse(setup.programs().getFirst());
    }

    public static StudioWindow show(Stage stage, WindowSetup setup) {
        return show(stage, setup, new Look());
    }

    static StudioWindow show(Stage stage, WindowSetup setup, Look look) {
        var window = new StudioWindow(stage, setup, new Frame(new ToolkitBackground(), Texts.english(), look));
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
        bounds.keep();
        setup.rooms().leave();
        screens.forEach(Screen::close);
        counting.cancel();
        model.close();
        controller.close();
        watchingEnds.run();
        setup.closed().run();
    }

    private void open() {
        recallLook();
        var scene = new Scene(controller.window(), bounds.width(), bounds.height());
        frame.look().dress(scene);
        watchingEnds = Toolkit.watch(this::unexpected);
        controller.person(setup.author());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        new DroppedFiles(setup.rooms()::take).on(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::leftOver);
        scene.focusOwnerProperty().subscribe((_, after) -> Optional.ofNullable(after).ifPresent(StudioWindow::arriveIn));
        model.place().subscribe((_, after) -> arrive(after));
        model.arrivals().subscribe((_, _) -> arrive(model.place().get()));
        model.changedPrograms().addListener((Observable change) -> offerPrograms());
        model.told().subscribe((_, _) -> count());
        stage.setTitle("Rehearsal");
        stage.setScene(scene);
        bounds.restore();
        stage.setOnHidden(event -> close());
        stage.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                keep();
            }
        });
        openProgram(program);
        stage.show();
    }

    /** What it costs is looked up whenever somebody may have spent something; where it cannot be read, nothing is claimed. */
    private void count() {
        counting.run(() -> setup.rooms().spentToday(frame.texts()), words -> model.money().set(words.orElse("")),
                failure -> model.money().set(""));
    }

    private void arrive(Place place) {
        count();
        if (model.changedPrograms().contains(program) && !(place instanceof Place.Settings)) {
            openProgram(programs().contains(program) ? program : programs().getFirst());
        } else {
            show(place);
        }
        setup.memory().keep("place", PlaceText.write(place));
    }

    /** A list shows in which row the keyboard is from the moment it comes there. */
    private static void arriveIn(Node focused) {
        if (focused instanceof ListView<?> list && list.getSelectionModel().isEmpty()) {
            list.getFocusModel().focus(0);
        }
    }

    private void recallLook() {
        var memory = setup.memory();
        var look = frame.look();
        memory.recall("theme").flatMap(StudioWindow::themeNamed).ifPresent(look.theme()::set);
        memory.recallNumber("font-scale").ifPresent(look.fontScale()::set);
        look.comfortable().set(memory.recall("rows").filter("comfortable"::equals).isPresent());
        look.calmWanted().set(memory.recall("motion").filter("reduced"::equals).isPresent());
        look.theme().subscribe((_, after) -> memory.keep("theme", after.name()));
        look.fontScale().subscribe((_, after) -> memory.keep("font-scale", String.valueOf(after)));
        look.comfortable().subscribe((_, after) -> memory.keep("rows", after ? "comfortable" : "dense"));
        look.calmWanted().subscribe((_, after) -> memory.keep("motion", after ? "reduced" : "usual"));
    }

    private List<String> programs() {
        var now = setup.rooms().programs();
        return now.isEmpty() ? setup.programs() : now;
    }

    private void offerPrograms() {
        controller.programs(program, programs(), this::switchProgram);
    }

    private void openProgram(String name) {
        setup.rooms().leave();
        screens.forEach(Screen::close);
        program = name;
        setup.memory().keep("program", name);
        screens = List.copyOf(setup.rooms().open(name, model, frame));
        model.changedPrograms().clear();
        offerPrograms();
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

    private Optional<Screen> current() {
        return screens.stream().filter(candidate -> candidate.shows(model.place().get())).findFirst();
    }

    private void goTo(Section section) {
        if (section != model.place().get().section()) {
            model.go(WindowCommands.place(section));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && overlays.close()) {
            event.consume();
        } else if (event.getTarget() instanceof MenuButton menu && !menu.isShowing()) {
            // A menu button takes Esc even when there is nothing to close.
            leftOver(event);
        }
        if (!event.isConsumed() && Shortcuts.mayBeOne(event) && (Shortcuts.run(everywhere(), event) || Shortcuts.run(here(), event))) {
            event.consume();
        }
    }

    /** What no screen had a use for. */
    private void leftOver(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.tasks().stopLast()) {
            event.consume();
        }
    }

    private List<Command> here() {
        return current().map(Screen::commands).orElse(List.of());
    }

    private List<Command> everywhere() {
        return commands.everywhere(new WindowCommands.Doing(this::openPalette, this::openShortcuts, this::openNotices, model::back));
    }

    private void openShortcuts() {
        while (WindowCommands.buildOne(screens)) {
            // The list names what can be done on every screen.
        }
        overlays.shortcuts(commands.groups(everywhere(), here(), screens, current()));
    }

    private void openNotices() {
        overlays.notices();
    }

    private void openPalette() {
        var others = programs().stream().filter(name -> !name.equals(program))
                .map(name -> Command.of(frame.texts().say("shell.program.open", name), "fth-layers", () -> switchProgram(name))).toList();
        var palette = new PaletteModel(() -> Stream.of(commands.offers(here(), PaletteRow.Kind.HERE),
                commands.offers(everywhere(), PaletteRow.Kind.EVERYWHERE), commands.offers(others, PaletteRow.Kind.EVERYWHERE),
                commands.elsewhere(screens, current(), model)).flatMap(List::stream).toList(),
                words -> setup.rooms().searching().find(words), frame.background());
        overlays.palette(palette);
        knowMore(palette);
    }

    /** Screens nobody went to yet are built one by one between two key strokes: their commands are offered too. */
    private void knowMore(PaletteModel palette) {
        frame.background().later(BETWEEN_SCREENS, () -> {
            if (overlays.isOpen() && WindowCommands.buildOne(screens)) {
                palette.moreCommands();
                knowMore(palette);
            }
        });
    }

    private void unexpected(Throwable failure) {
        LoggerFactory.getLogger(StudioWindow.class).error("Unexpected on the screen's thread", failure);
        keep();
        model.failed(failure);
    }

    /** Nothing typed is lost, whatever happens next. */
    private void keep() {
        for (var screen : screens) {
            try {
                screen.keep();
            } catch (RuntimeException failure) {
                LoggerFactory.getLogger(StudioWindow.class).warn("A screen could not keep what it holds", failure);
            }
        }
    }

    static Optional<ThemeChoice> themeNamed(String name) {
        return Stream.of(ThemeChoice.values()).filter(choice -> choice.name().equals(name)).findFirst();
    }
}
