package rehearsal.prompt;

/** A stretch of rendered text and where it came from. */
public sealed interface RenderedPiece {
    String text();

    /** Words of the body itself. */
    record Words(String text) implements RenderedPiece {
    }

    /** A value, in the place of its key. */
    record Value(String key, String text) implements RenderedPiece {
    }

    /** A key that had no value; its text is the placeholder as it was written. */
    record Missing(String key) implements RenderedPiece {
        @Override
        public String text() {
            return "{" + key + "}";
        }
    }
}
