package rehearsal.exchange;

import java.util.Optional;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import rehearsal.document.DocumentProblem;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.PromptVersion;

/**
 * What an import would do, prompt by prompt, before anything is written: the text as it stands in the file and as it would come in, what
 * it becomes, and what is wrong with it. It is shown to a person, who may change how files are read, and then carried out as it is.
 */
public record ImportPlan(ReadFiles reading, ImportedVersion arrival, String actor, List<Row> rows) {
    public ImportPlan {
        rows = List.copyOf(rows);
    }

    /** One prompt. The notes are for people; the problems are lint's. */
    public record Row(ImportedPrompt prompt, Fate fate, List<String> notes, List<Problem> problems) {
        public Row {
            notes = List.copyOf(notes);
            problems = List.copyOf(problems);
        }

        public String file() {
            return prompt.place().file();
        }

        /** The text as it stands in the file. */
        public String before() {
            return prompt.origin().before();
        }

        /** The text as it would come in. */
        public String after() {
            return prompt.text().body();
        }

        /** Whether placeholders were rewritten. */
        public boolean isConverted() {
            return !before().equals(after());
        }

        /** Whether rewriting would do something to its file: it holds placeholders of another tool. */
        public boolean isConvertible() {
            return prompt.origin().convertible();
        }

        /** Whether it would come in as a new version of a prompt that is in the library already. */
        public boolean isNewVersionOfAPrompt() {
            return fate instanceof Fate.Comes comes && comes.onTop();
        }
    }

    /** What becomes of a prompt. */
    public sealed interface Fate {
        /** It comes in as this version. On top: of a prompt that is there already. */
        record Comes(PromptVersion version, boolean onTop) implements Fate {
        }

        /** It is left alone, for this reason. */
        record LeftAlone(String reason) implements Fate {
        }

        /** It cannot come in, for this reason. */
        record Refused(String reason) implements Fate {
        }
    }

    /** What a dry run says. */
    public ImportReport report() {
        var report = new Report(reading, true);
        for (var row : rows) {
            switch (row.fate()) {
                case Fate.Comes comes -> report.imported(row, comes.version().version(), List.of());
                case Fate.LeftAlone left -> report.skip(row, left.reason());
                case Fate.Refused refused -> report.fail(row, refused.reason());
            }
        }
        return report.report();
    }

    /** Collects what becomes of the rows. */
    static final class Report {
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

        void imported(Row row, int number, List<String> more) {
            var notes = new ArrayList<>(row.notes());
            notes.addAll(more);
            imported.add(new ImportReport.Imported(row.file(), row.prompt().scope(), OptionalInt.of(number), notes, row.problems()));
        }

        void skip(Row row, String reason) {
            skipped.add(new Skipped(row.file(), reason));
        }

        void fail(Row row, String reason) {
            failed.add(new DocumentProblem(DocumentProblem.Severity.ERROR, row.file(), row.prompt().place().line(), 1, reason,
                    Optional.empty()));
        }

        ImportReport report() {
            var warnings = reading.problems().stream().filter(problem -> !problem.isError()).toList();
            return new ImportReport(dryRun, imported, skipped, failed, warnings, Optional.empty());
        }
    }
}
