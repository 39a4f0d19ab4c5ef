package rehearsal.trial.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import rehearsal.ai.AiClient;
import rehearsal.ai.models.Money;
import rehearsal.document.Problems;
import rehearsal.program.ShippedPrograms;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.store.trial.NewTrialRun;
import rehearsal.store.trial.RunStatus;
import rehearsal.trial.check.CheckAids;
import rehearsal.trial.suite.ReadTrialSuite;
import rehearsal.trial.suite.ShippedSources;
import rehearsal.trial.suite.SuiteReader;
import rehearsal.trial.suite.TrialSuite;

/** A real store with two versions of one prompt, and suites run on it with a provider of the test's choice, on real threads. */
final class TrialRoom implements AutoCloseable {

    static final Scope SCOPE = new Scope("identity-coaching", PromptType.COACH, Optional.of("GET_TO_KNOW_YOU"));

    final Store store;
    final List<TrialEvent> events = new ArrayList<>();

    TrialRoom(Path folder) {
        store = Store.open(StoreLocation.embedded(folder), Clock.systemUTC());
        if (store.prompts().live(SCOPE).isEmpty()) {
            store.prompts().save(NewVersion.of(SCOPE, text("Version one."), "ines").activeAtOnce());
            store.prompts().save(NewVersion.of(SCOPE, text("Version two."), "ines"));
        }
    }

    static PromptText text(String body) {
        return new PromptText(Optional.empty(), Optional.empty(), body, List.of(), List.of(), ModelSettings.none());
    }

    /** Two sides, version 1 and version 2, and so many cases of two messages each. */
    static String suite(int cases, String more) {
        var text = new StringBuilder("suite: test\n" + more + """
                checks: [{check: contains, value: like}]
                sides:
                  - {name: one, provider: counting, model: m, versions: {GET_TO_KNOW_YOU: 1}}
                  - {name: two, provider: counting, model: m, versions: {GET_TO_KNOW_YOU: 2}}
                cases:
                """);
        for (int number = 1; number <= cases; number++) {
            text.append("  - {name: case ").append(number).append(", scenario: fresh-client, turns: [I am number ").append(number)
                    .append(". Hello., I fix things.]}\n");
        }
        return text.toString();
    }

    static TrialSuite read(String text) {
        return new SuiteReader(new ShippedSources()).read("s.yaml", text) instanceof ReadTrialSuite.Loaded loaded
                ? loaded.suite()
                : wrong(text);
    }

    List<Bundle> bundles(TrialSuite suite) {
        var problems = new Problems("s.yaml");
        var bundles = new BundleResolver(store).resolve(suite, problems);
        if (problems.hasErrors()) {
            throw new IllegalArgumentException(problems.list().toString());
        }
        return bundles;
    }

    UUID create(TrialSuite suite) {
        return store.trialRuns().create(new NewTrialRun(suite.program().name(), suite.name(), suite.cells(), "{}", "ines")).id();
    }

    TrialRunner runner(AiClient client) {
        var engines = new RunEngines(store, new ShippedPrograms()::find, _ -> Optional.of(client),
                (_, _, _) -> Optional.of(Money.of("0.01")),
                Clock.systemUTC());
        return new TrialRunner(engines, task -> Thread.ofVirtual().start(task), _ -> CheckAids.none(), events::add);
    }

    RunStatus run(UUID run, TrialSuite suite, AiClient client) throws InterruptedException {
        return runner(client).run(run, suite, bundles(suite), true);
    }

    List<CellResult> results(UUID run) {
        var results = new ArrayList<CellResult>();
        store.trialRuns().eachCell(run, cell -> {
            if (!cell.document().isEmpty()) {
                results.add(CellJson.read(cell.document()));
            }
        });
        return results;
    }

    void draft(String body) {
        store.drafts().save(SCOPE, "ines", text(body), OptionalInt.empty());
    }

    private static TrialSuite wrong(String text) {
        throw new IllegalArgumentException(new SuiteReader(new ShippedSources()).read("s.yaml", text).toString());
    }

    @Override
    public void close() {
        store.close();
    }
}
