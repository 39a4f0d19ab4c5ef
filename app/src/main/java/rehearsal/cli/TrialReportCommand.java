package rehearsal.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.trial.report.ReportJson;
import rehearsal.trial.report.ReportText;
import rehearsal.trial.report.TrialReport;
import rehearsal.workspace.TrialDesk;

/** {@code trial report}: what a run came to. */
@Command(name = "report", description = "The figures of a run and the verdict in words.")
final class TrialReportCommand implements Callable<Integer> {

    private final CliContext desk;

    @Parameters(paramLabel = "RUN", description = "The id of a run; see trial status.")
    private UUID run = new UUID(0, 0);

    @Option(names = "--out", paramLabel = "DIR", description = "Write report.md, report.html, results.csv, results.jsonl and junit.xml there.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the results as JUnit.")
    private Optional<Path> junit = Optional.empty();

    TrialReportCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var trials = new TrialDesk(desk.workspace(), _ -> Optional.empty(), desk.threads());
        var report = trials.report(run, TrialOptions.ready(trials.reopen(run), desk).suite());
        ReportFolder.write(report, out, junit);
        if (desk.json()) {
            desk.output().document(ReportJson.of(report).put("run", run.toString()));
        } else {
            print(desk, report);
        }
        return 0;
    }

    static void print(CliContext desk, TrialReport report) {
        desk.output().text(ReportText.markdown(report).stripTrailing());
    }
}
