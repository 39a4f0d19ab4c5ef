package rehearsal.turn;

import rehearsal.turn.context.Gathered;
import rehearsal.turn.context.GatherInput;

/** A selected prompt and the values it may use. */
record PromptWithValues(Selected selected, GatherInput moment, Gathered gathered) {
    TurnRequest request() {
        return selected.request();
    }
}
