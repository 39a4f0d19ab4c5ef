package rehearsal.workflow.config;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a service is expected to reach; what is not named is not measured against. Rates go from 0 to 1. */
public record PerformanceTargets(OptionalInt renderTimeMillis, OptionalDouble cacheHitRate, OptionalDouble successRate) {

    public static PerformanceTargets none() {
        return new PerformanceTargets(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
