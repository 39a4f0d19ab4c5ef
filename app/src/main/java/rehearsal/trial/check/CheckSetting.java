package rehearsal.trial.check;

import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * How one check of a suite is set.
 *
 * @param value what the kind needs; a missing node when there is none
 * @param weight how much it counts; at 0 it is measured and never fails
 * @param raw looks at the whole reply as it came in, not at the message in it
 */
public record CheckSetting(boolean negated, JsonNode value, OptionalDouble threshold, double weight, Optional<When> when,
        Optional<Boolean> raw, Optional<String> name) {

    public double threshold(double usual) {
        return threshold.orElse(usual);
    }

    public boolean hasValue() {
        return !value.isMissingNode() && !value.isNull();
    }
}
