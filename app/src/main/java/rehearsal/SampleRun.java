package rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.cli.Terminal;
import rehearsal.session.Session;
import rehearsal.session.SessionEvent;
import rehearsal.session.Setup;
import rehearsal.starter.StarterShelf;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenario;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.ModelChoice;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.StudioPictures;
import rehearsal.ui.shell.StudioPictures.Wanted;
import rehearsal.ui.theme.ThemeChoice;
import rehearsal.workspace.LibraryLocation;
import rehearsal.workspace.Providers.Reach;
import rehearsal.workspace.Workspace;

/**
 * What the studio does where no window can open: it plays the sample rehearsal through the whole pipeline in the terminal and draws its
 * screens into files. It works in a folder of its own and leaves the person's library alone.
 */
final class SampleRun {

    private final Studio studio;
    private final Terminal terminal;

    SampleRun(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    int run() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("rehearsal-sample-");
        try (var workspace = studio.open(new LibraryLocation(Optional.of(folder.resolve("library")), Optional.empty()))) {
            terminal.out().println("No display was found, so Rehearsal plays its sample here.\n");
            var session = play(workspace);
            terminal.out().println("\nThe talk reached " + session.state().currentPhase() + " with " + session.turnsUsed()
                    + " client messages; nothing was sent anywhere.");
            var pictures = StudioPictures.draw(() -> studio.window(workspace), wanted(session), folder.resolve("screens"));
            terminal.out().println("\nPictures of the studio's screens are in " + folder.resolve("screens") + ":");
            pictures.forEach(picture -> terminal.out().println("  " + picture.getFileName()));
            terminal.out().println(
                    "\nTo open the window, run the same command where a display is (DISPLAY or WAYLAND_DISPLAY is set), or start app/target/rehearsal/bin/rehearsal after mvn verify.");
            terminal.out().println("For the command line: app/target/rehearsal/bin/rehearsal --help");
        }
        return 0;
    }

    private Session play(Workspace workspace) {
        var talk = StarterShelf.bundled().sampleTalk();
        var engine = workspace.sessions(Reach.usual());
        var practice = workspace.providers().practice();
        var model = workspace.providers().usualModel(practice).orElseThrow();
        var setup = Setup.of(scenario(workspace, talk.scenario()), ModelChoice.of(practice, model));
        var session = engine.start(setup, "Sample rehearsal");
        for (var line : talk.lines()) {
            terminal.out().println("Client: " + line);
            terminal.out().print("Coach:  ");
            session = engine.say(session.id(), line, this::tell);
        }
        return session;
    }

    private void tell(SessionEvent event) {
        switch (event) {
            case SessionEvent.Token token -> terminal.out().print(token.text());
            case SessionEvent.Actions actions -> {
                terminal.out().println();
                actions.outcomes()
                        .forEach(outcome -> terminal.out().println("        " + outcome.result().id() + ": " + outcome.action().type()
                                + (outcome.why().isEmpty() ? "" : " (" + outcome.why() + ")")));
            }
            case SessionEvent.Failed failed -> terminal.out().println("\n" + failed.sentence() + " " + failed.help());
            case SessionEvent.Grounding _,SessionEvent.NotesKept _,SessionEvent.Pipeline _,SessionEvent.IntentReady _,SessionEvent.Done _ ->
                {
                }
        }
    }

    private static List<Wanted> wanted(Session session) {
        var program = session.setup().scenario().program();
        var creation = new Scope(program, PromptType.COACH, Optional.of("IDENTITY_CREATION"));
        return List.of(new Wanted("start", new Place.Start(), ThemeChoice.LIGHT),
                new Wanted("library", Place.Library.at(creation), ThemeChoice.LIGHT),
                new Wanted("library-dark", Place.Library.at(creation), ThemeChoice.DARK),
                new Wanted("compare", new Place.CompareTexts(creation, OptionalInt.of(1), OptionalInt.of(2)), ThemeChoice.LIGHT),
                new Wanted("rehearse", new Place.Rehearse(Optional.empty(), Optional.of(session.id().toString()), OptionalInt.empty()),
                        ThemeChoice.LIGHT),
                new Wanted("rehearse-dark", new Place.Rehearse(Optional.empty(), Optional.of(session.id().toString()), OptionalInt.empty()),
                        ThemeChoice.DARK));
    }

    private static Scenario scenario(Workspace workspace, String name) {
        return switch (workspace.scenes().find(name)) {
            case ReadScenario.Loaded loaded -> loaded.scenario();
            case ReadScenario.Invalid invalid ->
                throw new IllegalStateException("The sample scenario cannot be read: " + invalid.problems());
        };
    }

    /** Whether a window can open here. */
    static boolean displayIsThere(Map<String, String> environment, String system) {
        return !system.toLowerCase(Locale.ROOT).contains("linux") || isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
