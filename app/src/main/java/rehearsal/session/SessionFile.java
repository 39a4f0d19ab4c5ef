package rehearsal.session;

import java.util.List;
import rehearsal.state.State;

/** A session out of a file: what it plays with, and the turns of the talk with the state after each. */
public record SessionFile(String title, Setup setup, boolean ended, List<Saved> turns) {

    public SessionFile {
        turns = List.copyOf(turns);
    }

    /** A turn as it is read; the talk itself is in the lines, and not repeated in the states. */
    public record Saved(TurnLine line, State after) {
    }
}
