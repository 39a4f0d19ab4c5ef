package rehearsal.library;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.diff.DiffRow.Stretch;
import rehearsal.store.prompt.ReviewComment;

/** A line of the comparison as it is shown. */
public sealed interface Line {

    enum Sign {
        SAME, REMOVED, ADDED
    }

    /** A line of the text on one side, counted from 1; 0 is the whole of it. */
    record Spot(boolean onB, int line) {
    }

    /** One side of a pair. A long line of the text comes in pieces; only the first one, piece 0, carries the number. */
    record Half(int number, int piece, String words, Sign sign, List<Stretch> marked) {
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

    /** Says that the next line of the text is so long that it comes in pieces. */
    record Long(int letters, int pieces) implements Line {
    }

    /** Words about the line above, or about a whole side. {@code missing}: the side has no such line. */
    record Said(boolean onB, ReviewComment comment, List<ReviewComment> replies, boolean missing) implements Line {
        public Said {
            replies = List.copyOf(replies);
        }
    }

    /** Where words about a line are typed. */
    record Saying(Spot spot) implements Line {
    }

    default OptionalInt changed() {
        return switch (this) {
            case Pair pair -> pair.change();
            case Single single -> single.change();
            case Skipped skipped -> OptionalInt.empty();
            case Long aLong -> OptionalInt.empty();
            case Said said -> OptionalInt.empty();
            case Saying saying -> OptionalInt.empty();
        };
    }

    /** What words about this line would be about: the newer side where it has the line. */
    default Optional<Spot> spot(boolean preferA) {
        return switch (this) {
            case Pair pair -> {
                var left = pair.left().map(half -> new Spot(false, half.number()));
                var right = pair.right().map(half -> new Spot(true, half.number()));
                yield preferA ? left.or(() -> right) : right.or(() -> left);
            }
            case Single single -> {
                var left = single.left().isPresent() ? Optional.of(new Spot(false, single.left().getAsInt())) : Optional.<Spot>empty();
                var right = single.right().isPresent() ? Optional.of(new Spot(true, single.right().getAsInt())) : Optional.<Spot>empty();
                yield preferA ? left.or(() -> right) : right.or(() -> left);
            }
            case Skipped skipped -> Optional.empty();
            case Long aLong -> Optional.empty();
            case Said said ->
                said.comment().line().isPresent() ? Optional.of(new Spot(said.onB(), said.comment().line().getAsInt())) : Optional.empty();
            case Saying saying -> Optional.of(saying.spot());
        };
    }
}
