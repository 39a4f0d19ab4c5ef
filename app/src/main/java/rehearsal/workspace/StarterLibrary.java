package rehearsal.workspace;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rehearsal.document.DocumentProblem;
import rehearsal.exchange.ImportReport;
import rehearsal.exchange.ImportedPrompt;
import rehearsal.exchange.LibraryImport;
import rehearsal.exchange.LibraryReader;
import rehearsal.exchange.ReadOptions;
import rehearsal.exchange.ReadFiles;
import rehearsal.exchange.Skipped;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.starter.StarterShelf;
import rehearsal.store.Store;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.SampleRemoval;

/** The prompts that ship: loaded once, marked as a sample, removable in one act. */
public final class StarterLibrary {

    private static final String LOADED = "starter.loaded";

    private final Store store;
    private final StarterShelf shelf;
    private final Clock clock;

    public StarterLibrary(Store store, StarterShelf shelf, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Fills a library that was never filled. A sample that was removed stays away. */
    public void loadTheFirstTime() {
        try {
            loadUnlessLoaded();
        } catch (StoreException taken) {
            // Another process opened the new library at the same moment and was quicker.
            if (taken.kind() != StoreException.Kind.TAKEN || store.prompts().programs().isEmpty()) {
                throw taken;
            }
        }
    }

    private void loadUnlessLoaded() {
        if (store.settings().read(LOADED).isPresent()) {
            return;
        }
        // A library with prompts in it came from somewhere else, a backup or a team, and wants no sample.
        if (store.prompts().programs().isEmpty()) {
            load();
        }
        store.settings().write(LOADED, "true");
    }

    public boolean isThere() {
        return store.prompts().hasSamples();
    }

    /** Puts the sample into the library, or puts back what of it was removed. */
    public ImportReport load() {
        var programs = new ShippedPrograms();
        var known = programs.names().stream().flatMap(name -> programs.find(name).stream()).toList();
        return new LibraryImport(store.prompts(), known, clock, UUID::randomUUID).run(read(known), ImportedVersion.SAMPLE, "Rehearsal");
    }

    /** What {@link #remove} would take and leave. */
    public SampleRemoval removal() {
        return store.prompts().sampleRemoval();
    }

    /** Takes the sample out again, except what somebody's own work stands on. */
    public SampleRemoval remove(String actor) {
        return store.prompts().removeSamples(actor);
    }

    private ReadFiles read(List<Program> known) {
        var reader = new LibraryReader(ReadOptions.of(known.getFirst()));
        var prompts = new ArrayList<ImportedPrompt>();
        var skipped = new ArrayList<Skipped>();
        var problems = new ArrayList<DocumentProblem>();
        for (var file : shelf.prompts()) {
            var reading = reader.read(file.pathInFolder(), file.text().getBytes(StandardCharsets.UTF_8));
            prompts.addAll(reading.prompts());
            skipped.addAll(reading.skipped());
            problems.addAll(reading.problems());
        }
        return new ReadFiles(prompts, skipped, problems);
    }
}
