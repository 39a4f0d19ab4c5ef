package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;

/** Finds quoted stretches: straight, curly, low, angled. An apostrophe, an inch mark and a quote that never closes are none. */
final class Quotes {

    /** A quoted stretch with its marks, from start to end, and what stands between them. */
    record Quote(int start, int end, String text) {
    }

    private static final String OPENING = "\"“„«‘";

    private final String message;
    private final List<Quote> found = new ArrayList<>();

    private Quotes(String message) {
        this.message = message;
    }

    static List<Quote> in(String message) {
        var quotes = new Quotes(message);
        quotes.search();
        return List.copyOf(quotes.found);
    }

    /** The message with every quotation replaced, so that words said about words are not taken for the client's own. */
    static String replaced(String message, String replacement) {
        var rest = new StringBuilder();
        var from = 0;
        for (var quote : in(message)) {
            rest.append(message, from, quote.start()).append(replacement);
            from = quote.end();
        }
        return rest.append(message.substring(from)).toString();
    }

    private void search() {
        var at = 0;
        while (at < message.length()) {
            var end = opensAt(at) ? closingAfter(at) : -1;
            if (end < 0) {
                at++;
                continue;
            }
            var text = message.substring(at + 1, end).strip();
            if (!text.isEmpty()) {
                found.add(new Quote(at, end + 1, text));
            }
            at = end + 1;
        }
    }

    private boolean opensAt(int at) {
        var mark = message.charAt(at);
        if (OPENING.indexOf(mark) < 0) {
            return false;
        }
        var joined = at > 0 && Character.isLetterOrDigit(message.charAt(at - 1));
        var followed = at + 1 < message.length() && !Character.isWhitespace(message.charAt(at + 1));
        // 12" is a length, and ‘90s leaves out a century.
        var elision = mark == '‘' && at + 1 < message.length() && Character.isDigit(message.charAt(at + 1));
        return !joined && followed && !elision;
    }

    private int closingAfter(int open) {
        var closing = switch (message.charAt(open)) {
            case '“', '„' -> "”“";
            case '«' -> "»";
            case '‘' -> "’";
            default -> "\"”";
        };
        for (var at = open + 1; at < message.length() && message.charAt(at) != '\n'; at++) {
            if (closing.indexOf(message.charAt(at)) >= 0 && closesAt(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean closesAt(int at) {
        var touched = !Character.isWhitespace(message.charAt(at - 1));
        var free = at + 1 == message.length() || !Character.isLetterOrDigit(message.charAt(at + 1));
        return touched && free;
    }
}
