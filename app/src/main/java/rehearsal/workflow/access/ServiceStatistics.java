package rehearsal.workflow.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import rehearsal.workflow.config.PerformanceTargets;

/** What one service did, and how that compares to its targets. What was never measured is unknown, not perfect. */
public record ServiceStatistics(String service, long renders, long failed, long fallbacks, long cacheHits, Duration total, Duration longest,
        long runs, long runsNotCompleted, PerformanceTargets targets) {

    /** A target and what was measured. Met is empty while nothing was measured. */
    public record Check(String measure, double target, OptionalDouble measured, Optional<Boolean> met) {
        public String sentence() {
            return measured.isEmpty()
                    ? measure + ": not measured yet"
                    : String.format(Locale.ROOT, "%s: %.3f, target %.3f%s", measure, measured.getAsDouble(), target,
                            met.orElse(true) ? "" : " (missed)");
        }
    }

    public OptionalDouble meanRenderMillis() {
        return renders == 0 ? OptionalDouble.empty() : OptionalDouble.of(total.toNanos() / 1_000_000.0 / renders);
    }

    public OptionalDouble successRate() {
        return renders == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (double) failed / renders);
    }

    public OptionalDouble cacheHitRate() {
        return renders == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) cacheHits / renders);
    }

    public List<Check> checks() {
        var checks = new ArrayList<Check>();
        targets.renderTimeMillis().ifPresent(most -> checks.add(atMost("render_time_ms", most, meanRenderMillis())));
        targets.cacheHitRate().ifPresent(least -> checks.add(atLeast("cache_hit_rate", least, cacheHitRate())));
        targets.successRate().ifPresent(least -> checks.add(atLeast("success_rate", least, successRate())));
        return List.copyOf(checks);
    }

    private static Check atMost(String measure, double most, OptionalDouble measured) {
        return new Check(measure, most, measured,
                measured.isEmpty() ? Optional.empty() : Optional.of(measured.getAsDouble() <= most));
    }

    private static Check atLeast(String measure, double least, OptionalDouble measured) {
        return new Check(measure, least, measured,
                measured.isEmpty() ? Optional.empty() : Optional.of(measured.getAsDouble() >= least));
    }
}
