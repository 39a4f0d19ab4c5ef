package rehearsal.diff;

import java.util.List;

/** One row of a comparison; line numbers count from 1. A carriage return stays at the end of its line, so that a change of line ends shows. */
public sealed interface DiffRow {

    /** The same on both sides; the texts differ only where blanks are not looked at. */
    record Same(int lineBefore, int lineAfter, String before, String after) implements DiffRow {
    }

    record Removed(int lineBefore, String before) implements DiffRow {
    }

    record Added(int lineAfter, String after) implements DiffRow {
    }

    /** A line that was rewritten, and which of its words went and came. */
    record Changed(int lineBefore, int lineAfter, String before, String after, List<Stretch> removed,
            List<Stretch> added) implements DiffRow {
        public Changed {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }

    /** A stretch of a line, in UTF-16 offsets. */
    record Stretch(int start, int end) {
    }
}
