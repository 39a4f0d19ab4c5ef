package rehearsal.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.WindowServices;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Place.Section;
import rehearsal.ui.place.Screen;
import rehearsal.ui.theme.ThemeChoice;

/** What can be done from anywhere, and what can be done on the other screens. */
final class WindowCommands {

    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 2.0;

    private final Frame frame;
    private final Consumer<Section> goTo;

    WindowCommands(Frame frame, Consumer<Section> goTo) {
        this.frame = frame;
        this.goTo = goTo;
    }

    /** What the window itself does. */
    record Doing(Runnable palette, Runnable shortcuts, Runnable notices, Runnable back) {
    }

    List<Command> everywhere(Doing doing) {
        var texts = frame.texts();
        var commands = new ArrayList<Command>();
        commands.add(Command.of(texts.say("shell.palette"), "fth-search", "Shortcut+K", doing.palette()));
        commands.add(Command.of(texts.say("shell.shortcuts"), "fth-help-circle", "F1", doing.shortcuts()));
        commands.add(Command.of(texts.say("shell.notices"), "fth-bell", "Shortcut+B", doing.notices()));
        commands.add(going("library", "fth-book-open", "Shortcut+1", Section.LIBRARY));
        commands.add(going("rehearse", "fth-message-circle", "Shortcut+2", Section.REHEARSE));
        commands.add(going("compare", "fth-columns", "Shortcut+3", Section.COMPARE));
        commands.add(going("workflows", "fth-share-2", "Shortcut+4", Section.WORKFLOWS));
        commands.add(going("usage", "fth-bar-chart-2", "Shortcut+5", Section.USAGE));
        commands.add(going("settings", "fth-settings", "Shortcut+COMMA", Section.SETTINGS));
        commands.add(Command.of(texts.say("shell.back"), "fth-arrow-left", "Alt+Left", doing.back()));
        commands.add(Command.of(texts.say("shell.welcome"), "fth-home", () -> goTo.accept(Section.START)));
        look(commands);
        return commands;
    }

    private void look(List<Command> commands) {
        var texts = frame.texts();
        var look = frame.look();
        commands.add(Command.of(texts.say("shell.theme.light"), "fth-sun", () -> look.theme().set(ThemeChoice.LIGHT)));
        commands.add(Command.of(texts.say("shell.theme.dark"), "fth-moon", () -> look.theme().set(ThemeChoice.DARK)));
        commands.add(Command.of(texts.say("shell.theme.system"), "fth-monitor", () -> look.theme().set(ThemeChoice.SYSTEM)));
        commands.add(Command.of(texts.say("shell.font.larger"), "fth-zoom-in", "Shortcut+EQUALS", () -> scale(0.1)));
        commands.add(Command.of(texts.say("shell.font.smaller"), "fth-zoom-out", "Shortcut+MINUS", () -> scale(-0.1)));
        commands.add(Command.of(texts.say("shell.font.normal"), "fth-type", "Shortcut+0", () -> look.fontScale().set(1)));
        commands.add(Command.of(texts.say(look.comfortable().get() ? "shell.rows.dense" : "shell.rows.comfortable"), "fth-menu",
                () -> look.comfortable().set(!look.comfortable().get())));
        commands.add(Command.of(texts.say(look.calmWanted().get() ? "shell.motion.usual" : "shell.motion.reduced"), "fth-wind",
                () -> look.calmWanted().set(!look.calmWanted().get())));
    }

    private Command going(String key, String icon, String shortcut, Section section) {
        return Command.of(frame.texts().say("shell.go", frame.texts().say("shell." + key)), icon, shortcut, () -> goTo.accept(section));
    }

    private void scale(double by) {
        var scale = frame.look().fontScale();
        scale.set(Math.clamp(scale.get() + by, SMALLEST, LARGEST));
    }

    List<PaletteRow> offers(List<Command> commands, PaletteRow.Kind kind) {
        return commands.stream().map(command -> PaletteRow.of(command, kind)).toList();
    }

    /** The commands of the screens that are not shown: they go there first. */
    List<PaletteRow> elsewhere(List<Screen> screens, Optional<Screen> current, WindowServices desk) {
        return others(screens, current).flatMap(other -> other.screen().commands().stream().map(command -> PaletteRow.of(
                new Command(frame.texts().say("shell.elsewhere", title(other.section()), command.title()), command.icon(), command.hint(),
                        command.shortcut(), () -> {
                            desk.go(place(other.section()));
                            command.action().run();
                        }),
                PaletteRow.Kind.ELSEWHERE))).toList();
    }

    List<ShortcutList.Group> groups(List<Command> everywhere, List<Command> here, List<Screen> screens, Optional<Screen> current) {
        var groups = new ArrayList<ShortcutList.Group>();
        groups.add(new ShortcutList.Group(frame.texts().say("shell.shortcuts.everywhere"), everywhere));
        groups.add(new ShortcutList.Group(frame.texts().say("shell.shortcuts.here"), here));
        others(screens, current).forEach(
                other -> groups.add(new ShortcutList.Group(title(other.section()), other.screen().commands())));
        return groups.stream().filter(group -> !group.commands().isEmpty()).toList();
    }

    private static boolean isBuilt(Screen screen) {
        return !(screen instanceof LateScreen<?> late) || late.isBuilt();
    }

    /** Builds one more screen, so that its commands are known; false when all are. */
    static boolean buildOne(List<Screen> screens) {
        for (var screen : screens) {
            if (screen instanceof LateScreen<?> late && !late.isBuilt()) {
                late.now();
                return true;
            }
        }
        return false;
    }

    private record Other(Section section, Screen screen) {
    }

    private static Stream<Other> others(List<Screen> screens, Optional<Screen> current) {
        return Stream.of(Section.values()).flatMap(section -> screens.stream().filter(WindowCommands::isBuilt)
                .filter(screen -> screen.shows(place(section)) && !current.equals(Optional.of(screen)))
                .map(screen -> new Other(section, screen))
                .limit(1));
    }

    private String title(Section section) {
        return section == Section.START
                ? frame.texts().say("shell.welcome")
                : frame.texts().say("shell." + section.name().toLowerCase(Locale.ROOT));
    }

    /** Where a section begins. */
    static Place place(Section section) {
        return switch (section) {
            case START -> new Place.Start();
            case LIBRARY -> Place.Library.anywhere();
            case REHEARSE -> Place.Rehearse.anew();
            case COMPARE -> new Place.Trials(Optional.empty(), Optional.empty());
            case WORKFLOWS -> new Place.Workflows(Optional.empty());
            case USAGE -> new Place.Usage();
            case SETTINGS -> new Place.Settings(Optional.empty());
        };
    }
}
