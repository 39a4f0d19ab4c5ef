package rehearsal.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import rehearsal.ai.AiClient;
import rehearsal.document.DocumentProblem;
import rehearsal.document.Problems;
import rehearsal.store.db.StoreException;
import rehearsal.store.trial.CellStatus;
import rehearsal.store.trial.NewTrialRun;
import rehearsal.store.trial.RunStatus;
import rehearsal.store.trial.StoredTrialRun;
import rehearsal.trial.judge.Rubric;
import rehearsal.trial.judge.RubricJudge;
import rehearsal.trial.judge.ScriptRunner;
import rehearsal.trial.judge.SuiteAids;
import rehearsal.trial.report.TrialReport;
import rehearsal.trial.run.Bundle;
import rehearsal.trial.run.BundleResolver;
import rehearsal.trial.run.CellJson;
import rehearsal.trial.run.CellResult;
import rehearsal.trial.run.RunDocument;
import rehearsal.trial.run.RunEngines;
import rehearsal.trial.run.TrialListener;
import rehearsal.trial.run.TrialRunner;
import rehearsal.trial.suite.ReadTrialSuite;
import rehearsal.trial.suite.SuiteReader;
import rehearsal.trial.suite.TrialSuite;
import rehearsal.turn.Clients;
import rehearsal.turn.Pricing;

/** What a person does with suites and runs, without a screen: check, start, go on, report. */
public final class TrialDesk {

    private final Workspace workspace;
    private final Clients clients;
    private final Executor workers;

    public TrialDesk(Workspace workspace, Clients clients, Executor workers) {
        this.workspace = workspace;
        this.clients = clients;
        this.workers = workers;
    }

    /** A suite with the exact versions its sides stand for. */
    public record Ready(String file, String text, TrialSuite suite, List<Bundle> bundles) {
        public Ready {
            bundles = List.copyOf(bundles);
        }
    }

    /** Ready to run, or everything that is wrong. */
    public sealed interface Checked {
        record Fine(Ready ready, List<DocumentProblem> warnings) implements Checked {
            public Fine {
                warnings = List.copyOf(warnings);
            }
        }

        record Wrong(List<DocumentProblem> problems) implements Checked {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads a suite and finds its versions; nothing is asked and nothing kept. */
    public Checked check(String file, String text) {
        return switch (new SuiteReader(new SuiteLibrary(workspace, folder(file))).read(file, text)) {
            case ReadTrialSuite.Invalid invalid -> new Checked.Wrong(invalid.problems());
            case ReadTrialSuite.Loaded loaded -> {
                var problems = new Problems(file);
                var bundles = new BundleResolver(workspace.store()).resolve(loaded.suite(), problems);
                yield problems.hasErrors()
                        ? new Checked.Wrong(problems.list())
                        : new Checked.Fine(new Ready(file, text, loaded.suite(), bundles), loaded.problems());
            }
        };
    }

    /** Keeps a new run. Nothing is asked yet. */
    public StoredTrialRun create(Ready ready, boolean scripts) {
        var suite = ready.suite();
        var sides = new LinkedHashMap<String, List<String>>();
        ready.bundles().forEach(bundle -> sides.put(bundle.side().name(), bundle.identity()));
        var document = new RunDocument(ready.file(), ready.text(), suite.repeats(), suite.concurrency(), scripts, sides);
        return workspace.store().trialRuns()
                .create(new NewTrialRun(suite.program().name(), suite.name(), suite.cells(), document.write(), workspace.author()));
    }

    /** A run as it was started: the same text, the same versions, whatever went live since. */
    public Checked reopen(UUID run) {
        var document = RunDocument.read(stored(run).kept().document());
        return switch (check(document.file(), document.suite())) {
            case Checked.Wrong wrong -> wrong;
            case Checked.Fine fine -> {
                var suite = fine.ready().suite().repeated(document.repeats()).atOnce(document.concurrency());
                var problems = new Problems(document.file());
                var bundles = fine.ready().bundles().stream()
                        .map(bundle -> new BundleResolver(workspace.store()).exactly(bundle.side(), suite.program(),
                                document.sides().getOrDefault(bundle.side().name(), List.of()), problems))
                        .toList();
                yield problems.hasErrors()
                        ? new Checked.Wrong(problems.list())
                        : new Checked.Fine(new Ready(document.file(), document.suite(), suite, bundles), fine.warnings());
            }
        };
    }

    /** Runs what has no result yet. Scripts run only when they were allowed for this run. */
    public RunStatus run(UUID run, Ready ready, boolean cacheToo, TrialListener listener) throws InterruptedException {
        var document = RunDocument.read(stored(run).kept().document());
        var engines = new RunEngines(workspace.store(), workspace.programs()::find, clients,
                Pricing.of(workspace.providers().models(), workspace.clock()), workspace.clock());
        var scripts = document.scripts()
                ? Optional.of(new ScriptRunner(folder(ready.file()), System.getenv().getOrDefault("PATH", "")))
                : Optional.<ScriptRunner>empty();
        return new TrialRunner(engines, workers, judge -> new SuiteAids(judge.map(each -> judge(each, ready)), scripts), listener).run(run,
                ready.suite(), ready.bundles(), cacheToo);
    }

    private RubricJudge judge(AiClient client, Ready ready) {
        var caller = ready.suite().judge().orElseThrow();
        var files = new SuiteLibrary(workspace, folder(ready.file()));
        return new RubricJudge(client, caller.model().model(), caller.rubric(),
                name -> files.rubric(name).flatMap(text -> Rubric.read(name, text)));
    }

    public TrialReport report(UUID run, TrialSuite suite) {
        return TrialReport.of(suite, results(run));
    }

    public List<CellResult> results(UUID run) {
        var results = new ArrayList<CellResult>();
        workspace.store().trialRuns().eachCell(run, cell -> {
            if (cell.status() != CellStatus.RUNNING) {
                results.add(CellJson.read(cell.document()));
            }
        });
        return List.copyOf(results);
    }

    public StoredTrialRun stored(UUID run) {
        return workspace.store().trialRuns().find(run).orElseThrow(() -> new StoreException(StoreException.Kind.MISSING,
                "There is no trial run " + run + ". See: rehearsal trial status"));
    }

    /** How many cells have a result, for each of these runs. */
    public Map<UUID, Integer> finished(List<StoredTrialRun> runs) {
        return runs.stream().collect(Collectors.toMap(StoredTrialRun::id, run -> results(run.id()).size()));
    }

    private static Path folder(String file) {
        return Optional.ofNullable(Path.of(file).toAbsolutePath().getParent()).orElse(Path.of("."));
    }
}
