package rehearsal.turn.context;

/** What a context key is worth in one turn. */
public record Value(String key, String text, String source, Kind kind) {

    public enum Kind {
        /** The source had something. */
        FOUND,
        /** No source had anything; this is the key's own text for that. */
        EMPTY,
        /** Somebody wrote it by hand to run the turn again. */
        EDITED
    }

    public int chars() {
        return text.length();
    }
}
