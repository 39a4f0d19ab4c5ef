package rehearsal.ai.anthropic;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a model's name says about the parameters it takes. Unknown names are treated like the newest models. */
final class ClaudeFamily {

    private static final Pattern NEW_STYLE = Pattern.compile("claude-([a-z]+)-(\\d{1,2})(?:[-.](\\d{1,2}))?(?:[-.@].*)?");
    private static final Pattern OLD_STYLE = Pattern.compile("claude-(\\d)(?:[-.](\\d))?-.*");

    private ClaudeFamily() {
    }

    /** Since Opus 4.7 and Sonnet 5 any temperature but the model's own is refused. */
    static boolean takesTemperature(String model) {
        var name = model.toLowerCase(Locale.ROOT);
        if (OLD_STYLE.matcher(name).matches()) {
            return true;
        }
        var parts = NEW_STYLE.matcher(name);
        if (!parts.matches()) {
            return false;
        }
        var version = version(parts.group(2), parts.group(3));
        return switch (parts.group(1)) {
            case "opus" -> version < 407;
            case "sonnet", "haiku" -> version < 500;
            default -> false;
        };
    }

    /** Models before 4.5 cannot be held to a schema, save Opus 4.1. */
    static boolean takesSchema(String model) {
        var name = model.toLowerCase(Locale.ROOT);
        if (OLD_STYLE.matcher(name).matches()) {
            return false;
        }
        var parts = NEW_STYLE.matcher(name);
        if (!parts.matches()) {
            return true;
        }
        var version = version(parts.group(2), parts.group(3));
        return version >= 405 || (parts.group(1).equals("opus") && version == 401);
    }

    /** How much to think can be said since Opus 4.5, Sonnet 4.6 and Haiku 5.5. */
    static boolean takesEffort(String model) {
        var name = model.toLowerCase(Locale.ROOT);
        if (OLD_STYLE.matcher(name).matches()) {
            return false;
        }
        var parts = NEW_STYLE.matcher(name);
        if (!parts.matches()) {
            return true;
        }
        var version = version(parts.group(2), parts.group(3));
        return switch (parts.group(1)) {
            case "opus" -> version >= 405;
            case "sonnet" -> version >= 406;
            case "haiku" -> version >= 505;
            default -> true;
        };
    }

    private static int version(String major, @Nullable String minor) {
        return Integer.parseInt(major) * 100 + (minor == null ? 0 : Integer.parseInt(minor));
    }
}
