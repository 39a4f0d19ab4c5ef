package rehearsal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import rehearsal.trial.report.ReportHtml;
import rehearsal.trial.report.ReportText;
import rehearsal.trial.report.ResultFiles;
import rehearsal.trial.report.TrialReport;
import rehearsal.trial.run.CellJson;

/** Writes the files of a report. */
final class ReportFolder {

    private ReportFolder() {
    }

    static void write(TrialReport report, Optional<Path> folder, Optional<Path> junit) {
        folder.ifPresent(there -> {
            file(there.resolve("report.md"), ReportText.markdown(report));
            file(there.resolve("report.html"), ReportHtml.of(report));
            file(there.resolve("results.csv"), ResultFiles.csv(report));
            file(there.resolve("results.jsonl"),
                    report.results().stream().map(cell -> CellJson.write(cell) + "\n").collect(Collectors.joining()));
            file(there.resolve("junit.xml"), ResultFiles.junit(report));
        });
        junit.ifPresent(file -> file(file, ResultFiles.junit(report)));
    }

    private static void file(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw CommandFailure.failed("The file " + file + " cannot be written: " + CliContext.reason(problem) + ".");
        }
    }
}
