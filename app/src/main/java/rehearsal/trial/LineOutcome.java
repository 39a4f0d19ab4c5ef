package rehearsal.trial;

import rehearsal.session.Refused;

/** What became of a line that both arms should hear. */
public sealed interface LineOutcome {

    /** It is written down, and both arms can be asked. */
    record Ready(ArmPair pair) implements LineOutcome {
    }

    /** Nothing was written. */
    record Not(Refused why) implements LineOutcome {
    }
}
