package rehearsal.ai.gemini;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a model's name says about the parameters it takes. Unknown names are treated like the newest models. */
final class GeminiFamily {

    private static final Pattern VERSION = Pattern.compile("(?:models/)?gemini-(\\d+)(?:\\.(\\d+))?(?:-.*)?");

    private GeminiFamily() {
    }

    /** Since Gemini 3 a model runs at its own temperature. */
    static boolean takesTemperature(String model) {
        return version(model) < 300;
    }

    /** Since Gemini 3 thinking has levels. */
    static boolean hasLevels(String model) {
        return version(model) >= 300;
    }

    /** Gemini 2.5 thinks within a number of tokens; models before it do not think. */
    static boolean hasBudget(String model) {
        return version(model) == 205;
    }

    private static int version(String model) {
        var parts = VERSION.matcher(model.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Integer.MAX_VALUE;
        }
        var minor = parts.group(2);
        return Integer.parseInt(parts.group(1)) * 100 + (minor == null ? 0 : Integer.parseInt(minor));
    }
}
