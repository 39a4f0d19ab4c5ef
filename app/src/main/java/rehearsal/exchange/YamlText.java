package rehearsal.exchange;

import java.util.Locale;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes texts as YAML: plain where nothing can go wrong, as a block where a person reads lines, quoted everywhere else. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}0-9_][\\p{L}\\p{N}_.,;/@+*()'’“”!? -]*");
    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+.]?[0-9][0-9_.,eExXoO+-]*");
    private static final Pattern UUID_OR_TIME = Pattern
            .compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Set<String> WORDS_WITH_A_MEANING = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private YamlText() {
    }

    static String scalar(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    static String list(Collection<String> items) {
        return "[" + String.join(", ", items.stream().map(YamlText::item).toList()) + "]";
    }

    /** {@code key: text} with its line end; several lines as a block. */
    static String entry(String key, String text) {
        if (!isBlock(text)) {
            return key + ": " + scalar(text) + "\n";
        }
        var block = new StringBuilder(key).append(": |-\n");
        for (var line : text.split("\n", -1)) {
            block.append(line.isEmpty() ? "" : "  ").append(line).append('\n');
        }
        return block.toString();
    }

    private static String item(String text) {
        return text.indexOf(',') < 0 ? scalar(text) : quoted(text);
    }

    private static boolean isPlain(String text) {
        if (UUID_OR_TIME.matcher(text).matches()) {
            return true;
        }
        return PLAIN.matcher(text).matches() && !text.endsWith(" ") && !NUMBER_LIKE.matcher(text).matches()
                && !WORDS_WITH_A_MEANING.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A block keeps its text only if no line is blank at its edges and every letter can be printed. */
    private static boolean isBlock(String text) {
        if (text.indexOf('\n') < 0 || text.startsWith("\n") || text.endsWith("\n") || text.startsWith(" ")) {
            return false;
        }
        return text.codePoints().allMatch(letter -> letter == '\n' || isPrintable(letter)) && text.lines().noneMatch(YamlText::isEdgy);
    }

    private static boolean isEdgy(String line) {
        return !line.isEmpty() && (line.isBlank() || line.startsWith("\t") || line.endsWith(" "));
    }

    private static boolean isPrintable(int letter) {
        return letter >= ' ' && letter < 0x7f || letter > 0xa0 && letter < 0xd800 && letter != 0x2028 && letter != 0x2029
                || letter >= 0xe000 && letter < 0xfffe && letter != 0xfeff || letter >= 0x10000;
    }

    private static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(letter -> escape(letter, out));
        return out.append('"').toString();
    }

    private static void escape(int letter, StringBuilder out) {
        switch (letter) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isPrintable(letter)) {
                    out.appendCodePoint(letter);
                } else {
                    out.append(letter > 0xffff ? "\\U%08X".formatted(letter) : "\\u%04X".formatted(letter));
                }
            }
        }
    }
}
