package rehearsal.prompt;

import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with a brace that is neither doubled nor around a name, how far the damage reaches, and what would mend it. */
final class MalformedBraces {
    /** A quote in a message is cut here, so that a message stays a sentence. */
    private static final int LONGEST_QUOTE = 40;
    private static final String LITERAL = "Write {{ and }} for literal braces";

    private final String source;
    private final Braces braces;

    MalformedBraces(String source) {
        this.source = source;
        this.braces = new Braces(source);
    }

    record Finding(int end, String message, List<Fix> fixes) {
    }

    /** A closing brace that closes nothing. */
    Finding stray(int at) {
        return new Finding(at + 1, "This } closes nothing; write }} for a literal brace.",
                List.of(new Fix.Replace("Write }} for a literal brace", at, at + 1, "}}")));
    }

    /** An opening brace that starts no placeholder. */
    Finding opened(int at) {
        var close = braces.closing(at);
        if (close < 0) {
            return unclosed(at);
        }
        var inside = source.substring(at + 1, close);
        if (looksLikeBlock(inside)) {
            return block(at, close, "This looks like JSON or code, not a placeholder; its braces must be doubled: {{ and }}.",
                    "Escape the whole block: double its braces");
        }
        if (hasLineBreak(inside)) {
            return unclosed(at);
        }
        if (inside.indexOf('{') >= 0) {
            return block(at, close, "A brace opens inside another one; a placeholder holds nothing but a name, and a literal brace is {{.",
                    LITERAL);
        }
        return placeholder(at, close, inside);
    }

    private Finding unclosed(int at) {
        var nameEnd = Names.endOfName(source, at + 1);
        var fixes = new ArrayList<Fix>();
        if (nameEnd > at + 1) {
            fixes.add(new Fix.Replace("Close the placeholder: {" + quoted(source.substring(at + 1, nameEnd)) + "}", nameEnd, nameEnd, "}"));
        }
        fixes.add(new Fix.Replace("Write {{ for a literal brace", at, at + 1, "{{"));
        return new Finding(nameEnd, "This { is never closed; close the placeholder with }, or write {{ for a literal brace.", fixes);
    }

    private Finding block(int at, int close, String message, String title) {
        var stretch = source.substring(at, close + 1);
        return new Finding(close + 1, message, List.of(new Fix.Replace(title, at, close + 1, Braces.escaped(stretch))));
    }

    private Finding placeholder(int at, int close, String inside) {
        var trimmed = inside.strip();
        var literal = new Fix.Replace(LITERAL, at, close + 1, Braces.escaped(source.substring(at, close + 1)));
        if (trimmed.isEmpty()) {
            return new Finding(close + 1, "A placeholder without a name; write the name of a context key, or {{ and }} for literal braces.",
                    List.of(literal));
        }
        if (Names.isName(trimmed)) {
            return new Finding(close + 1, "Blanks around the name of a placeholder; write {" + quoted(trimmed) + "}.",
                    List.of(bare(at, close, trimmed), literal));
        }
        var nameEnd = Names.endOfName(trimmed, 0);
        if (nameEnd > 0) {
            return continued(at, close, trimmed, nameEnd, literal);
        }
        return new Finding(close + 1,
                "“" + quoted(trimmed) + "” is no name: a name has letters a-z, digits and underscores, and starts with a letter.",
                withName(at, close, trimmed, literal));
    }

    /** A name, and after it something a placeholder cannot hold. */
    private Finding continued(int at, int close, String inside, int nameEnd, Fix literal) {
        var name = inside.substring(0, nameEnd);
        var bare = bare(at, close, name);
        return switch (inside.charAt(nameEnd)) {
            case '.' ->
                new Finding(close + 1, "A placeholder cannot look into a value (" + quoted(inside) + "); write {" + quoted(name) + "}.",
                        List.of(bare, literal));
            case '[' ->
                new Finding(close + 1, "A placeholder cannot pick an element (" + quoted(inside) + "); write {" + quoted(name) + "}.",
                        List.of(bare, literal));
            case ':' -> new Finding(close + 1, "A placeholder has no format (" + quoted(inside) + "); write {" + quoted(name) + "}.",
                    List.of(bare, literal));
            case '!' ->
                new Finding(close + 1, "A placeholder has no conversion (" + quoted(inside) + "); write {" + quoted(name) + "}.",
                        List.of(bare, literal));
            default -> new Finding(close + 1,
                    "“" + quoted(inside) + "” is no name: a name has letters a-z, digits and underscores, and no blanks or signs.",
                    withName(at, close, inside, literal));
        };
    }

    private static List<Fix> withName(int at, int close, String inside, Fix literal) {
        var name = inside.strip().replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", "");
        return Names.isName(name) ? List.of(bare(at, close, name), literal) : List.of(literal);
    }

    private static Fix bare(int at, int close, String name) {
        return new Fix.Replace("Write {" + quoted(name) + "}", at, close + 1, "{" + name + "}");
    }

    /** JSON, a dictionary or a block of code: it starts with a quote, a bracket or a line break, or reads like a field and its value. */
    private static boolean looksLikeBlock(String inside) {
        var first = 0;
        while (first < inside.length() && (inside.charAt(first) == ' ' || inside.charAt(first) == '\t')) {
            first++;
        }
        if (first == inside.length()) {
            return false;
        }
        return switch (inside.charAt(first)) {
            case '"', '\'', '“', '[', '\n', '\r' -> inside.length() > first + 1 && !inside.isBlank();
            default -> fieldAndValue(inside, first);
        };
    }

    private static boolean fieldAndValue(String inside, int first) {
        var colon = Names.endOfName(inside, first);
        return colon > first && colon + 1 < inside.length() && inside.charAt(colon) == ':'
                && " \t\"'[{".indexOf(inside.charAt(colon + 1)) >= 0;
    }

    private static boolean hasLineBreak(String inside) {
        return inside.indexOf('\n') >= 0 || inside.indexOf('\r') >= 0;
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
