package rehearsal.program;

import java.util.List;

/** A stage of the coaching, and the phases a talk may move to from it. */
public record Phase(String id, String title, List<String> next) {
    public Phase {
        next = List.copyOf(next);
    }
}
