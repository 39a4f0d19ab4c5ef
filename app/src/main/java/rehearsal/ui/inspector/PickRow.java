package rehearsal.ui.inspector;

import java.util.Optional;

/** A context key or an action to tick. */
record PickRow(String name, String describe, Optional<String> value, boolean ticked, boolean used, boolean known) {

    enum Mark {
        USED, UNUSED, MISSING, UNKNOWN, NONE
    }

    Mark mark() {
        if (!known) {
            return Mark.UNKNOWN;
        }
        if (ticked) {
            return used ? Mark.USED : Mark.UNUSED;
        }
        return used ? Mark.MISSING : Mark.NONE;
    }
}
