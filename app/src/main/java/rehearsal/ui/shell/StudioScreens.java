package rehearsal.ui.shell;

import java.util.ArrayList;
import java.util.List;
import rehearsal.store.db.StoreLocation;
import rehearsal.ui.bench.BenchScreen;
import rehearsal.ui.chat.RehearseScreen;
import rehearsal.ui.chat.TalkDesk;
import rehearsal.ui.compare.CompareScreen;
import rehearsal.ui.compare.Referee;
import rehearsal.ui.draft.Linting;
import rehearsal.ui.draft.ProgramInUse;
import rehearsal.ui.draft.Shelves;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.library.LibraryController;
import rehearsal.ui.place.Desk;
import rehearsal.ui.place.Screen;
import rehearsal.ui.sent.PreviewDesk;
import rehearsal.ui.settings.SettingsScreen;
import rehearsal.ui.start.StartDesk;
import rehearsal.ui.start.StartModel;
import rehearsal.ui.start.StartScreen;
import rehearsal.workspace.Providers;
import rehearsal.workspace.Workspace;

/** Builds the screens of a program from an open workspace. */
public final class StudioScreens implements WindowSetup.Rooms {

    private final Workspace workspace;
    private final Dialogs dialogs;

    public StudioScreens(Workspace workspace, Dialogs dialogs) {
        this.workspace = workspace;
        this.dialogs = dialogs;
    }

    @Override
    public List<Screen> open(String programName, Desk desk, Frame frame) {
        var program = workspace.programs().find(programName).orElseThrow(
                () -> new IllegalStateException("The program " + programName + " has errors. Run: rehearsal program check " + programName));
        var around = new Surroundings(frame.background(), frame.texts(), desk);
        var inUse = ProgramInUse.of(workspace.programs(), program);
        var shelves = new Shelves(workspace.store().prompts(), workspace.store().drafts(), inUse, workspace.author(), workspace.clock());
        // Looking for keys can open the key store of the computer, which takes its time.
        Runnable facts = () -> frame.background().run(() -> facts(around), desk::facts, desk::failed);
        facts.run();
        var screens = new ArrayList<Screen>();
        var bench = bench(shelves, around);
        screens.add(bench);
        screens.add(start(shelves, around, bench));
        screens.add(new CompareScreen(new Referee(shelves, workspace.store().reviews(), workspace.caches().tokens()), around,
                new Linting(inUse), dialogs::saveAs));
        screens.add(new RehearseScreen(new TalkDesk(workspace.sessions(Providers.Reach.usual()), workspace.scenes(), workspace.providers(),
                shelves, workspace.caches().tokens()), around, dialogs::saveAs));
        screens.add(new SettingsScreen(workspace, around, frame.look().theme(), frame.look().fontScale(), () -> {
            inUse.reload();
            bench.refresh();
            facts.run();
        }));
        return screens;
    }

    private List<String> facts(Surroundings around) {
        var connected = workspace.providers().ids().stream().filter(id -> !workspace.providers().client(id, Providers.Reach.usual())
                .map(client -> client.provider().equals("offline")).orElse(true)).filter(this::connected)
                .map(workspace.providers()::title).findFirst();
        var provider = connected.map(title -> around.texts().say("shell.provider", title))
                .orElse(around.texts().say("shell.provider.none"));
        var stored = workspace.store().location() instanceof StoreLocation.Embedded ? "shell.stored.here" : "shell.stored.server";
        return List.of(provider, around.texts().say(stored));
    }

    /** A server that needs no key counts when somebody said where it is. */
    private boolean connected(String provider) {
        return workspace.providers().keys().find(provider).isPresent() || workspace.providers().addresses().of(provider).isPresent();
    }

    private StartScreen start(Shelves shelves, Surroundings around, BenchScreen bench) {
        var desk = new StartDesk(shelves, workspace.scenes(), workspace.starterLibrary(), new Linting(shelves.programs()), bench::refresh);
        return new StartScreen(new StartModel(desk, around, new StoreMemory(workspace.store().settings())), around.texts(),
                LibraryController.view(bench.library(), around.texts(), bench.work()), bench.work()::chooseImport);
    }

    private BenchScreen bench(Shelves shelves, Surroundings around) {
        var preview = new PreviewDesk(workspace.corridor(Providers.Reach.usual()), workspace.caches(), shelves::program,
                workspace.scenes(), workspace.providers(), workspace.clock());
        return new BenchScreen(shelves, around, new Linting(shelves.programs()), preview, dialogs,
                new StoreMemory(workspace.store().settings()));
    }
}
