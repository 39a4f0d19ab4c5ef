package rehearsal.prompt;

/** A stretch of rendered text and where it came from. */
public sealed interface Piece {
    String text();

    /** Words of the body itself. */
    record Words(String text) implements Piece {
    }

    /** A value, in the place of its key. */
    record Value(String key, String text) implements Piece {
    }

    /** A key that had no value; its text is the placeholder as it was written. */
    record Missing(String key) implements Piece {
        @Override
        public String text() {
            return "{" + key + "}";
        }
    }
}
