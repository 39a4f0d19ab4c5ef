package rehearsal.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a text is written in YAML: plain where nothing can go wrong, as a block where a person reads lines, quoted everywhere else. */
public final class YamlScalar {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}0-9_][\\p{L}\\p{N}_.,;/@+*()'’“”!? -]*");
    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+.]?[0-9][0-9_.,eExXoO+-]*");
    private static final Pattern UUID_OR_TIME = Pattern
            .compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    /** Looks like nothing but a text in any version of YAML, inside braces too. */
    private static final Pattern PLAIN_ANYWHERE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_./'()!?;@-]*( [\\p{L}\\p{N}_./'()!?;@-]+)*");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{5,18}Z");
    private static final Set<String> WORDS_WITH_A_MEANING = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private YamlScalar() {
    }

    /** On a line of its own, behind its key. */
    public static String line(String text) {
        return isPlainOnItsLine(text) ? text : quoted(text);
    }

    /** Anywhere, also between brackets and braces. */
    public static String anywhere(String text) {
        return PLAIN_ANYWHERE.matcher(text).matches() && hasNoMeaning(text) || TIME.matcher(text).matches() ? text : quoted(text);
    }

    private static boolean isPlainOnItsLine(String text) {
        return UUID_OR_TIME.matcher(text).matches() || PLAIN.matcher(text).matches() && !text.endsWith(" ")
                && !NUMBER_LIKE.matcher(text).matches() && hasNoMeaning(text);
    }

    private static boolean hasNoMeaning(String text) {
        return !WORDS_WITH_A_MEANING.contains(text.toLowerCase(Locale.ROOT));
    }

    public static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(isPrintable(letter) ? Character.toString(letter) : "\\u%04X".formatted(letter));
            }
        });
        return out.append('"').toString();
    }

    static boolean isPrintable(int letter) {
        var kept = letter >= 0x20 && letter < 0x7F || letter > 0xA0 && letter < 0xD800 || letter >= 0xE000 && letter < 0xFFFE
                || letter > 0xFFFF;
        return kept && letter != 0x2028 && letter != 0x2029 && letter != 0xFEFF;
    }

    /** Several lines that a literal block keeps to the letter: none is blank but not empty, and the first tells the indentation. */
    public static boolean isBlock(String text) {
        return text.indexOf('\n') >= 0 && !text.isBlank() && !Character.isWhitespace(text.charAt(0))
                && text.codePoints().allMatch(letter -> letter == '\n' || isPrintable(letter))
                && text.lines().noneMatch(line -> !line.isEmpty() && (line.isBlank() || line.startsWith("\t") || line.endsWith(" ")));
    }

    /** The block itself, behind its key: the sign that opens it, and its lines so far in. */
    public static String block(String text, int indent) {
        var out = new StringBuilder(text.endsWith("\n\n") ? "|+" : text.endsWith("\n") ? "|" : "|-").append('\n');
        var lines = (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1);
        for (var line : lines) {
            out.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
        }
        return out.toString();
    }
}
