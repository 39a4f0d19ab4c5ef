package rehearsal.turn;

import rehearsal.turn.context.Gathered;
import rehearsal.turn.context.Moment;

/** A selected prompt and the values it may use. */
record Known(Selected selected, Moment moment, Gathered gathered) {
    TurnRequest request() {
        return selected.request();
    }
}
