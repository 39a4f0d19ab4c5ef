package rehearsal.library;

/**
 * An editor knows one line end; a body keeps its own, byte for byte. What was not touched keeps the ends it had; what was typed takes the
 * end that the body uses most.
 */
public final class LineEnds {

    private LineEnds() {
    }

    /** The text as the editor shows it: every line ends with a line feed. */
    public static String plain(String raw) {
        return raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The bytes to keep after {@code raw}, shown plainly, was edited into {@code edited}. */
    public static String restore(String raw, String edited) {
        var before = plain(raw);
        if (before.length() == raw.length() && raw.indexOf('\r') < 0) {
            return edited;
        }
        var head = commonHead(before, edited);
        var tail = commonTail(before, edited, head);
        var middle = edited.substring(head, edited.length() - tail).replace("\n", usual(raw));
        var rawHead = rawOffset(raw, head);
        var rawTail = rawOffset(raw, before.length() - tail);
        var restored = raw.substring(0, rawHead) + middle + raw.substring(rawTail);
        // A return that ends one part and a feed that begins the next would melt into one line end.
        return plain(restored).equals(edited) ? restored : edited.replace("\n", usual(raw));
    }

    /** The line end this text uses most. */
    public static String usual(String raw) {
        var windows = 0;
        var alone = 0;
        var feeds = 0;
        for (var at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n') {
                windows++;
                at++;
            } else if (raw.charAt(at) == '\r') {
                alone++;
            } else if (raw.charAt(at) == '\n') {
                feeds++;
            }
        }
        if (windows >= alone && windows > feeds) {
            return "\r\n";
        }
        return alone > feeds ? "\r" : "\n";
    }

    private static int commonHead(String before, String after) {
        var limit = Math.min(before.length(), after.length());
        var at = 0;
        while (at < limit && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        return at;
    }

    private static int commonTail(String before, String after, int head) {
        var limit = Math.min(before.length(), after.length()) - head;
        var count = 0;
        while (count < limit && before.charAt(before.length() - 1 - count) == after.charAt(after.length() - 1 - count)) {
            count++;
        }
        return count;
    }

    /** Where in the raw text the plain offset lies; a pair of return and feed counts as one. */
    private static int rawOffset(String raw, int plainOffset) {
        var plain = 0;
        var at = 0;
        while (plain < plainOffset && at < raw.length()) {
            if (raw.charAt(at) == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n') {
                at++;
            }
            at++;
            plain++;
        }
        return at;
    }
}
