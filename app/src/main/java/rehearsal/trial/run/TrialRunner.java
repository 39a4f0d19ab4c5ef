package rehearsal.trial.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.LoggerFactory;
import rehearsal.ai.models.Money;
import rehearsal.store.db.StoreException;
import rehearsal.store.trial.CellStatus;
import rehearsal.store.trial.RunStatus;
import rehearsal.store.trial.StoredCell;
import rehearsal.trial.check.CheckAids;
import rehearsal.trial.check.CheckVerdicts;
import rehearsal.trial.suite.TrialSuite;

/**
 * Runs the cells of a suite that have no result yet, as many at once as the suite says. Blocks until all are done, a limit is reached or
 * {@link #pause} is called; what was finished stays finished, and the same call goes on with the rest.
 */
public final class TrialRunner {

    private final RunEngines engines;
    private final Executor workers;
    private final CheckAids aids;
    private final TrialListener listener;
    private final AtomicBoolean paused = new AtomicBoolean();

    public TrialRunner(RunEngines engines, Executor workers, CheckAids aids, TrialListener listener) {
        this.engines = engines;
        this.workers = workers;
        this.aids = aids;
        this.listener = listener;
    }

    /** Cells under way come to their end, no other begins. */
    public void pause() {
        paused.set(true);
    }

    /** Another run's answers are taken where everything that changes them is the same and the cache is wanted. */
    public RunStatus run(UUID id, TrialSuite suite, List<Bundle> bundles, boolean cacheToo) throws InterruptedException {
        var run = new Run(id, suite, bundles, cacheToo);
        engines.store().trialRuns().setStatus(id, RunStatus.RUNNING);
        listener.on(new TrialEvent.Started(id, suite.cells(), run.finished.get()));
        int atOnce = Math.max(1, Math.min(suite.concurrency(), suite.cells() - run.finished.get()));
        var left = new CountDownLatch(atOnce);
        for (int worker = 0; worker < atOnce; worker++) {
            workers.execute(() -> {
                try {
                    run.work();
                } finally {
                    left.countDown();
                }
            });
        }
        try {
            left.await();
        } catch (InterruptedException stopped) {
            pause();
            throw stopped;
        }
        return run.end();
    }

    /** One run while it goes on. */
    private final class Run {

        private final UUID id;
        private final TrialSuite suite;
        private final CallBudget budget;
        private final List<CellRunner> sides = new ArrayList<>();
        private final Map<Integer, StoredCell> before = new HashMap<>();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger finished = new AtomicInteger();
        private final ReentrantLock telling = new ReentrantLock();
        private volatile Optional<String> broken = Optional.empty();

        Run(UUID id, TrialSuite suite, List<Bundle> bundles, boolean cacheToo) {
            this.id = id;
            this.suite = suite;
            this.budget = new CallBudget(suite.caps());
            engines.store().trialRuns().eachCell(id, this::remember);
            var shared = new CellRunner.Shared(engines.store().trialRuns(), new CheckVerdicts(aids), budget, cacheToo);
            var player = engines.player(suite.client(), suite.concurrency(), budget);
            bundles.forEach(
                    bundle -> sides.add(new CellRunner(id, suite, bundle, engines.engine(bundle, suite.concurrency(), budget), player,
                            shared)));
        }

        private void remember(StoredCell cell) {
            before.put(cell.place(), new StoredCell(cell.run(), cell.place(), cell.status(), cell.key(), cell.session(), ""));
            if (cell.status() == CellStatus.JUDGED) {
                finished.incrementAndGet();
                var spent = CellJson.read(cell.document()).spent();
                budget.before(spent.calls(), spent.cost().orElse(Money.ZERO));
            }
        }

        void work() {
            int place = next.getAndIncrement();
            while (place < suite.cells() && !paused.get() && budget.stopped().isEmpty() && broken.isEmpty()) {
                var stored = Optional.ofNullable(before.get(place));
                if (stored.filter(cell -> cell.status() == CellStatus.JUDGED).isEmpty()) {
                    one(Cell.at(suite, place), stored);
                }
                place = next.getAndIncrement();
            }
        }

        private void one(Cell cell, Optional<StoredCell> stored) {
            try {
                sides.get(cell.sideIndex()).run(cell, stored).ifPresent(this::tell);
            } catch (InterruptedException stopped) {
                paused.set(true);
                Thread.currentThread().interrupt();
            } catch (StoreException unsaved) {
                // A result that cannot be kept must not be paid for: the run stops where it is.
                broken = Optional.of(unsaved.sentence());
            } catch (RuntimeException defect) {
                LoggerFactory.getLogger(TrialRunner.class).error("A cell broke", defect);
                broken = Optional.of("Rehearsal itself failed in cell " + cell.place() + ". The log says where.");
            }
        }

        private void tell(CellResult result) {
            telling.lock();
            try {
                listener.on(new TrialEvent.CellFinished(result, finished.incrementAndGet(), suite.cells()));
            } finally {
                telling.unlock();
            }
        }

        RunStatus end() {
            var why = broken.or(budget::stopped).or(() -> paused.get() ? Optional.of("The run was paused.") : Optional.empty());
            var status = why.isPresent() ? RunStatus.PAUSED : RunStatus.FINISHED;
            if (broken.isEmpty()) {
                engines.store().trialRuns().setStatus(id, status);
            }
            listener.on(why.<TrialEvent>map(TrialEvent.Paused::new).orElseGet(() -> new TrialEvent.Finished(id)));
            return status;
        }
    }
}
