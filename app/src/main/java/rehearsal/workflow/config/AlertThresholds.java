package rehearsal.workflow.config;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** From when on a measurement raises an alert. Rates go from 0 to 1. */
public record AlertThresholds(OptionalInt renderTimeMillis, OptionalDouble errorRate, OptionalDouble cacheMissRate) {

    public static AlertThresholds none() {
        return new AlertThresholds(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
