package rehearsal.ui.arms;

import rehearsal.trial.Arm;

/** What is open between the talk and the vote. */
sealed interface Below {

    record Nothing() implements Below {
    }

    /** Both states after this turn. */
    record Difference(int turn) implements Below {
    }

    record Sent(Arm arm, int turn, SentText text) implements Below {
    }

    record Case() implements Below {
    }
}
