package rehearsal.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.program.Program;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.ImportOutcome;
import rehearsal.store.prompt.Progress;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.Scope;

/**
 * Puts what was read into the library: first a plan, then, when somebody says so, the doing. Versions keep their numbers where they are
 * free; what has none comes on top. Nothing goes live unless the arrival says so, and never with errors.
 */
public final class LibraryImport {
    /** Labels that say what others get; an import does not decide that. */
    private static final Set<String> DECIDING = Set.of("production", "latest");
    private static final int TRIES = 3;

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

    /** What would become of each prompt. Nothing is written. */
    public ImportPlan plan(ReadFiles reading, ImportedVersion arrival, String actor) {
        var numbers = new VersionNumbers(prompts, reading.prompts());
        var there = new HashMap<Scope, Boolean>();
        var rows = reading.prompts().stream().map(prompt -> row(prompt, numbers, arrival, actor, there)).toList();
        return new ImportPlan(reading, arrival, actor, rows);
    }

    /** Says what {@link #run} would do, and writes nothing. */
    public ImportReport tryOut(ReadFiles reading, ImportedVersion arrival, String actor) {
        return plan(reading, arrival, actor).report();
    }

    public ImportReport run(ReadFiles reading, ImportedVersion arrival, String actor) {
        return run(reading, arrival, actor, done -> true);
    }

    /** The same, followed by somebody who may stop it, and then nothing comes in. */
    public ImportReport run(ReadFiles reading, ImportedVersion arrival, String actor, Progress progress) {
        return carryOut(plan(reading, arrival, actor), progress);
    }

    /** Does what a plan says, all in one transaction. */
    public ImportReport carryOut(ImportPlan plan, Progress progress) {
        var report = new ImportPlan.Report(plan.reading(), false);
        var coming = new ArrayList<ImportPlan.Row>();
        var versions = new ArrayList<PromptVersion>();
        for (var row : plan.rows()) {
            switch (row.fate()) {
                case ImportPlan.Fate.Comes comes -> {
                    coming.add(row);
                    versions.add(comes.version());
                }
                case ImportPlan.Fate.LeftAlone left -> report.skip(row, left.reason());
                case ImportPlan.Fate.Refused refused -> report.fail(row, refused.reason());
            }
        }
        var run = ids.get();
        var outcomes = versions.isEmpty()
                ? List.<ImportOutcome>of()
                : prompts.bringIn(run, versions, plan.arrival(), plan.actor(), progress);
        for (var at = 0; at < outcomes.size(); at++) {
            tell(outcomes.get(at), coming.get(at), versions.get(at), plan, report, TRIES);
        }
        return outcomes.stream().anyMatch(ImportOutcome.Stored.class::isInstance) ? report.report().under(run) : report.report();
    }

    private ImportPlan.Row row(ImportedPrompt prompt, VersionNumbers numbers, ImportedVersion arrival, String actor,
            Map<Scope, Boolean> there) {
        var notes = new ArrayList<>(prompt.notes());
        var problems = problems(prompt);
        var number = numbers.of(prompt);
        var same = numbers.there(prompt);
        ImportPlan.Fate fate;
        if (number.isEmpty()) {
            fate = new ImportPlan.Fate.LeftAlone("The same text is in the library already.");
        } else if (same.isPresent() && same.get().contentHash().equals(VersionNumbers.hash(prompt))) {
            fate = new ImportPlan.Fate.LeftAlone(alreadyThere(number.getAsInt()));
        } else if (same.isPresent()) {
            fate = new ImportPlan.Fate.Refused(new ImportOutcome.NumberTaken(prompt.scope(), number.getAsInt()).reason());
        } else {
            var known = there.computeIfAbsent(prompt.scope(), scope -> prompts.latest(scope).isPresent());
            fate = new ImportPlan.Fate.Comes(version(prompt, number.getAsInt(), numbers, arrival, actor, problems, notes), known);
        }
        return new ImportPlan.Row(prompt, fate, notes, problems);
    }

    private PromptVersion version(ImportedPrompt prompt, int number, VersionNumbers numbers, ImportedVersion arrival, String actor,
            List<Problem> problems, List<String> notes) {
        var provenance = prompt.provenance();
        var now = clock.instant();
        var moved = numbers.isRenumbered(prompt);
        var created = moved ? now : provenance.createdAt().orElse(now);
        var updated = moved ? now : provenance.updatedAt().orElse(created);
        var kept = new TreeMap<>(prompt.unknown());
        var labels = labels(prompt, arrival, kept, notes);
        var active = active(prompt, arrival, problems, kept, notes);
        if (moved) {
            keepNumbering(prompt, number, kept, notes);
        }
        return new PromptVersion(provenance.id().filter(id -> !moved).orElseGet(ids), prompt.scope(), number, prompt.text(),
                prompt.noteKeeping(kept), provenance.author().orElse(actor), numbers.parent(prompt), VersionNumbers.hash(prompt), active,
                labels, prompt.standing().review(), created, updated);
    }

    private static void keepNumbering(ImportedPrompt prompt, int number, Map<String, String> kept, List<String> notes) {
        var before = prompt.version().orElse(0);
        kept.put("version", String.valueOf(before));
        prompt.provenance().createdAt().ifPresent(at -> kept.put("created_at", at.toString()));
        prompt.provenance().updatedAt().ifPresent(at -> kept.put("updated_at", at.toString()));
        if (before != number) {
            notes.add("It is v" + before + " in the file; here that number is taken, so it comes in as v" + number + ".");
        }
    }

    private static SortedSet<String> labels(ImportedPrompt prompt, ImportedVersion arrival, Map<String, String> kept, List<String> notes) {
        var labels = new TreeSet<>(prompt.standing().labels());
        if (arrival != ImportedVersion.INACTIVE || !labels.removeIf(label -> DECIDING.contains(label.toLowerCase(Locale.ROOT)))) {
            return labels;
        }
        var left = new TreeSet<>(prompt.standing().labels());
        left.removeAll(labels);
        if (prompt.origin().renumbers()) {
            kept.put("labels", String.join(", ", left));
        }
        notes.add("Not set, because an import does not decide what others get: the label " + String.join(", ", left) + ".");
        return labels;
    }

    /** A restored library has what it had, but what has errors never goes live. */
    private static boolean active(ImportedPrompt prompt, ImportedVersion arrival, List<Problem> problems, Map<String, String> kept,
            List<String> notes) {
        var wanted = prompt.standing().active();
        if (wanted && arrival == ImportedVersion.INACTIVE) {
            if (prompt.origin().renumbers()) {
                kept.put("is_active", "true");
            }
            notes.add("It was active in the file and came in inactive; make it live when you have looked at it.");
        } else if (wanted && arrival == ImportedVersion.AS_THEY_WERE && problems.stream().anyMatch(Problem::blocksLive)) {
            notes.add("It was active in the file; it has errors, so it came in inactive.");
            return false;
        }
        return wanted;
    }

    private void tell(ImportOutcome outcome, ImportPlan.Row row, PromptVersion version, ImportPlan plan, ImportPlan.Report report,
            int tries) {
        switch (outcome) {
            case ImportOutcome.Stored stored -> report.imported(row, stored.number(), storedNotes(stored));
            case ImportOutcome.AlreadyThere there -> report.skip(row, alreadyThere(there.number()));
            case ImportOutcome.Unfit unfit -> report.fail(row, unfit.reason());
            case ImportOutcome.NumberTaken taken when insists(row.prompt()) || tries == 0 -> report.fail(row, taken.reason());
            case ImportOutcome.NumberTaken taken -> {
                // The number that was free a moment ago is taken by somebody else: on top of that one.
                var moved = numbered(version, prompts.lastNumber(version.scope()) + 1);
                tell(prompts.bringIn(List.of(moved), plan.arrival(), plan.actor()).getFirst(), row, moved, plan, report, tries - 1);
            }
        }
    }

    private static boolean insists(ImportedPrompt prompt) {
        return prompt.version().isPresent() && !prompt.origin().renumbers();
    }

    private static PromptVersion numbered(PromptVersion version, int number) {
        return new PromptVersion(version.id(), version.scope(), number, version.text(), version.changeNote(), version.author(),
                version.parent(), version.contentHash(), version.active(), version.labels(), version.review(), version.createdAt(),
                version.updatedAt());
    }

    private static List<String> storedNotes(ImportOutcome.Stored stored) {
        var notes = new ArrayList<String>();
        if (!stored.labelsLeft().isEmpty()) {
            notes.add("These labels are on other versions already and were left there: " + String.join(", ", stored.labelsLeft()) + ".");
        }
        stored.objection().ifPresent(reason -> notes.add("It came in inactive. " + reason));
        return notes;
    }

    private static String alreadyThere(int number) {
        return "Version " + number + " with the same text is in the library already.";
    }

    private List<Problem> problems(ImportedPrompt prompt) {
        return Optional.ofNullable(lints.get(prompt.scope().program()))
                .map(lint -> lint.check(prompt.scope().type(), prompt.scope().phase(), prompt.text())).orElse(List.of());
    }
}
