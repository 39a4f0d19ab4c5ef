package rehearsal.session;

import java.util.Optional;
import rehearsal.turn.TurnRecord;

/** The two calls of a turn: the note keeper's, where there is one, and the coach's. A state edited by hand has neither. */
public record TurnPair(Optional<TurnRecord> noteKeeper, Optional<TurnRecord> coach) {

    static TurnPair none() {
        return new TurnPair(Optional.empty(), Optional.empty());
    }
}
