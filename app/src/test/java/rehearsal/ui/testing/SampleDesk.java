package rehearsal.ui.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import rehearsal.exchange.LibraryImport;
import rehearsal.exchange.LibraryReader;
import rehearsal.exchange.ReadOptions;
import rehearsal.program.Program;
import rehearsal.prompt.LintGate;
import rehearsal.starter.StarterShelf;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.TurnCaches;
import rehearsal.workspace.Programs;
import rehearsal.workspace.Providers;
import rehearsal.workspace.ScenarioShelf;
import rehearsal.workspace.Workspace;

/** A real store on disk with the starter library in it. */
public final class SampleDesk implements AutoCloseable {

    public static final Scope CREATION = new Scope("identity-coaching", PromptType.COACH, Optional.of("IDENTITY_CREATION"));
    public static final Scope REFINEMENT = new Scope("identity-coaching", PromptType.COACH, Optional.of("IDENTITY_REFINEMENT"));

    private final Workspace workspace;

    private SampleDesk(Workspace workspace) {
        this.workspace = workspace;
    }

    public static SampleDesk open(Path folder) {
        return open(StoreLocation.embedded(folder));
    }

    /** The same on any database. */
    public static SampleDesk open(StoreLocation location) {
        var desk = desk(location);
        desk.fill();
        return desk;
    }

    /** What was left there. */
    public static SampleDesk reopen(Path folder) {
        return desk(StoreLocation.embedded(folder));
    }

    private static SampleDesk desk(StoreLocation location) {
        var clock = Clock.systemUTC();
        var store = Store.open(location, clock, settings -> new LintGate(new Programs(settings)::find), ForkJoinPool.commonPool());
        var programs = new Programs(store.settings());
        return new SampleDesk(new Workspace(store, programs, new ScenarioShelf(store.settings(), StarterShelf.bundled(), programs),
                new TestProviders(location.dataDirectory(), Map.of()), new TurnCaches(), clock, "Ines Keller"));
    }

    public Workspace workspace() {
        return workspace;
    }

    /** The same, where others answer. */
    public Workspace speaking(Providers providers) {
        return new Workspace(workspace.store(), workspace.programs(), workspace.scenes(), providers, workspace.caches(), workspace.clock(),
                workspace.author());
    }

    public Program program() {
        return workspace.programs().find("identity-coaching").orElseThrow();
    }

    private void fill() {
        var prompts = workspace.store().prompts();
        var reader = new LibraryReader(ReadOptions.of(program()));
        var importing = new LibraryImport(prompts, List.of(program()), Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC),
                UUID::randomUUID);
        for (var file : StarterShelf.bundled().prompts()) {
            if (file.path().startsWith("library/identity-coaching")) {
                importing.run(reader.read(file.path(), file.text().getBytes(StandardCharsets.UTF_8)), ImportedVersion.AS_THEY_WERE,
                        "Rehearsal");
            }
        }
    }

    /** More versions of the prompt that the pictures show, so that the line has something to tell. */
    public SampleDesk withHistory() {
        var prompts = workspace.store().prompts();
        var text = prompts.latest(CREATION).orElseThrow().text();
        var notes = List.of("Added categories", "One “I am” per turn", "Softer endings", "Cards for choices", "Names in their words",
                "Notes when unsure");
        var number = prompts.latest(CREATION).orElseThrow().version();
        for (var note : notes) {
            var body = text.body().replaceFirst("\\R", "\n" + "Keep in mind: " + note.toLowerCase(Locale.ROOT) + ".\n");
            var changed = new PromptText(text.name(), text.description(), body, text.contextKeys(),
                    text.allowedActions(), text.settings());
            prompts.save(NewVersion.of(CREATION, changed, number % 2 == 0 ? "Theo Brandt" : "Ines Keller").note(note).grownFrom(number));
            number++;
        }
        prompts.makeLive(CREATION, number - 1, "Ines Keller");
        prompts.label(CREATION, number, "staging", "Ines Keller");
        return this;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
