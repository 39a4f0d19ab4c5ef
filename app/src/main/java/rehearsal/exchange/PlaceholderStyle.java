package rehearsal.exchange;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How other tools write a placeholder. */
public enum PlaceholderStyle {
    /** {@code {{key}}}: Mustache, Handlebars, Jinja, Langfuse, promptfoo. */
    DOUBLE_BRACES("\\{\\{\\{?\\s*\\w+\\s*}?}}"),
    /** {@code ${key}}: shells, JavaScript, Java's own substitutors. */
    DOLLAR_BRACES("\\$\\{\\w+}"),
    /** {@code {% raw %} … {% endraw %}}: Jinja's way to keep braces literal. */
    RAW_BLOCKS("\\{%-?\\s*raw\\s*-?%}");

    private final Pattern pattern;

    PlaceholderStyle(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The styles that a body seems to be written in. */
    public static Set<PlaceholderStyle> in(String body) {
        var found = EnumSet.noneOf(PlaceholderStyle.class);
        for (var style : values()) {
            if (style.pattern.matcher(body).find()) {
                found.add(style);
            }
        }
        return found;
    }
}
