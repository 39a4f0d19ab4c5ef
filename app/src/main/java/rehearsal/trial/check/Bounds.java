package rehearsal.trial.check;

import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** A number, or a least and a most: 5, {min: 2}, {max: 80}, {min: 2, max: 80}. */
record Bounds(OptionalDouble least, OptionalDouble most) {

    static Optional<String> problem(JsonNode value) {
        if (value.isObject()) {
            var bounds = of(value);
            if (bounds.least.isEmpty() && bounds.most.isEmpty()) {
                return Optional.of("It needs min:, max: or both.");
            }
            return bounds.least.orElse(Double.NEGATIVE_INFINITY) <= bounds.most.orElse(Double.POSITIVE_INFINITY)
                    ? Optional.empty()
                    : Optional.of("Its min is above its max.");
        }
        return number(value).isPresent() ? Optional.empty() : Optional.of("It needs a number, or min: and max:.");
    }

    static Bounds of(JsonNode value) {
        return value.isObject()
                ? new Bounds(number(value.path("min")), number(value.path("max")))
                : new Bounds(number(value), number(value));
    }

    boolean hold(double number) {
        return number >= least.orElse(Double.NEGATIVE_INFINITY) && number <= most.orElse(Double.POSITIVE_INFINITY);
    }

    String words() {
        if (least.isPresent() && most.isPresent()) {
            return least.getAsDouble() == most.getAsDouble()
                    ? Figures.plain(least.getAsDouble())
                    : Figures.plain(least.getAsDouble()) + " to " + Figures.plain(most.getAsDouble());
        }
        return least.isPresent() ? "at least " + Figures.plain(least.getAsDouble()) : "at most " + Figures.plain(most.orElse(0));
    }

    private static OptionalDouble number(JsonNode value) {
        if (value.isNumber()) {
            return OptionalDouble.of(value.doubleValue());
        }
        try {
            return value.isString() && !value.stringValue().isBlank()
                    ? OptionalDouble.of(Double.parseDouble(value.stringValue().strip()))
                    : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }
}
