package rehearsal.exchange;

import java.util.Optional;

/** A file cut in two: the front matter with the line that opens it, so that its line numbers are those of the file, and the body after it. */
record FrontMatter(String yaml, String body, int bodyLine) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Empty when the file does not begin with a line of three hyphens, or that line is never answered by another one. */
    static Optional<FrontMatter> of(String text) {
        var start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        if (!isFence(text, start)) {
            return Optional.empty();
        }
        var line = 1;
        var at = nextLine(text, start);
        while (at < text.length()) {
            line++;
            if (isFence(text, at)) {
                return Optional.of(new FrontMatter(text.substring(start, at), text.substring(nextLine(text, at)), line + 1));
            }
            at = nextLine(text, at);
        }
        return Optional.empty();
    }

    static boolean isOpened(String text) {
        return isFence(text, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
    }

    private static boolean isFence(String text, int at) {
        if (!text.startsWith("---", at)) {
            return false;
        }
        var end = at + 3;
        return end == text.length() || text.charAt(end) == '\n' || text.startsWith("\r\n", end);
    }

    private static int nextLine(String text, int at) {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
