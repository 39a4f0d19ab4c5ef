package rehearsal.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a body: <code>{key}</code> is a placeholder, <code>{{</code> and <code>}}</code> are literal braces, everything else is text. It
 * never throws and costs one pass; what is malformed becomes a part and a problem with its fixes.
 */
public final class BodyParser {
    /** Beyond this the list helps nobody; the body is malformed either way. */
    private static final int MOST_PROBLEMS = 1000;

    private BodyParser() {
    }

    public static Body parse(String source) {
        return new Reading(source).body();
    }

    private static final class Reading {
        private final String source;
        private final TextCursor position;
        private final MalformedBraces malformed;
        private final List<Body.Part> parts = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(String source) {
            this.source = source;
            this.position = new TextCursor(source);
            this.malformed = new MalformedBraces(source);
        }

        Body body() {
            var at = 0;
            while (at < source.length()) {
                var next = nextBrace(at);
                if (next > at) {
                    parts.add(new Body.Part.Text(position.to(next), source.substring(at, next)));
                }
                at = next < source.length() ? brace(next) : next;
            }
            return new Body(source, parts, problems);
        }

        private int nextBrace(int from) {
            var open = source.indexOf('{', from);
            var end = open < 0 ? source.length() : open;
            var close = source.indexOf('}', from, end);
            return close < 0 ? end : close;
        }

        /** Takes what starts with the brace here and says where it ended. */
        private int brace(int at) {
            var letter = source.charAt(at);
            if (at + 1 < source.length() && source.charAt(at + 1) == letter) {
                parts.add(new Body.Part.Brace(position.to(at + 2), letter));
                return at + 2;
            }
            var nameEnd = letter == '{' ? Names.endOfName(source, at + 1) : at;
            if (nameEnd > at + 1 && nameEnd < source.length() && source.charAt(nameEnd) == '}') {
                parts.add(new Body.Part.Placeholder(position.to(nameEnd + 1), source.substring(at + 1, nameEnd)));
                return nameEnd + 1;
            }
            var finding = letter == '{' ? malformed.opened(at) : malformed.stray(at);
            var span = position.to(finding.end());
            parts.add(new Body.Part.Malformed(span, source.substring(at, finding.end())));
            report(finding, span);
            return finding.end();
        }

        private void report(MalformedBraces.Finding finding, Span span) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem(Problem.Severity.ERROR, Problem.Code.MALFORMED_BODY, Optional.of(span),
                        finding.message(), finding.fixes()));
            }
        }
    }
}
