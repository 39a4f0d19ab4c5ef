package rehearsal.store.prompt;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The model a prompt was written for; everything optional. */
public record ModelSettings(Optional<String> provider, Optional<String> model, OptionalDouble temperature, OptionalInt maxOutput) {
    public static ModelSettings none() {
        return new ModelSettings(Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalInt.empty());
    }
}
