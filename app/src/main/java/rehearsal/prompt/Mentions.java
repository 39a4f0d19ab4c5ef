package rehearsal.prompt;

import java.util.ArrayList;
import java.util.List;

/** The words of a body that may be names: identifiers, and what stands in quotes or backticks. One pass; looks only a little ahead. */
final class Mentions {
    private static final int LONGEST = 64;

    private Mentions() {
    }

    /** A word and its place in the body. Quoted: it stands in quotes or backticks. Field: a colon follows, as after a JSON property. */
    record Mention(String word, int start, boolean quoted, boolean field) {
        int end() {
            return start + word.length();
        }

        boolean allCapitals() {
            return word.chars().noneMatch(letter -> letter >= 'a' && letter <= 'z') && word.indexOf('_') > 0;
        }
    }

    static List<Mention> in(Body body) {
        var found = new ArrayList<Mention>();
        for (var part : body.parts()) {
            switch (part) {
                case Body.Part.Text text -> collect(text.text(), text.span().start(), found);
                case Body.Part.Malformed malformed -> collect(malformed.source(), malformed.span().start(), found);
                case Body.Part.Placeholder placeholder -> {
                }
                case Body.Part.Brace brace -> {
                }
            }
        }
        return found;
    }

    private static void collect(String text, int offset, List<Mention> found) {
        var at = 0;
        while (at < text.length()) {
            var letter = text.charAt(at);
            if (Names.isFirst(letter)) {
                at = identifier(text, at, offset, found);
            } else if (closingQuote(letter) != 0 && !afterLetter(text, at)) {
                at = quoted(text, at, offset, found);
            } else {
                at++;
            }
        }
    }

    private static int identifier(String text, int at, int offset, List<Mention> found) {
        var end = Names.endOfName(text, at);
        if (end - at <= LONGEST && text.indexOf('_', at + 1, end) > 0) {
            found.add(new Mention(text.substring(at, end), offset + at, false, followedByColon(text, end)));
        }
        return end;
    }

    /** Takes a quoted word; when the quote holds anything else, only the quote mark is passed. */
    private static int quoted(String text, int at, int offset, List<Mention> found) {
        var closing = closingQuote(text.charAt(at));
        var end = at + 1;
        while (end < text.length() && end - at <= LONGEST && isWordOrBlank(text.charAt(end))) {
            end++;
        }
        var closes = end < text.length() && text.charAt(end) == closing && end > at + 1;
        if (!closes) {
            return at + 1;
        }
        found.add(new Mention(text.substring(at + 1, end), offset + at + 1, true, followedByColon(text, end + 1)));
        return end + 1;
    }

    private static boolean followedByColon(String text, int at) {
        var next = at;
        while (next < text.length() && text.charAt(next) == ' ' && next - at < LONGEST) {
            next++;
        }
        return next < text.length() && text.charAt(next) == ':';
    }

    private static boolean afterLetter(String text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean isWordOrBlank(char letter) {
        return Names.isLater(letter) || letter == ' ' || letter == '-';
    }

    private static char closingQuote(char opening) {
        return switch (opening) {
            case '"', '\'', '`' -> opening;
            case '“' -> '”';
            case '‘' -> '’';
            default -> 0;
        };
    }
}
