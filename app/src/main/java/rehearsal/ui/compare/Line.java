package rehearsal.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.diff.Row.Stretch;
import rehearsal.store.prompt.ReviewComment;

/** A line of the comparison as it is shown. */
sealed interface Line {

    enum Sign {
        SAME, REMOVED, ADDED
    }

    /** One side of a pair. */
    record Half(int number, String words, Sign sign, List<Stretch> marked) {
        public Half {
            marked = List.copyOf(marked);
        }
    }

    /** Two halves beside each other; a missing one is a filler. {@code change}: which change it belongs to, from 0. */
    record Pair(Optional<Half> left, Optional<Half> right, OptionalInt change) implements Line {
    }

    /** One column: the number of either side, or of both. */
    record Single(OptionalInt left, OptionalInt right, Half half, OptionalInt change) implements Line {
    }

    /** Equal lines that are not shown. */
    record Skipped(int count) implements Line {
    }

    /** Words about the line above. */
    record Said(ReviewComment comment, List<ReviewComment> replies) implements Line {
    }

    /** Where words about a line are typed. */
    record Saying(int line) implements Line {
    }
}
