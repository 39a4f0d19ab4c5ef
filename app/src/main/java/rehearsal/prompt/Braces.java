package rehearsal.prompt;

import java.util.Arrays;

/** Which brace closes which, found in one pass when first asked; and the escaping of a stretch that was meant literally. */
final class Braces {
    private final String text;
    private int[] partners = new int[0];
    /** Letters that string-aware searches may still read: it keeps a hostile body linear. */
    private int budget;

    Braces(String text) {
        this.text = text;
        this.budget = 4 * text.length() + 1024;
    }

    /** The offset of the brace that closes the one here, or -1. Braces in JSON strings do not count when that leads to a close. */
    int closing(int open) {
        var close = closingOutsideStrings(open);
        return close >= 0 ? close : partner(open);
    }

    private int closingOutsideStrings(int open) {
        var depth = 0;
        var inString = false;
        for (var at = open; at < text.length() && budget > 0; at++, budget--) {
            var letter = text.charAt(at);
            if (inString) {
                if (letter == '\\') {
                    at++;
                } else if (letter == '"' || letter == '\n') {
                    inString = false;
                }
            } else if (letter == '"') {
                inString = true;
            } else if (letter == '{') {
                depth++;
            } else if (letter == '}' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private int partner(int open) {
        if (partners.length == 0) {
            partners = match();
        }
        return partners[open];
    }

    private int[] match() {
        var found = new int[text.length()];
        Arrays.fill(found, -1);
        var opened = new int[text.length()];
        var depth = 0;
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '{') {
                opened[depth++] = at;
            } else if (letter == '}' && depth > 0) {
                found[opened[--depth]] = at;
            }
        }
        return found;
    }

    /** The stretch with its braces doubled, except where they already are, and except around the name of a placeholder. */
    static String escaped(String stretch) {
        var out = new StringBuilder(stretch.length() + 16);
        var opened = new boolean[stretch.length()];
        var depth = 0;
        var at = 0;
        while (at < stretch.length()) {
            var letter = stretch.charAt(at);
            var nameEnd = letter == '{' ? Names.endOfName(stretch, at + 1) : at;
            if (letter == '{' && nameEnd > at + 1 && nameEnd < stretch.length() && stretch.charAt(nameEnd) == '}' && at > 0) {
                out.append(stretch, at, nameEnd + 1);
                at = nameEnd + 1;
                continue;
            }
            if (letter != '{' && letter != '}') {
                out.append(letter);
                at++;
                continue;
            }
            out.append(letter).append(letter);
            var doubled = at + 1 < stretch.length() && stretch.charAt(at + 1) == letter;
            if (letter == '{') {
                opened[depth++] = doubled;
            } else if (depth > 0) {
                depth--;
                doubled = doubled && opened[depth];
            }
            at += doubled ? 2 : 1;
        }
        return out.toString();
    }
}
