package rehearsal.ai.completions;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a model's name says about the parameters it takes. */
public final class OpenAiFamily {

    private static final Pattern REASONING = Pattern.compile("(o\\d|gpt-([5-9]|\\d\\d)|codex-).*");
    private static final Pattern PLAIN_CHAT = Pattern.compile("gpt-5-chat.*");

    private OpenAiFamily() {
    }

    /** Whether the model thinks before it speaks; such models refuse any temperature but their own. */
    public static boolean reasons(String model) {
        var name = model.toLowerCase(Locale.ROOT);
        var bare = name.startsWith("ft:") ? name.substring(3) : name;
        return REASONING.matcher(bare).matches() && !PLAIN_CHAT.matcher(bare).matches();
    }
}
