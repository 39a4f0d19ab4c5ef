package rehearsal.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.value.ObservableDoubleValue;
import rehearsal.library.AuthorContext;
import rehearsal.library.ComparisonLoader;
import rehearsal.library.Linting;
import rehearsal.library.ProblemFinder;
import rehearsal.library.ProgramInUse;
import rehearsal.library.Touches;
import rehearsal.library.VersionFacts;
import rehearsal.practice.CaseActions;
import rehearsal.practice.FirstPageReader;
import rehearsal.practice.PairActions;
import rehearsal.practice.PreviewRunner;
import rehearsal.practice.SessionActions;
import rehearsal.prompt.Problem;
import rehearsal.store.db.StoreLocation;
import rehearsal.text.Texts;
import rehearsal.ui.bench.LibraryScreen;
import rehearsal.ui.compare.CompareScreen;
import rehearsal.ui.draft.LibraryChanges;
import rehearsal.ui.draft.VersionActions;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.library.LibraryController;
import rehearsal.ui.library.LibraryModel;
import rehearsal.ui.library.LibraryPanes;
import rehearsal.ui.pair.PairScreen;
import rehearsal.ui.place.Place.Section;
import rehearsal.ui.place.Screen;
import rehearsal.ui.place.WindowServices;
import rehearsal.ui.rehearse.FileChoices;
import rehearsal.ui.rehearse.RehearseScreen;
import rehearsal.ui.settings.SettingsScreen;
import rehearsal.ui.start.StartModel;
import rehearsal.ui.start.StartScreen;
import rehearsal.ui.theme.Look;
import rehearsal.workspace.DatabaseChoice;
import rehearsal.workspace.Providers;
import rehearsal.workspace.Workspace;

/** Builds the screens of a program from an open workspace. */
public final class StudioScreens implements WindowSetup.Rooms {

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Optional<DatabaseChoice> database;
    private Runnable leaving = () -> {
    };
    private Searching searching = Searching.nothing();
    private Consumer<List<Path>> dropping = files -> {
    };

    public StudioScreens(Workspace workspace, Dialogs dialogs) {
        this(workspace, dialogs, Optional.empty());
    }

    /** With a choice of what the next start opens. */
    public StudioScreens(Workspace workspace, Dialogs dialogs, Optional<DatabaseChoice> database) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.database = database;
    }

    @Override
    public List<Screen> open(String programName, WindowServices desk, Frame frame) {
        var program = workspace.programs().find(programName).orElseThrow(
                () -> new IllegalStateException("The program " + programName + " has errors. Run: rehearsal program check " + programName));
        var around = new WindowContext(frame.background(), frame.texts(), desk);
        var shelves = new AuthorContext(workspace.store().prompts(), workspace.store().drafts(),
                ProgramInUse.of(workspace.programs(), program),
                workspace.author(), workspace.clock());
        // Looking for keys can open the key store of the computer, which takes its time.
        Runnable facts = () -> frame.background().run(() -> facts(around), desk::facts, desk::failed);
        facts.run();
        var finder = new Linting(shelves.programs());
        var library = new LibraryModel(shelves, around, finder);
        var work = new LibraryPanes(library, shelves, around, finder, dialogs);
        var bench = new LateScreen<>(Set.of(Section.LIBRARY), () -> bench(shelves, around, finder, work));
        var compare = new LateScreen<>(Set.of(Section.COMPARE), () -> compare(shelves, around));
        Runnable programChanged = () -> {
            shelves.programs().reload();
            bench.ifBuilt(LibraryScreen::programChanged);
        };
        listen(shelves, around, library, bench, compare);
        dropping = work::take;
        searching = new PaletteSearch(workspace.store(), shelves, around, new VersionActions(shelves, around, finder, () -> {
        }));
        return List.of(bench,
                new LateScreen<>(Set.of(Section.START), () -> start(shelves, around, work, frame.look().fontScale())),
                compare,
                new LateScreen<>(Set.of(Section.REHEARSE), () -> rehearse(shelves, around)),
                new LateScreen<>(Set.of(Section.REHEARSE), () -> arms(shelves, around)),
                new LateScreen<>(Set.of(Section.SETTINGS), () -> settings(around, frame.look(), () -> {
                    programChanged.run();
                    facts.run();
                })));
    }

    /** The one place where what changes in the library reaches the screens. */
    private void listen(AuthorContext shelves, WindowContext around, LibraryModel library, LateScreen<LibraryScreen> bench,
            LateScreen<CompareScreen> compare) {
        var changes = LibraryChanges.of(workspace.store().changes(), around.background(), around.desk()::failed);
        leaving = changes::close;
        changes.subscribe(found -> {
            if (Touches.settings(found)) {
                shelves.programs().reload();
            }
            bench.ifBuilt(screen -> screen.changed(found));
            compare.ifBuilt(screen -> screen.changed(found));
            if (Touches.tree(found, shelves.program().name())) {
                library.refresh();
            }
            if (Touches.money(found)) {
                around.desk().spent();
            }
        });
    }

    @Override
    public void leave() {
        leaving.run();
    }

    @Override
    public Searching searching() {
        return searching;
    }

    @Override
    public void take(List<Path> files) {
        dropping.accept(files);
    }

    /** A program with errors cannot be opened, so it is not offered. */
    @Override
    public List<String> programs() {
        return workspace.programs().names().stream().filter(name -> workspace.programs().find(name).isPresent()).toList();
    }

    @Override
    public Optional<Path> rescue() {
        return Optional.of(workspace.store().location().dataDirectory().resolve("rescue"));
    }

    @Override
    public Optional<String> spentToday(Texts texts) {
        return Optional.of(new SpentToday(workspace).words(texts));
    }

    private CompareScreen compare(AuthorContext shelves, WindowContext around) {
        var finder = new Linting(shelves.programs());
        var loader = new ComparisonLoader(shelves, workspace.store().reviews(), workspace.caches().tokens(), finder);
        return new CompareScreen(loader, around, finder, dialogs::saveAs);
    }

    private RehearseScreen rehearse(AuthorContext shelves, WindowContext around) {
        var sessions = workspace.sessions(Providers.Reach.usual());
        return new RehearseScreen(new SessionActions(workspace, sessions, shelves::program), around,
                new FileChoices(dialogs::saveAs, dialogs::files, dialogs::folder), new CaseActions(workspace, sessions, shelves::program));
    }

    private PairScreen arms(AuthorContext shelves, WindowContext around) {
        return new PairScreen(new PairActions(workspace, shelves::program, RandomGenerator.getDefault()), around, dialogs::saveAs);
    }

    private SettingsScreen settings(WindowContext around, Look look, Runnable changed) {
        return new SettingsScreen(workspace, around, look, database, changed);
    }

    private List<String> facts(WindowContext around) {
        var connected = workspace.providers().ids().stream().filter(id -> !workspace.providers().practice(id)).filter(this::connected)
                .map(workspace.providers()::title).findFirst();
        var provider = connected.map(title -> around.texts().say("shell.provider", title))
                .orElse(around.texts().say("shell.provider.none"));
        var stored = workspace.store().location() instanceof StoreLocation.Embedded ? "shell.stored.here" : "shell.stored.server";
        return List.of(provider, around.texts().say(stored));
    }

    /** Only a provider that has answered is connected. */
    private boolean connected(String provider) {
        return workspace.providers().status(provider).connected();
    }

    private StartScreen start(AuthorContext shelves, WindowContext around, LibraryPanes work, ObservableDoubleValue look) {
        work.library().refresh();
        var finder = new Linting(shelves.programs());
        var desk = new FirstPageReader(workspace, shelves::program,
                (scope, text) -> finder.find(scope, text).stream().anyMatch(Problem::blocksLive));
        return new StartScreen(new StartModel(desk, around, around.desk().machine().memory(), work.library()::refresh),
                new StartScreen.Style(around.texts(), look),
                LibraryController.view(work.library(), around.texts(), work), new StartScreen.Doors(work::chooseImport, work::paste));
    }

    private LibraryScreen bench(AuthorContext shelves, WindowContext around, ProblemFinder finder, LibraryPanes work) {
        var preview = new PreviewRunner(workspace.corridor(Providers.Reach.usual()), workspace.caches(), shelves::program,
                workspace.scenes(), workspace.providers(), workspace.clock());
        return new LibraryScreen(shelves, around, finder, preview, work,
                new VersionFacts(workspace.store().usage(), workspace.store().reviews()));
    }
}
