package rehearsal.ui.editor;

/** What a line begins inside of. It is all that one line has to know of those above it. */
record LineState(Mode mode, int depth) {

    enum Mode {
        TEXT, FENCE, JSON_FENCE,
        /** JSON whose braces are doubled, as a body has to write them. */
        JSON,
        /** JSON with single braces: wrong in a body, and still to be read. */
        RAW_JSON
    }

    static final LineState TEXT = new LineState(Mode.TEXT, 0);
    static final LineState FENCE = new LineState(Mode.FENCE, 0);
    static final LineState JSON_FENCE = new LineState(Mode.JSON_FENCE, 0);

    boolean text() {
        return mode == Mode.TEXT;
    }

    boolean json() {
        return mode == Mode.JSON || mode == Mode.RAW_JSON || mode == Mode.JSON_FENCE;
    }

    /** In a fence or in JSON, a line that begins with # is no heading. */
    boolean headings() {
        return mode != Mode.FENCE && mode != Mode.JSON_FENCE;
    }
}
