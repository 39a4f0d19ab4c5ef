package rehearsal.session.grounding;

import java.util.List;
import rehearsal.turn.Reference;

/** Finds what is known about something a client names. */
@FunctionalInterface
public interface Grounding {

    /** The passages that fit the message best, the best first; none when nothing fits. */
    List<Reference> find(String message);

    /** Nothing to look into. A session with this tells no grounding events. */
    static Grounding none() {
        return NoGrounding.NONE;
    }

    default boolean isThere() {
        return true;
    }
}
