package rehearsal.exchange;

import java.util.Optional;

/** A file cut in two: the front matter with everything above it, so that its line numbers are those of the file, and the body after it. */
record FrontMatter(String yaml, String body, int bodyLine) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Empty when the file does not begin with a line of three hyphens, or that line is never answered by another one. */
    static Optional<FrontMatter> of(String text) {
        return of(text, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
    }

    /** The same for other tools, which allow blank lines and comments above it. */
    static Optional<FrontMatter> ofForeign(String text) {
        return of(text, beginning(text));
    }

    private static Optional<FrontMatter> of(String text, int start) {
        if (!isFence(text, start)) {
            return Optional.empty();
        }
        var line = 1 + lines(text, start);
        var at = nextLine(text, start);
        while (at < text.length()) {
            line++;
            if (isFence(text, at)) {
                var above = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
                return Optional.of(new FrontMatter(text.substring(above, at), text.substring(nextLine(text, at)), line + 1));
            }
            at = nextLine(text, at);
        }
        return Optional.empty();
    }

    static boolean isOpened(String text) {
        return isFence(text, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
    }

    /** Where the first line is that is neither blank nor a comment. */
    private static int beginning(String text) {
        var at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        while (at < text.length()) {
            var end = nextLine(text, at);
            var line = text.substring(at, end);
            if (!line.isBlank() && !line.startsWith("#")) {
                return at;
            }
            at = end;
        }
        return at;
    }

    private static int lines(String text, int end) {
        return (int) text.substring(0, end).chars().filter(letter -> letter == '\n').count();
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
