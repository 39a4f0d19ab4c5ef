package rehearsal.diff;

/** A stretch of two texts that grew out of one, with the line ends it had. */
public sealed interface MergePiece {

    /** Nobody changed it, or both in the same way. */
    record Same(String text) implements MergePiece {
    }

    /** Only the other one changed it. */
    record Theirs(String text) implements MergePiece {
    }

    record Mine(String text) implements MergePiece {
    }

    /** Both changed it, each in another way: somebody has to choose. */
    record Both(String theirs, String mine) implements MergePiece {
    }
}
