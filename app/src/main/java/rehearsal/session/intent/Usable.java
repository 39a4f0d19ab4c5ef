package rehearsal.session.intent;

import java.util.Optional;
import java.util.regex.Pattern;

/** Text that can stand in a description. A placeholder somebody forgot to fill, and the words of a failure, cannot. */
final class Usable {

    private static final Pattern HOLLOW = Pattern.compile(
            "(?is)[\\s\\p{Punct}…]*(?:none|null|undefined|nan|n/?a|tbd|tba|tbc|todo|placeholder|lorem ipsum.*|test|xxx+|string|text|your text here|unknown|not (?:set|specified|available|provided)|(?:your |the |a )?(?:description|summary|text|title|name|image|picture)(?: goes)? here|no (?:description|summary)(?: (?:given|yet|available|provided))?|nothing yet|\\.\\.\\.)[\\s\\p{Punct}…]*");
    private static final Pattern UNFILLED = Pattern.compile(
            "(?s).*(?:\\{\\{?\\s*[\\w. ]+\\s*\\}?\\}|\\$\\{[^}]*\\}|<[a-zA-Z_][\\w ]*>|%[sd]\\b|\\[(?i:insert|your|add|describe|placeholder|todo|summary|description|text|tbd)[^\\]]*\\]).*");
    private static final Pattern FAILURE = Pattern.compile(
            "(?is).*(?:\\b(?:internal server error|traceback \\(most recent|exception in thread|stack ?trace|rate limit(?:ed| exceeded| reached)|quota exceeded|service unavailable|bad gateway|gateway timeout|connection (?:refused|reset|timed out)|request timed out|invalid api key|too many requests|unable to (?:process|generate|complete)|failed to (?:generate|load|fetch|process|complete)|something went wrong|an? (?:unexpected |internal |unknown )?error (?:occurred|has occurred|happened)|as an ai(?: language)? model|i(?:'m| am) (?:sorry|unable|not able)[^.]*\\b(?:can(?:not|'t)|unable|error|generate|process|help)|i can(?:not|'t) (?:assist|help|comply) with)\\b|^\\W*(?:error|exception|http|status|warning|fatal)\\b\\W*(?:code\\W*)?(?::|\\d{3})|\\b\\w+(?:Exception|Error):).*");

    private Usable() {
    }

    static Optional<String> text(String text) {
        var plain = text.replace('’', '\'').strip();
        var hollow = plain.chars().noneMatch(Character::isLetterOrDigit) || HOLLOW.matcher(plain).matches();
        return hollow || UNFILLED.matcher(plain).matches() || FAILURE.matcher(plain).matches()
                ? Optional.empty()
                : Optional.of(text.strip());
    }
}
