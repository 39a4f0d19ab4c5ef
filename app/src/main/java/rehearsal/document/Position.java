package rehearsal.document;

/** A place in a document; line and column count from 1. */
public record Position(int line, int column) {
    /** Of a value that was never written in a file. */
    public static final Position NOWHERE = new Position(0, 0);
}
