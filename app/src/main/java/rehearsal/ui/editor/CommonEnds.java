package rehearsal.ui.editor;

/** How far two texts agree from either end. */
final class CommonEnds {

    private CommonEnds() {
    }

    static int head(String one, String other) {
        var limit = Math.min(one.length(), other.length());
        var at = 0;
        while (at < limit && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at > 0 && at < limit && Character.isHighSurrogate(one.charAt(at - 1)) ? at - 1 : at;
    }

    /** At the end, besides what agrees at the head. */
    static int tail(String one, String other, int head) {
        var limit = Math.min(one.length(), other.length()) - head;
        var count = 0;
        while (count < limit && one.charAt(one.length() - 1 - count) == other.charAt(other.length() - 1 - count)) {
            count++;
        }
        return count > 0 && Character.isLowSurrogate(one.charAt(one.length() - count)) ? count - 1 : count;
    }
}
