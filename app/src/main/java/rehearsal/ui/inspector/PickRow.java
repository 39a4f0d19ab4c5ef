package rehearsal.ui.inspector;

import java.util.List;
import java.util.Optional;

/** A context key or an action to tick, with the lines of the body it stands on. */
record PickRow(String name, String describe, Optional<String> value, boolean ticked, List<Integer> lines, boolean known) {

    enum Mark {
        USED, UNUSED, MISSING, UNKNOWN, NONE
    }

    boolean used() {
        return !lines.isEmpty();
    }

    Mark mark() {
        if (!known) {
            return Mark.UNKNOWN;
        }
        if (ticked) {
            return used() ? Mark.USED : Mark.UNUSED;
        }
        return used() ? Mark.MISSING : Mark.NONE;
    }
}
