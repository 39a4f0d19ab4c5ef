package rehearsal.ui.editor;

import java.util.ArrayList;
import java.util.List;
import rehearsal.ui.editor.LineState.Mode;

/** Carries the state of Markdown fences and of JSON from one line to the next, and finds the parts of JSON in a line. */
final class LineReader {

    private static final String LITERAL_ENDS = " \t,]}";

    private LineReader() {
    }

    /** What the next line begins inside of. */
    static LineState after(String line, LineState before) {
        if (line.length() > Highlighter.LONGEST_STYLED) {
            return before;
        }
        return switch (before.mode()) {
            case FENCE, JSON_FENCE -> fence(line) ? LineState.TEXT : before;
            case JSON, RAW_JSON -> Outline.level(line) > 0 || fence(line) ? fromText(line) : fromJson(line, before);
            case TEXT -> fromText(line);
        };
    }

    /** Whether this line is JSON, as one of several or alone. */
    static boolean json(String line, LineState before) {
        if (before.mode() == Mode.JSON_FENCE) {
            return !fence(line);
        }
        if (before.mode() == Mode.JSON || before.mode() == Mode.RAW_JSON) {
            return Outline.level(line) == 0 && !fence(line);
        }
        return before.text() && (opens(line) || member(line));
    }

    static boolean fence(String line) {
        var at = blanks(line, 0);
        return at <= 3 && (line.startsWith("```", at) || line.startsWith("~~~", at));
    }

    private static LineState fromText(String line) {
        if (fence(line)) {
            var info = line.strip().substring(3).strip();
            return info.regionMatches(true, 0, "json", 0, 4) ? LineState.JSON_FENCE : LineState.FENCE;
        }
        if (opens(line)) {
            var at = blanks(line, 0);
            var doubled = line.startsWith("{{", at) || line.charAt(at) == '[';
            return fromJson(line, new LineState(doubled ? Mode.JSON : Mode.RAW_JSON, 0));
        }
        return line.stripTrailing().endsWith("{{") ? new LineState(Mode.JSON, 1) : LineState.TEXT;
    }

    private static LineState fromJson(String line, LineState before) {
        var depth = before.depth() + new JsonLine(line, before.mode() == Mode.JSON).rise();
        return depth > 0 ? new LineState(before.mode(), depth) : LineState.TEXT;
    }

    /** A brace or bracket stands first, and what follows it can only be JSON. */
    private static boolean opens(String line) {
        var at = blanks(line, 0);
        if (at == line.length() || line.charAt(at) != '{' && line.charAt(at) != '[') {
            return false;
        }
        var after = blanks(line, line.startsWith("{{", at) ? at + 2 : at + 1);
        return after == line.length() || "\"{[".indexOf(line.charAt(after)) >= 0;
    }

    /** {@code "name": …} stands alone on its line. */
    private static boolean member(String line) {
        var at = blanks(line, 0);
        if (at == line.length() || line.charAt(at) != '"') {
            return false;
        }
        var end = stringEnd(line, at);
        var colon = blanks(line, end);
        return colon < line.length() && line.charAt(colon) == ':';
    }

    static List<StyledRange> jsonMarks(String line, LineState before) {
        return new JsonLine(line, before.mode() != Mode.RAW_JSON && before.mode() != Mode.JSON_FENCE).marks();
    }

    private static int blanks(String line, int from) {
        var at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Behind the closing quote, or at the end of the line: a string ends there at the latest. */
    private static int stringEnd(String line, int open) {
        for (var at = open + 1; at < line.length(); at++) {
            if (line.charAt(at) == '\\') {
                at++;
            } else if (line.charAt(at) == '"') {
                return at + 1;
            }
        }
        return line.length();
    }

    /** One line of JSON, read from left to right. */
    private static final class JsonLine {

        private final String line;
        private final boolean doubled;
        private final List<StyledRange> marks = new ArrayList<>();
        private int rise;

        JsonLine(String line, boolean doubled) {
            this.line = line;
            this.doubled = doubled;
            var at = 0;
            while (at < line.length()) {
                at = token(at);
            }
        }

        /** How many braces and brackets more were opened than closed. */
        int rise() {
            return rise;
        }

        List<StyledRange> marks() {
            return marks;
        }

        private int token(int at) {
            return switch (line.charAt(at)) {
                case '"' -> string(at);
                case '{', '[' -> open(at);
                case '}', ']' -> bracket(at, -1);
                case ' ', '\t', ',', ':' -> at + 1;
                default -> literal(at);
            };
        }

        private int string(int at) {
            var end = stringEnd(line, at);
            var colon = blanks(line, end);
            if (colon < line.length() && line.charAt(colon) == ':') {
                marks.add(new StyledRange(at, end, "json-name"));
            }
            return end;
        }

        private int open(int at) {
            var end = line.indexOf('}', at);
            if (line.charAt(at) == '{' && end > at + 1 && Names.key(line, at + 1, end)) {
                return end + 1;
            }
            return bracket(at, 1);
        }

        private int bracket(int at, int by) {
            rise += by;
            var twice = doubled && at + 1 < line.length() && line.charAt(at) == line.charAt(at + 1) && "{}".indexOf(line.charAt(at)) >= 0;
            var end = twice ? at + 2 : at + 1;
            marks.add(new StyledRange(at, end, "brace"));
            return end;
        }

        private int literal(int at) {
            var end = at;
            while (end < line.length() && LITERAL_ENDS.indexOf(line.charAt(end)) < 0) {
                end++;
            }
            var words = line.substring(at, end);
            if (words.equals("true") || words.equals("false") || words.equals("null") || Names.number(words)) {
                marks.add(new StyledRange(at, end, "json-literal"));
            }
            return Math.max(end, at + 1);
        }
    }

    /** What letters names and numbers are made of. */
    private static final class Names {

        static boolean key(String line, int from, int to) {
            for (var at = from; at < to; at++) {
                var letter = line.charAt(at);
                if (letter != '_' && (letter >= 128 || !Character.isLetterOrDigit(letter))) {
                    return false;
                }
            }
            return !Character.isDigit(line.charAt(from));
        }

        static boolean number(String words) {
            return words.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
        }
    }
}
