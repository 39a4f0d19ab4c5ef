package rehearsal.workflow.access;

import java.time.Duration;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import rehearsal.workflow.access.Measurements.Outcome;
import rehearsal.workflow.config.PerformanceTargets;
import rehearsal.workflow.run.RunRecord;
import rehearsal.workflow.run.RunState;

/** Counts of one service. */
final class ServiceCounts {
    private final LongAdder renders = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder fallbacks = new LongAdder();
    private final LongAdder hits = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private final LongAdder runs = new LongAdder();
    private final LongAdder notCompleted = new LongAdder();

    void rendered(Duration took, Outcome outcome) {
        renders.increment();
        nanos.add(took.toNanos());
        longest.accumulate(took.toNanos());
        switch (outcome) {
            case RENDERED -> {
            }
            case CACHED -> hits.increment();
            case FALLBACK -> fallbacks.increment();
            case FAILED, REFUSED -> failed.increment();
        }
    }

    void ran(RunRecord run) {
        runs.increment();
        if (run.state() != RunState.COMPLETED) {
            notCompleted.increment();
        }
    }

    ServiceStatistics statistics(String service, PerformanceTargets targets) {
        return new ServiceStatistics(service, renders.sum(), failed.sum(), fallbacks.sum(), hits.sum(), Duration.ofNanos(nanos.sum()),
                Duration.ofNanos(longest.get()), runs.sum(), notCompleted.sum(), targets);
    }
}
