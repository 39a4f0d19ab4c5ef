package rehearsal.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code .prompty} and {@code .prompt}: front matter with the model and its inputs, then the roles, each on a line or in a tag of its own. */
final class PromptyFormat implements PromptFormat {
    private static final Pattern LINES = Pattern
            .compile(
                    "(?im)^[ \\t]*#?[ \\t]*(system|user|assistant|developer|tool|function)(\\[[^\\]\\n]*])?[ \\t]*:[ \\t]*(?:\\r?\\n|\\z)");
    private static final Pattern TAGS = Pattern.compile("\\{\\{[~#]?\\s*role\\s+[\"'](\\w+)[\"']\\s*~?}}()\\s*|\\{\\{/role}}()");

    @Override
    public void read(Source source, ReadOptions options, ImportFindings findings) {
        var parts = FrontMatter.ofForeign(source.text());
        if (parts.isEmpty()) {
            if (FrontMatter.isOpened(source.text())) {
                findings.fail(source.file(), 1, 1, "The front matter that starts here is never closed.",
                        Optional.of("close it with a line ---"));
                return;
            }
            parts = Optional.of(new FrontMatter("", source.text(), 1));
        }
        var whole = parts.get();
        var fields = ForeignFrontMatter.fields(source.file(), whole, false, findings);
        if (fields.isEmpty()) {
            return;
        }
        var roles = roles(whole.body(), source.file().endsWith(".prompt") ? TAGS : LINES);
        if (roles.isEmpty()) {
            findings.fail(source.file(), whole.bodyLine(), "There is no text after the front matter.");
            return;
        }
        var foreign = ForeignPrompt
                .named(ForeignFrontMatter.name(fields.get()).orElse(source.title()), roles.body(),
                        new ImportedPrompt.Place(source.file(), whole.bodyLine()))
                .syntax(PlaceholderStyle.DOUBLE_BRACES, PlaceholderStyle.RAW_BLOCKS);
        ForeignFrontMatter.describe(fields.get(), foreign.details());
        roles.describe(foreign.details());
        foreign.add(options, findings);
    }

    private static Roles roles(String body, Pattern marks) {
        var roles = new Roles();
        var matcher = marks.matcher(body);
        var role = Optional.<String>empty();
        var start = 0;
        while (matcher.find()) {
            message(role, body.substring(start, matcher.start()), roles);
            role = Optional.ofNullable(matcher.group(1)).map(word -> word.toLowerCase(Locale.ROOT));
            start = matcher.end();
        }
        message(role, body.substring(start), roles);
        return roles;
    }

    /** What comes before the first role is for the system, as in prompty itself. */
    private static void message(Optional<String> role, String text, Roles roles) {
        if (!text.isBlank()) {
            roles.add(role.orElse("system"), role.isPresent() ? text.strip() : text);
        }
    }
}
