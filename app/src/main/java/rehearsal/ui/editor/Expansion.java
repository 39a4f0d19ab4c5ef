package rehearsal.ui.editor;

import java.util.regex.MatchResult;

/** What a replacement with groups becomes for one match. */
final class Expansion {

    private final String pattern;
    private final MatchResult match;
    private final StringBuilder words = new StringBuilder();
    private int at;

    private Expansion(String pattern, MatchResult match) {
        this.pattern = pattern;
        this.match = match;
    }

    /**
     * {@code $1} and {@code ${name}} stand for groups; {@code \n} and {@code \t} are what they usually are, and any other letter after a
     * backslash is itself.
     *
     * @throws IllegalArgumentException
     *             if a group is named that the expression does not have
     */
    static String of(String pattern, MatchResult match) {
        return new Expansion(pattern, match).expand();
    }

    private String expand() {
        while (at < pattern.length()) {
            var letter = pattern.charAt(at++);
            if (letter == '\\' && at < pattern.length()) {
                words.append(escaped(pattern.charAt(at++)));
            } else if (letter == '$') {
                group();
            } else {
                words.append(letter);
            }
        }
        return words.toString();
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private void group() {
        if (at < pattern.length() && pattern.charAt(at) == '{') {
            var end = pattern.indexOf('}', at);
            var name = end < 0 ? "" : pattern.substring(at + 1, end);
            if (!match.namedGroups().containsKey(name)) {
                throw new IllegalArgumentException(name);
            }
            append(match.namedGroups().get(name));
            at = end + 1;
            return;
        }
        if (at == pattern.length() || !Character.isDigit(pattern.charAt(at))) {
            throw new IllegalArgumentException("$");
        }
        var number = pattern.charAt(at++) - '0';
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))
                && number * 10 + pattern.charAt(at) - '0' <= match.groupCount()) {
            number = number * 10 + pattern.charAt(at++) - '0';
        }
        if (number > match.groupCount()) {
            throw new IllegalArgumentException("$" + number);
        }
        append(number);
    }

    private void append(int group) {
        var found = match.group(group);
        words.append(found == null ? "" : found);
    }
}
