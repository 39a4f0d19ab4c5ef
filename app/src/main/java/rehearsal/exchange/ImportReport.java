package rehearsal.exchange;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import rehearsal.document.DocumentProblem;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.Scope;

/** What an import did, or in a dry run would do: every file is in one of the three lists. Run: by this id the store takes the whole import back. */
public record ImportReport(boolean dryRun, List<Imported> imported, List<Skipped> skipped, List<DocumentProblem> failed,
        List<DocumentProblem> warnings, Optional<UUID> run) {
    public ImportReport {
        imported = List.copyOf(imported);
        skipped = List.copyOf(skipped);
        failed = List.copyOf(failed);
        warnings = List.copyOf(warnings);
    }

    /** The same, kept in the store under this id. */
    ImportReport under(UUID id) {
        return new ImportReport(dryRun, imported, skipped, failed, warnings, Optional.of(id));
    }

    /** The versions that it made; none in a dry run. */
    public List<Made> made() {
        return dryRun ? List.of() : imported.stream().map(one -> new Made(one.scope(), one.version().orElse(0))).toList();
    }

    /** A version by what names it in the library. */
    public record Made(Scope scope, int version) {
    }

    /** One version that came in. The notes are for people; the problems are lint's, and errors among them keep it from going live. */
    public record Imported(String file, Scope scope, OptionalInt version, List<String> notes, List<Problem> problems) {
        public Imported {
            notes = List.copyOf(notes);
            problems = List.copyOf(problems);
        }
    }
}
