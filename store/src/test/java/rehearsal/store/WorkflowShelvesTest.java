package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rehearsal.store.backup.Backups;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.Scope;
import rehearsal.store.workflow.NewWorkflowRun;
import rehearsal.store.workflow.StoredWorkflowRun;
import rehearsal.store.workflow.StoredStep;
import rehearsal.store.workflow.WorkflowRuns.Haste;

/** Runs, steps and alerts, and the names of templates, on both databases. */
class WorkflowShelvesTest extends OnBothDatabases {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aRunAndEveryRoundOfItsStepsComeBack() {
        var run = new NewWorkflowRun("analysis_001", "p", "review", Optional.of("desk"), "{\"context\":{}}");
        assertTrue(store.workflowRuns().begin(run, "RUNNING", Haste.AT_ONCE));
        assertFalse(store.workflowRuns().begin(run, "RUNNING", Haste.AT_ONCE), "the id is taken");
        var first = new StoredStep("analysis_001", "summarize", 1, "RUNNING", 1, "{}", NOW);
        var done = new StoredStep("analysis_001", "summarize", 1, "COMPLETED", 2, "{\"output\":\"x\"}", NOW.plusSeconds(1));
        var again = new StoredStep("analysis_001", "summarize", 2, "COMPLETED", 1, "{\"output\":\"y\"}", NOW.plusSeconds(2));
        store.workflowRuns().step(first, Haste.AT_ONCE);
        store.workflowRuns().step(done, Haste.SOON);
        store.workflowRuns().step(again, Haste.SOON);
        store.workflowRuns().finish("analysis_001", "COMPLETED", "{\"result\":\"y\"}", Haste.AT_ONCE);
        store.close();
        reopen();

        assertEquals(List.of(done, again), store.workflowRuns().steps("analysis_001"));
        var kept = store.workflowRuns().get("analysis_001");
        assertEquals("COMPLETED", kept.status());
        assertEquals("{\"result\":\"y\"}", kept.run().document());
        assertEquals(List.of("analysis_001"), store.workflowRuns().newest("p", 5).stream().map(each -> each.run().id()).toList());
        assertEquals(List.of(), store.workflowRuns().newest("another", 5).stream().map(StoredWorkflowRun::status).toList());
        assertTrue(assertThrows(StoreException.class, () -> store.workflowRuns().get("x")).sentence().contains("no run x"));
    }

    @Test
    void aRunIsTakenOverOnlyWhenNobodyIsHeardOfAnyMore() {
        store.workflowRuns().begin(new NewWorkflowRun("r", "p", "c", Optional.empty(), "{}"), "RUNNING", Haste.AT_ONCE);

        assertFalse(store.workflowRuns().claim("r", "RUNNING", Instant.now().minus(1, ChronoUnit.HOURS)), "it was heard of just now");
        assertTrue(store.workflowRuns().claim("r", "RUNNING", Instant.now().plus(1, ChronoUnit.HOURS)));
        store.workflowRuns().finish("r", "FAILED", "{}", Haste.AT_ONCE);
        assertTrue(store.workflowRuns().claim("r", "RUNNING", Instant.EPOCH), "a run that has ended may go on");
        assertFalse(store.workflowRuns().claim("another", "RUNNING", Instant.now()));
    }

    @Test
    void whoRunsItHearsThatSomebodyAskedToCancel() {
        store.workflowRuns().begin(new NewWorkflowRun("r", "p", "c", Optional.empty(), "{}"), "RUNNING", Haste.AT_ONCE);

        assertFalse(store.workflowRuns().beat("r"));
        assertTrue(store.workflowRuns().askToCancel("r", "RUNNING"));
        assertTrue(store.workflowRuns().beat("r"));
        assertFalse(store.workflowRuns().askToCancel("nothing", "RUNNING"));
    }

    @Test
    void anAlertIsRaisedOnceUntilItEndsAndIsKept() {
        assertTrue(store.alerts().raise("service desk", "error_rate", "0.2 is over 0.05", NOW));
        assertFalse(store.alerts().raise("service desk", "error_rate", "0.3 is over 0.05", NOW.plusSeconds(5)));
        assertEquals(1, store.alerts().open().size());
        assertTrue(store.alerts().end("service desk", "error_rate", NOW.plusSeconds(9)));
        assertTrue(store.alerts().raise("service desk", "error_rate", "again", NOW.plusSeconds(10)));
        store.close();
        reopen();

        var kept = store.alerts().newest(9);
        assertEquals(List.of("again", "0.2 is over 0.05"), kept.stream().map(each -> each.reason()).toList());
        assertEquals(Optional.of(NOW.plusSeconds(9)), kept.getLast().endedAt());
    }

    @Test
    void aTemplateNameMayHave64CharactersAndMustBeThere() {
        var longest = "t".repeat(64);
        save(Scope.template("p", longest), "Hello");

        assertEquals("Hello", store.prompts().latest(Scope.template("p", longest)).orElseThrow().text().body());
        assertTrue(
                assertThrows(StoreException.class, () -> save(Scope.template("p", longest + "t"), "x")).sentence().contains("limit is 64"));
        assertTrue(assertThrows(StoreException.class, () -> save(Scope.template("p", " "), "x")).sentence().contains("needs a name"));
    }

    @Test
    void aBackupHoldsRunsStepsAndAlerts() {
        store.workflowRuns().begin(new NewWorkflowRun("r", "p", "c", Optional.empty(), "{\"a\":1}"), "RUNNING", Haste.AT_ONCE);
        store.workflowRuns().step(new StoredStep("r", "s", 1, "COMPLETED", 1, "{\"output\":\"ü\"}", NOW), Haste.AT_ONCE);
        store.alerts().raise("store", "space", "little is left", NOW);
        var file = directory.resolve("backup.zip");
        store.backups().make(file);

        var elsewhere = StoreLocation.embedded(directory.resolve("elsewhere"));
        Backups.restore(elsewhere, file, Clock.systemUTC());
        try (var other = Store.open(elsewhere, Clock.systemUTC())) {
            assertEquals("{\"a\":1}", other.workflowRuns().get("r").run().document());
            assertEquals("{\"output\":\"ü\"}", other.workflowRuns().steps("r").getFirst().document());
            assertEquals("little is left", other.alerts().open().getFirst().reason());
            assertTrue(other.alerts().raise("store", "more", "numbers go on after a restore", NOW));
        }
    }
}
