package rehearsal.trial.suite;

import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.ai.models.Money;

/** Where a run stops by itself. */
public record Caps(OptionalInt calls, Optional<Money> money) {
    public static Caps none() {
        return new Caps(OptionalInt.empty(), Optional.empty());
    }
}
