package rehearsal.trial.text;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression written for JavaScript, matched with a time limit. */
public final class JavaScriptPattern {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String SPACE = WordSplit.WHITESPACE.substring(1, WordSplit.WHITESPACE.length() - 1);

    private final Optional<Pattern> pattern;
    private final Optional<String> problem;

    public enum Match {
        FOUND, NOT_FOUND, TOO_SLOW
    }

    private JavaScriptPattern(Optional<Pattern> pattern, Optional<String> problem) {
        this.pattern = pattern;
        this.problem = problem;
    }

    public static JavaScriptPattern of(String source) {
        try {
            return new JavaScriptPattern(Optional.of(Pattern.compile(new Translation(source).java(), Pattern.DOTALL)), Optional.empty());
        } catch (PatternSyntaxException invalid) {
            return new JavaScriptPattern(Optional.empty(),
                    Optional.of("The regular expression is not valid: " + invalid.getDescription() + "."));
        }
    }

    public Optional<String> problem() {
        return problem;
    }

    public Match findIn(String text) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try {
            return pattern.orElseThrow().matcher(new TimedText(text, until)).find() ? Match.FOUND : Match.NOT_FOUND;
        } catch (TimedText.Late tooLong) {
            return Match.TOO_SLOW;
        } catch (StackOverflowError tooDeep) {
            return Match.TOO_SLOW;
        }
    }

    /** Where the two languages differ: the end of the text, dots, classes, braces and unknown escapes. */
    private static final class Translation {

        private static final String KNOWN = "bBdDwWsSfnrtvcxu0123456789k";
        private final String source;
        private final StringBuilder java = new StringBuilder();
        private int at;

        Translation(String source) {
            this.source = source;
        }

        String java() {
            while (at < source.length()) {
                char now = source.charAt(at);
                switch (now) {
                    case '\\' -> escape(false);
                    case '[' -> group();
                    case '$' -> put("\\z");
                    case '.' -> put("[^\\n\\r\\u2028\\u2029]");
                    case '{' -> brace();
                    default -> put(String.valueOf(now));
                }
            }
            return java.toString();
        }

        private void put(String text) {
            java.append(text);
            at++;
        }

        private void escape(boolean inClass) {
            if (at + 1 == source.length()) {
                throw new PatternSyntaxException("A backslash ends it", source, at);
            }
            char next = source.charAt(at + 1);
            at += 2;
            if (next == 's' || next == 'S') {
                java.append(inClass && next == 's' ? SPACE : "[" + (next == 's' ? "" : "^") + SPACE + "]");
            } else if (inClass && next == 'b') {
                java.append("\\x08");
            } else if (next == 'v') {
                java.append("\\x0B");
            } else if (Character.isLetterOrDigit(next) && KNOWN.indexOf(next) < 0) {
                java.append(next);
            } else {
                java.append('\\').append(next);
            }
        }

        private void brace() {
            var quantifier = source.substring(at).matches("(?s)\\{\\d+(,\\d*)?}.*");
            var first = java.isEmpty() || "(|".indexOf(java.charAt(java.length() - 1)) >= 0;
            if (quantifier && first) {
                throw new PatternSyntaxException("Nothing to repeat", source, at);
            }
            put(quantifier ? "{" : "\\{");
        }

        private void group() {
            var negated = source.startsWith("[^", at);
            at += negated ? 2 : 1;
            if (source.startsWith("]", at)) {
                put(negated ? "[\\x{0}-\\x{10FFFF}]" : "(?!)");
                return;
            }
            java.append(negated ? "[^" : "[");
            while (at < source.length() && source.charAt(at) != ']') {
                char now = source.charAt(at);
                if (now == '\\') {
                    escape(true);
                } else {
                    put(now == '[' || now == '&' || now == '^' ? "\\" + now : String.valueOf(now));
                }
            }
            if (at == source.length()) {
                throw new PatternSyntaxException("A [ is not closed", source, at);
            }
            put("]");
        }
    }
}
