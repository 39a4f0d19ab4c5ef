package rehearsal.session;

/** Takes the coach's hint {@code [INTENT_READY]} out of the words a client sees, however the stream cuts it. */
final class MarkerFilter {

    static final String MARKER = "[INTENT_READY]";

    private String held = "";

    /** The words that may be shown now. */
    String next(String words) {
        var all = (held + words).replace(MARKER, "");
        int keep = beginningOfMarker(all);
        held = all.substring(all.length() - keep);
        return all.substring(0, all.length() - keep);
    }

    /** What was held back when nothing follows any more. */
    String rest() {
        var rest = held;
        held = "";
        return rest;
    }

    private static int beginningOfMarker(String words) {
        for (int length = Math.min(MARKER.length() - 1, words.length()); length > 0; length--) {
            if (words.endsWith(MARKER.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }
}
