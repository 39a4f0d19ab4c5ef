package rehearsal.trial.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.document.Problems;
import rehearsal.store.trial.CellStatus;
import rehearsal.store.trial.RunStatus;
import rehearsal.store.trial.StoredCell;

class TrialRunnerTest {

    @TempDir
    private Path folder = Path.of(".");
    private Optional<TrialRoom> open = Optional.empty();

    @BeforeEach
    void open() {
        open = Optional.of(new TrialRoom(folder.resolve("data")));
    }

    @AfterEach
    void close() {
        open.ifPresent(TrialRoom::close);
    }

    private TrialRoom room() {
        return open.orElseThrow();
    }

    @Test
    void eachSideAnswersEachCaseWithItsOwnVersion() throws Exception {
        var suite = TrialRoom.read(TrialRoom.suite(3, "repeats: 2\nconcurrency: 3\n"));
        var coach = new CountingCoach(body -> body.contains("Version two.") ? "What was that like?" : "Tell me more.");
        var run = room().create(suite);
        assertEquals(RunStatus.FINISHED, room().run(run, suite, coach));
        assertEquals(24, coach.calls());
        assertTrue(coach.mostAtOnce() <= 3, () -> coach.mostAtOnce() + " at once");
        var results = room().results(run);
        assertEquals(12, results.size());
        assertTrue(results.stream().allMatch(cell -> cell.passed() == cell.side().equals("two")));
        assertTrue(results.stream().allMatch(CellResult::judged));
        var finished = new HashSet<Integer>();
        room().events.forEach(event -> {
            if (event instanceof TrialEvent.CellFinished done) {
                finished.add(done.cell().place());
            }
        });
        assertEquals(12, finished.size());
    }

    @Test
    void aFailedCallIsNoFailedCheckAndIsAskedAgainLater() throws Exception {
        var suite = TrialRoom.read(TrialRoom.suite(4, ""));
        var coach = new CountingCoach(body -> body.contains("number 2") || body.contains("number 3") ? "!SERVER" : "What was that like?");
        var run = room().create(suite);
        assertEquals(RunStatus.FINISHED, room().run(run, suite, coach));
        var results = room().results(run);
        assertEquals(4, results.stream().filter(cell -> cell.error().isPresent()).count());
        assertEquals(4, results.stream().filter(CellResult::passed).count());
        assertTrue(results.stream().filter(cell -> cell.error().isPresent()).noneMatch(CellResult::judged));
        var mended = CountingCoach.kind();
        room().run(run, suite, mended);
        assertEquals(8, mended.calls());
        assertEquals(8, room().results(run).stream().filter(CellResult::passed).count());
    }

    @Test
    void theLimitOfCallsReallyStopsAndTheRunGoesOnWithoutRepeatingOne() throws Exception {
        var capped = TrialRoom.read(TrialRoom.suite(5, "concurrency: 4\ncaps: {calls: 7}\n"));
        var coach = CountingCoach.kind();
        var run = room().create(capped);
        assertEquals(RunStatus.PAUSED, room().run(run, capped, coach));
        assertEquals(7, coach.calls());
        assertTrue(room().events.getLast() instanceof TrialEvent.Paused paused && paused.why().contains("7 calls"));
        var free = TrialRoom.read(TrialRoom.suite(5, "concurrency: 4\n"));
        assertEquals(RunStatus.FINISHED, room().run(run, free, coach));
        assertEquals(20, coach.calls());
        assertTrue(coach.asked().values().stream().allMatch(times -> times == 1), () -> coach.asked().toString());
    }

    @Test
    void theLimitOfMoneyCountsCallsThatAreUnderWay() throws Exception {
        var suite = TrialRoom.read(TrialRoom.suite(9, "concurrency: 4\ncaps: {money: 0.055}\n"));
        var coach = CountingCoach.kind();
        assertEquals(RunStatus.PAUSED, room().run(room().create(suite), suite, coach));
        assertTrue(coach.calls() <= 5, () -> coach.calls() + " calls of a cent");
    }

    @Test
    void aRunThatWasPausedGoesOn() throws Exception {
        var suite = TrialRoom.read(TrialRoom.suite(6, "concurrency: 1\n"));
        var runner = new TrialRunner[1];
        var coach = new CountingCoach(body -> {
            if (body.contains("number 2")) {
                runner[0].pause();
            }
            return "What was that like?";
        });
        runner[0] = room().runner(coach);
        var run = room().create(suite);
        assertEquals(RunStatus.PAUSED, runner[0].run(run, suite, room().bundles(suite), true));
        assertTrue(room().results(run).size() < 12);
        room().run(run, suite, coach);
        assertEquals(12, room().results(run).size());
        assertTrue(coach.asked().values().stream().allMatch(times -> times == 1));
    }

    @Test
    void answersMadeFromTheSameAreTakenOverAndSaySo() throws Exception {
        var suite = TrialRoom.read(TrialRoom.suite(2, ""));
        var coach = CountingCoach.kind();
        room().run(room().create(suite), suite, coach);
        var again = room().create(suite);
        room().run(again, suite, coach);
        assertEquals(8, coach.calls());
        assertTrue(room().results(again).stream().allMatch(CellResult::cached));
        assertTrue(room().results(again).stream().allMatch(CellResult::passed));
        // Another repeat is another sample, other words are another case, another check is the same answer.
        var repeated = TrialRoom.read(TrialRoom.suite(2, "repeats: 2\n"));
        room().run(room().create(repeated), repeated, coach);
        assertEquals(16, coach.calls());
        var other = TrialRoom.read(
                TrialRoom.suite(2, "").replace("I fix things", "I mend things").replace("contains, value: like", "contains, value: that"));
        room().run(room().create(other), other, coach);
        assertEquals(24, coach.calls());
        var checked = TrialRoom.read(TrialRoom.suite(2, "").replace("value: like", "value: nobody says this"));
        var third = room().create(checked);
        room().run(third, checked, coach);
        assertEquals(24, coach.calls());
        assertTrue(room().results(third).stream().noneMatch(CellResult::passed));
        room().runner(coach).run(room().create(suite), suite, room().bundles(suite), false);
        assertEquals(32, coach.calls());
    }

    @Test
    void aCellThatWasCutOffGoesOnAfterItsLastFinishedTurn() throws Exception {
        var suite = TrialRoom.read(TrialRoom.suite(1, "concurrency: 1\n"));
        var run = room().create(suite);
        var cut = TrialRoom.read(TrialRoom.suite(1, "concurrency: 1\ncaps: {calls: 1}\n"));
        var coach = CountingCoach.kind();
        room().run(run, cut, coach);
        assertEquals(Optional.of(CellStatus.RUNNING), room().store.trialRuns().cell(run, 0).map(StoredCell::status));
        room().close();
        open();
        room().run(run, suite, coach);
        assertEquals(4, coach.calls());
        assertTrue(coach.asked().values().stream().allMatch(times -> times == 1));
    }

    @Test
    void aDraftAndAnInactiveVersionCanBeTriedAndWhatIsMissingIsSaidBefore() throws Exception {
        room().draft("Version of today.");
        var suite = TrialRoom.read(TrialRoom.suite(1, "").replace("{GET_TO_KNOW_YOU: 1}", "{GET_TO_KNOW_YOU: \"draft:ines\"}"));
        var coach = CountingCoach.kind();
        var run = room().create(suite);
        room().run(run, suite, coach);
        assertEquals(2, coach.asked().keySet().stream().filter(body -> body.contains("Version of today.")).count());
        assertEquals(2, coach.asked().keySet().stream().filter(body -> body.contains("Version two.")).count());
        var problems = new Problems("s.yaml");
        new BundleResolver(room().store).resolve(
                TrialRoom.read(TrialRoom.suite(1, "").replace("YOU: 2", "YOU: 9").replace("YOU: 1", "YOU: \"label:staging\"")),
                problems);
        assertEquals(2, problems.list().size(), () -> problems.list().toString());
    }

    @Test
    void aRunKeepsToTheTextsItBeganWith() {
        var suite = TrialRoom.read(TrialRoom.suite(1, "").replace("{GET_TO_KNOW_YOU: 1}", "{GET_TO_KNOW_YOU: live}"));
        var began = room().bundles(suite).getFirst();
        room().store.prompts().makeLive(TrialRoom.SCOPE, 2, "ines");
        var problems = new Problems("s.yaml");
        var resumed = new BundleResolver(room().store).exactly(suite.sides().getFirst(), suite.program(), began.identity(), problems);
        assertFalse(problems.hasErrors());
        assertEquals(began.identity(), resumed.identity());
        assertEquals("Version two.",
                Objects.requireNonNull(room().bundles(suite).getFirst().versions().get(TrialRoom.SCOPE)).text().body());
    }

    @Test
    void aLimitHalvesWhenThereAreTooManyCallsAndGrowsWithEachSuccess() throws Exception {
        var limit = new AdaptiveLimit(8);
        limit.tooMany();
        limit.tooMany();
        assertEquals(2, limit.now());
        limit.succeeded();
        assertEquals(3, limit.now());
        for (int call = 0; call < 20; call++) {
            limit.succeeded();
        }
        assertEquals(8, limit.now());
        var once = new AdaptiveLimit(1);
        once.tooMany();
        assertEquals(1, once.now());
        once.enter();
        once.leave();
        once.enter();
    }
}
