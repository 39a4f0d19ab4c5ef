package rehearsal.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.document.DocumentProblem;
import rehearsal.program.Program;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.ImportOutcome;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.Progress;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.SaveResult;
import rehearsal.store.prompt.Scope;

/** Puts what was read into the library. Versions keep their numbers; what has none comes on top. Nothing goes live unless the arrival says so. */
public final class LibraryImport {
    /** More versions of one scope than anybody compares with. */
    private static final int FAR_BACK = 10_000;

    private final Prompts prompts;
    private final Map<String, Lint> lints = new HashMap<>();
    private final Clock clock;
    private final Supplier<UUID> ids;

    public LibraryImport(Prompts prompts, List<Program> programs, Clock clock, Supplier<UUID> ids) {
        this.prompts = prompts;
        programs.forEach(program -> lints.put(program.name(), new Lint(program)));
        this.clock = clock;
        this.ids = ids;
    }

    /** Says what {@link #run} would do, and writes nothing. */
    public ImportReport tryOut(ReadFiles reading, ImportedVersion arrival, String actor) {
        var report = new Report(reading, true);
        var shelf = new Shelf();
        for (var prompt : reading.prompts()) {
            var version = shelf.place(prompt, actor);
            if (version.isEmpty()) {
                report.skip(prompt, "The same words are in the library already.");
                continue;
            }
            var there = prompt.version().isPresent()
                    ? prompts.version(prompt.scope(), prompt.version().getAsInt())
                    : Optional.<PromptVersion>empty();
            if (there.isEmpty()) {
                report.imported(prompt, version.get().version(), arrivalNotes(prompt, arrival));
            } else if (there.get().contentHash().equals(version.get().contentHash())) {
                report.skip(prompt, alreadyThere(prompt.version().getAsInt()));
            } else {
                report.fail(prompt, new ImportOutcome.NumberTaken(prompt.scope(), prompt.version().getAsInt()).reason());
            }
        }
        return report.report();
    }

    public ImportReport run(ReadFiles reading, ImportedVersion arrival, String actor) {
        return run(reading, arrival, actor, done -> true);
    }

    /** The same, followed by somebody who may stop it, and then nothing comes in. */
    public ImportReport run(ReadFiles reading, ImportedVersion arrival, String actor, Progress progress) {
        var report = new Report(reading, false);
        var shelf = new Shelf();
        var coming = new ArrayList<ImportedPrompt>();
        var versions = new ArrayList<PromptVersion>();
        for (var prompt : reading.prompts()) {
            var version = shelf.place(prompt, actor);
            if (version.isEmpty()) {
                report.skip(prompt, "The same words are in the library already.");
            } else {
                coming.add(prompt);
                versions.add(version.get());
            }
        }
        var outcomes = versions.isEmpty() ? List.<ImportOutcome>of() : prompts.bringIn(versions, arrival, actor, progress);
        for (var at = 0; at < outcomes.size(); at++) {
            tell(outcomes.get(at), coming.get(at), versions.get(at), arrival, report);
        }
        return report.report();
    }

    private void tell(ImportOutcome outcome, ImportedPrompt prompt, PromptVersion version, ImportedVersion arrival, Report report) {
        switch (outcome) {
            case ImportOutcome.Stored stored -> report.imported(prompt, stored.number(), storedNotes(stored, prompt, arrival));
            case ImportOutcome.AlreadyThere there -> report.skip(prompt, alreadyThere(there.number()));
            case ImportOutcome.Unfit unfit -> report.fail(prompt, unfit.reason());
            case ImportOutcome.NumberTaken taken -> {
                if (prompt.version().isPresent()) {
                    report.fail(prompt, taken.reason());
                } else {
                    onTop(prompt, version, report);
                }
            }
        }
    }

    /** The number that was free a moment ago is taken: the shelf finds the next one itself. */
    private void onTop(ImportedPrompt prompt, PromptVersion version, Report report) {
        var wanted = NewVersion.of(version.scope(), version.text(), version.author());
        switch (prompts.save(version.changeNote().map(wanted::note).orElse(wanted))) {
            case SaveResult.Saved saved -> report.imported(prompt, saved.version().version(), List.of());
            case SaveResult.Conflict conflict -> report.fail(prompt, "Somebody saved at the same moment. Import this file again.");
            case SaveResult.Refused refused -> report.fail(prompt, refused.reason());
        }
    }

    private static List<String> storedNotes(ImportOutcome.Stored stored, ImportedPrompt prompt, ImportedVersion arrival) {
        var notes = new ArrayList<>(arrivalNotes(prompt, arrival));
        if (!stored.labelsLeft().isEmpty()) {
            notes.add("These labels point at other versions already and were left there: " + String.join(", ", stored.labelsLeft()) + ".");
        }
        if (stored.flagLeftOff()) {
            notes.add((prompt.standing().isCalledActive() ? "It was active in the file; here" : "Here")
                    + " only approved versions go live, so it came in switched off.");
        }
        return notes;
    }

    private static List<String> arrivalNotes(ImportedPrompt prompt, ImportedVersion arrival) {
        if (arrival != ImportedVersion.INACTIVE || prompt.version().isEmpty() || !prompt.standing().active()) {
            return List.of();
        }
        return List.of((prompt.standing().isCalledActive() ? "It was active in the file and came" : "It came")
                + " in switched off; make it live when you have looked at it.");
    }

    private static String alreadyThere(int number) {
        return "Version " + number + " with the same words is in the library already.";
    }

    /** Gives numbers to prompts that have none, and finds those whose words are there already. */
    private final class Shelf {
        private final Map<Scope, Integer> next = new HashMap<>();
        private final Map<Scope, Set<String>> known = new HashMap<>();

        Optional<PromptVersion> place(ImportedPrompt prompt, String actor) {
            var hash = ContentHash.of(prompt.text());
            if (prompt.version().isEmpty() && !known.computeIfAbsent(prompt.scope(), this::hashes).add(hash)) {
                return Optional.empty();
            }
            var number = prompt.version()
                    .orElseGet(() -> next.merge(prompt.scope(), latest(prompt.scope()) + 1, (before, first) -> before + 1));
            var provenance = prompt.provenance();
            var now = clock.instant();
            var created = provenance.createdAt().orElse(now);
            return Optional.of(new PromptVersion(provenance.id().orElseGet(ids), prompt.scope(), number, prompt.text(), prompt.keptNote(),
                    provenance.author().orElse(actor), provenance.parent(), hash, prompt.standing().active(), prompt.standing().labels(),
                    prompt.standing().review(), created, provenance.updatedAt().orElse(created)));
        }

        private int latest(Scope scope) {
            return prompts.latest(scope).map(PromptVersion::version).orElse(0);
        }

        private Set<String> hashes(Scope scope) {
            var hashes = new HashSet<String>();
            prompts.history(scope, FAR_BACK).forEach(version -> hashes.add(version.contentHash()));
            return hashes;
        }
    }

    private final class Report {
        private final List<ImportReport.Imported> imported = new ArrayList<>();
        private final List<Skipped> skipped;
        private final List<DocumentProblem> failed;
        private final ReadFiles reading;
        private final boolean dryRun;

        Report(ReadFiles reading, boolean dryRun) {
            this.reading = reading;
            this.dryRun = dryRun;
            this.skipped = new ArrayList<>(reading.skipped());
            this.failed = new ArrayList<>(reading.failed());
        }

        void imported(ImportedPrompt prompt, int number, List<String> more) {
            var notes = new ArrayList<>(prompt.notes());
            notes.addAll(more);
            imported.add(new ImportReport.Imported(prompt.place().file(), prompt.scope(), OptionalInt.of(number), notes, problems(prompt)));
        }

        private List<Problem> problems(ImportedPrompt prompt) {
            return Optional.ofNullable(lints.get(prompt.scope().program()))
                    .map(lint -> lint.check(prompt.scope().type(), prompt.scope().phase(), prompt.text())).orElse(List.of());
        }

        void skip(ImportedPrompt prompt, String reason) {
            skipped.add(new Skipped(prompt.place().file(), reason));
        }

        void fail(ImportedPrompt prompt, String reason) {
            failed.add(
                    new DocumentProblem(DocumentProblem.Severity.ERROR, prompt.place().file(), prompt.place().line(), 1, reason,
                            Optional.empty()));
        }

        ImportReport report() {
            var warnings = reading.problems().stream().filter(problem -> !problem.isError()).toList();
            return new ImportReport(dryRun, imported, skipped, failed, warnings);
        }
    }
}
