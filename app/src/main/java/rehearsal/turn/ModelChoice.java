package rehearsal.turn;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import rehearsal.ai.Effort;

/** Whom to ask. A temperature or limit that is left open is the prompt's own, if it has one; an effort that is left open is the model's. */
public record ModelChoice(String provider, String model, OptionalDouble temperature, OptionalInt maxOutput, boolean stream,
        Optional<Effort> effort) {

    public ModelChoice(String provider, String model, OptionalDouble temperature, OptionalInt maxOutput, boolean stream) {
        this(provider, model, temperature, maxOutput, stream, Optional.empty());
    }

    public static ModelChoice of(String provider, String model) {
        return new ModelChoice(provider, model, OptionalDouble.empty(), OptionalInt.empty(), true);
    }

    public ModelChoice with(Optional<Effort> wanted) {
        return new ModelChoice(provider, model, temperature, maxOutput, stream, wanted);
    }
}
