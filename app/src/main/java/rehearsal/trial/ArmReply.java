package rehearsal.trial;

import java.util.Optional;
import rehearsal.session.Turn;

/** What one arm made of a client's line. */
public sealed interface ArmReply {

    /** It answered, and this is how its client stands since. */
    record Given(Turn which, StateFacts before, StateFacts after) implements ArmReply {
    }

    /** It was stopped, failed, or answers just now. */
    record Unfinished(Turn which) implements ArmReply {
    }

    /** It was not asked yet. */
    record None() implements ArmReply {
    }

    default Optional<Turn> turn() {
        return switch (this) {
            case Given given -> Optional.of(given.which());
            case Unfinished unfinished -> Optional.of(unfinished.which());
            case None() -> Optional.empty();
        };
    }

    default boolean isGiven() {
        return this instanceof Given;
    }
}
