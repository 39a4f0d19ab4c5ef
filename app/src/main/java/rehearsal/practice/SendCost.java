package rehearsal.practice;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a turn with the open prompt would weigh and cost, as far as it is known. */
public record SendCost(String model, int tokens, OptionalLong window, Optional<String> price) {

    public static SendCost none() {
        return new SendCost("", 0, OptionalLong.empty(), Optional.empty());
    }

    /** The share of the model's window that is filled. */
    public OptionalDouble share() {
        return window.isPresent() ? OptionalDouble.of((double) tokens / window.getAsLong()) : OptionalDouble.empty();
    }
}
