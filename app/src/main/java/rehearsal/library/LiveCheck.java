package rehearsal.library;

import java.util.List;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.LiveChange;

/** What making a version live would do, or what stands in the way. */
public sealed interface LiveCheck {

    /** It can go live, and this is what moves. */
    record Free(LiveChange change) implements LiveCheck {
    }

    /** It is live already. */
    record Live(int version) implements LiveCheck {
    }

    /** Its text has errors. */
    record Broken(int version, List<Problem> errors) implements LiveCheck {
        public Broken {
            errors = List.copyOf(errors);
        }
    }

    /** The workspace lets only approved versions go live, and this one is not. */
    record Unapproved(int version) implements LiveCheck {
    }

    default boolean blocked() {
        return switch (this) {
            case Free free -> false;
            case Live live -> false;
            case Broken broken -> true;
            case Unapproved unapproved -> true;
        };
    }
}
