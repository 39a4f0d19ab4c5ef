package rehearsal.ui.pair;

import rehearsal.practice.SentText;
import rehearsal.trial.Arm;

/** What is open between the talk and the vote. */
sealed interface OpenPane {

    record Nothing() implements OpenPane {
    }

    /** Both states after this turn. */
    record Difference(int turn) implements OpenPane {
    }

    record Sent(Arm arm, int turn, SentText text) implements OpenPane {
    }

    record Case() implements OpenPane {
    }
}
