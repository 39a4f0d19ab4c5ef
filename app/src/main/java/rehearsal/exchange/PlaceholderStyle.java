package rehearsal.exchange;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How other tools write a placeholder. */
public enum PlaceholderStyle {
    /** {@code {{key}}}: Mustache, Handlebars, Jinja, Langfuse, promptfoo; with a dollar inside in Semantic Kernel. Filters and blocks count too. */
    DOUBLE_BRACES("\\{\\{[{#/>!&^~-]?\\s*[$@]?[A-Za-z_][\\w.\\[\\]-]*\\s*([|(\\s][^{}]*)?[~-]?}?}}|\\{%-?\\s*(?!-?\\s*(end)?raw)\\w+"),
    /** {@code ${key}} and {@code ${input:key}}: shells, JavaScript, Java's own substitutors, prompt files of editors. */
    DOLLAR_BRACES("\\$\\{(?:input:)?\\w+(?::[^{}]*)?}"),
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
