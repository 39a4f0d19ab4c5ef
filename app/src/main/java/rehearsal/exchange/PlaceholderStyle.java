package rehearsal.exchange;

/** How other tools write a placeholder. */
public enum PlaceholderStyle {
    /** {@code {{key}}}: Mustache, Handlebars, Jinja, Langfuse, promptfoo. */
    DOUBLE_BRACES,
    /** {@code ${key}}: shells, JavaScript, Java's own substitutors. */
    DOLLAR_BRACES,
    /** {@code {% raw %} … {% endraw %}}: Jinja's way to keep braces literal. */
    RAW_BLOCKS
}
