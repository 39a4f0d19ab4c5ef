package rehearsal.trial.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Words between whitespace. What counts as whitespace is what JavaScript counts. */
public final class WordSplit {

    public static final String WHITESPACE = "[\\t\\n\\x0B\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]";
    private static final Pattern GAP = Pattern.compile(WHITESPACE + "+");

    private WordSplit() {
    }

    public static List<String> of(String text) {
        return Arrays.stream(GAP.split(text)).filter(word -> !word.isEmpty()).toList();
    }
}
