package rehearsal.turn;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Whom to ask. A temperature or limit that is left open is the prompt's own, if it has one. */
public record ModelChoice(String provider, String model, OptionalDouble temperature, OptionalInt maxOutput, boolean stream) {

    public static ModelChoice of(String provider, String model) {
        return new ModelChoice(provider, model, OptionalDouble.empty(), OptionalInt.empty(), true);
    }
}
