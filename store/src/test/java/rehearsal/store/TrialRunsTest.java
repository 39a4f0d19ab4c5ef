package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rehearsal.store.db.StoreException;
import rehearsal.store.trial.CellStatus;
import rehearsal.store.trial.NewTrialRun;
import rehearsal.store.trial.RunStatus;
import rehearsal.store.trial.StoredCell;
import rehearsal.store.trial.StoredTrialRun;

/** Runs of suites and their cells, on both databases. */
class TrialRunsTest extends OnBothDatabases {

    private static final String PROGRAM = "identity-coaching";

    @Test
    void aRunAndItsFinishedCellsAreThereAfterTheStoreWasClosed() {
        var run = run("First");
        var session = store.sessions().create(PROGRAM, "cell", "s", "{}").id();
        store.trialRuns().begin(new StoredCell(run.id(), 1, CellStatus.RUNNING, "k1", Optional.of(session), ""));
        store.trialRuns().finish(new StoredCell(run.id(), 1, CellStatus.JUDGED, "k1", Optional.of(session), "{\"passed\":true}"));
        store.trialRuns().begin(new StoredCell(run.id(), 0, CellStatus.RUNNING, "k0", Optional.of(session), ""));
        store.close();
        reopen();
        assertEquals(Optional.of(run.kept()), store.trialRuns().find(run.id()).map(StoredTrialRun::kept));
        var cells = new ArrayList<StoredCell>();
        store.trialRuns().eachCell(run.id(), cells::add);
        assertEquals(List.of(CellStatus.RUNNING, CellStatus.JUDGED), cells.stream().map(StoredCell::status).toList());
        assertEquals("{\"passed\":true}", cells.getLast().document());
        assertEquals(Optional.of(cells.getLast()), store.trialRuns().cell(run.id(), 1));
        assertEquals(Set.of(session), store.trialRuns().sessions(PROGRAM));
    }

    @Test
    void onlyAJudgedCellAnswersForAnotherWithItsKey() {
        var run = run("Keys");
        var session = store.sessions().create(PROGRAM, "cell", "s", "{}").id();
        store.trialRuns().begin(new StoredCell(run.id(), 0, CellStatus.RUNNING, "same", Optional.of(session), ""));
        assertEquals(Optional.empty(), store.trialRuns().answered("same"));
        store.trialRuns().finish(new StoredCell(run.id(), 0, CellStatus.CALL_FAILED, "same", Optional.of(session), "{}"));
        assertEquals(Optional.empty(), store.trialRuns().answered("same"));
        store.trialRuns().begin(new StoredCell(run.id(), 0, CellStatus.RUNNING, "same", Optional.of(session), ""));
        store.trialRuns().finish(new StoredCell(run.id(), 0, CellStatus.JUDGED, "same", Optional.of(session), "{}"));
        assertEquals(Optional.of(session), store.trialRuns().answered("same").flatMap(StoredCell::session));
        assertEquals(Optional.empty(), store.trialRuns().answered("another"));
    }

    @Test
    void theNewestRunComesFirstAndItsStatusMoves() {
        var first = run("First");
        var second = run("Second");
        store.trialRuns().setStatus(first.id(), RunStatus.PAUSED);
        assertEquals(List.of("Second", "First"), store.trialRuns().newest(PROGRAM, 9).stream().map(each -> each.kept().name()).toList());
        assertEquals(RunStatus.PAUSED, store.trialRuns().find(first.id()).orElseThrow().status());
        assertEquals(RunStatus.RUNNING, store.trialRuns().find(second.id()).orElseThrow().status());
        assertThrows(StoreException.class, () -> store.trialRuns().setStatus(new UUID(1, 1), RunStatus.PAUSED));
    }

    private StoredTrialRun run(String name) {
        return store.trialRuns().create(new NewTrialRun(PROGRAM, name, 2, "{\"suite\":\"\uD83D\uDE00\"}", "ines"));
    }
}
