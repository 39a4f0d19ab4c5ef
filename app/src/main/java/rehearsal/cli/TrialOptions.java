package rehearsal.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import rehearsal.document.DocumentProblem;
import rehearsal.store.trial.RunStatus;
import rehearsal.trial.report.ReportJson;
import rehearsal.trial.report.TrialReport;
import rehearsal.trial.run.CellJson;
import rehearsal.trial.run.TrialEvent;
import rehearsal.workspace.Providers.Reach;
import rehearsal.workspace.TrialDesk;

/** What {@code trial run} and {@code trial resume} share: where results go and how progress is shown. */
final class TrialOptions {

    private static final int SOME_FAILED = 100;

    @Option(names = "--out", paramLabel = "DIR", description = "Write report.md, report.html, results.csv, results.jsonl and junit.xml there.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the results as JUnit.")
    private Optional<Path> junit = Optional.empty();

    @Option(names = "--jsonl", description = "A JSON line for each cell as it is finished, the report last.")
    private boolean lines;

    @Option(names = "--no-cache", description = "Ask again even where an earlier run has answers made from the same.")
    private boolean noCache;

    @Option(names = "--base-url", paramLabel = "P=URL", description = "Another address of a provider, used as it stands.")
    private Map<String, URI> addresses = Map.of();

    TrialDesk desk(CliContext desk) {
        return new TrialDesk(desk.workspace(), provider -> desk.providers().client(provider,
                new Reach(Optional.ofNullable(addresses.get(provider)), Optional.empty())), desk.threads());
    }

    /** Runs what is left of it, reports, and says how it ended. */
    int run(CliContext desk, TrialDesk trials, UUID run, TrialDesk.Ready ready) throws InterruptedException {
        if (!lines) {
            desk.output().notice("Run " + run);
        }
        var status = trials.run(run, ready, !noCache, event -> tell(desk, event));
        var report = trials.report(run, ready.suite());
        ReportFolder.write(report, out, junit);
        print(desk, run, report);
        return exit(status, report);
    }

    private void print(CliContext desk, UUID run, TrialReport report) {
        var document = ReportJson.of(report).put("run", run.toString());
        if (desk.json()) {
            desk.output().document(document);
        } else if (lines) {
            desk.output().line(document.put("event", "report"));
        } else {
            TrialReportCommand.print(desk, report);
        }
    }

    private void tell(CliContext desk, TrialEvent event) {
        switch (event) {
            case TrialEvent.Started started -> {
                if (started.finishedBefore() > 0 && !lines) {
                    desk.output().notice(started.finishedBefore() + " of " + started.cells() + " cells are finished already.");
                }
            }
            case TrialEvent.CellFinished done -> {
                if (lines) {
                    desk.output().line(
                            CellJson.write(done.cell()).put("event", "cell").put("finished", done.finished()).put("cells", done.cells()));
                } else if (done.finished() == done.cells() || done.finished() % Math.max(1, done.cells() / 10) == 0) {
                    desk.output().notice(done.finished() + " of " + done.cells() + " cells");
                }
            }
            case TrialEvent.Paused paused -> desk.output().notice(paused.why() + " Go on with: rehearsal trial resume RUN");
            case TrialEvent.Finished _ -> {
            }
        }
    }

    private static int exit(RunStatus status, TrialReport report) {
        if (status != RunStatus.FINISHED) {
            return CommandFailure.FAILED;
        }
        return report.failed() > 0 ? SOME_FAILED : report.passed() < report.cells() ? CommandFailure.FAILED : 0;
    }

    static TrialDesk.Ready ready(TrialDesk.Checked checked, CliContext desk) {
        return switch (checked) {
            case TrialDesk.Checked.Fine fine -> {
                fine.warnings().forEach(warning -> desk.output().notice(warning.sentence()));
                yield fine.ready();
            }
            case TrialDesk.Checked.Wrong wrong -> throw CommandFailure.failed(sentences(wrong.problems()));
        };
    }

    private static String sentences(List<DocumentProblem> problems) {
        return problems.stream().map(DocumentProblem::sentence).collect(Collectors.joining("\n"));
    }
}
