package rehearsal.session;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes the coach's hint {@code [INTENT_READY]} out of the words a client sees, however the stream cuts it. Only what might still become the
 * hint is held back.
 */
final class MarkerFilter {

    private static final Pattern MARKER = Pattern.compile("(?i)[ \\t]*\\[\\s*INTENT[_ -]?READY\\s*\\]");
    private static final String LETTERS = "INTENTREADY";
    private static final int LONGEST = 40;

    private String held = "";

    /** The words that may be shown now. */
    String next(String words) {
        var all = MARKER.matcher(held + words).replaceAll("");
        int from = beginningOfMarker(all);
        held = all.substring(from);
        return all.substring(0, from);
    }

    /** What was held back when nothing follows any more. */
    String rest() {
        var rest = held;
        held = "";
        return rest;
    }

    private static int beginningOfMarker(String words) {
        int bracket = words.lastIndexOf('[');
        boolean may = bracket >= 0 && words.length() - bracket <= LONGEST
                && LETTERS.startsWith(words.substring(bracket + 1).replaceAll("[\\s_-]", "").toUpperCase(Locale.ROOT));
        int from = may ? bracket : words.length();
        while (from > 0 && (words.charAt(from - 1) == ' ' || words.charAt(from - 1) == '\t')) {
            from--;
        }
        return from;
    }
}
