package rehearsal.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A client's character, read from the system text that describes it: headings or "word: text" lines, in whatever order. */
record PlayedPersona(Optional<String> name, List<String> background, List<String> goals, List<String> pains, String voice,
        boolean reluctant,
        Optional<String> opening) {

    private static final Pattern HEADING = Pattern.compile(
            "(?i)^[#*\\s-]*((?:your |the |their |his |her )?(?:background|goals?|pain[ _-]?points?|pains|(?:how (?:you|they|he|she) talks?)|voice|style|talks?|compliance|compliant|how compliant[^:]*|opening|name|who you are))\\**\\s*(?:\\([^)]*\\))?\\s*:?\\**\\s*:?\\s*(.*)$");
    private static final Pattern RELUCTANT = Pattern
            .compile("(?i)\\b(low|reluctant\\w*|resist\\w*|guarded|sceptical|skeptical|uncooperative|pushes back|defensive|difficult)\\b");
    private static final Pattern NAMED = Pattern.compile("(?:[Yy]ou are|[Pp]lay|named|called|name is)\\s+\\**(\\p{Lu}\\p{Ll}+)\\b");

    static PlayedPersona in(String system) {
        var name = NAMED.matcher(system).results().map(hit -> hit.group(1)).filter(word -> !word.matches("The|This|An?")).findFirst()
                .or(() -> section(system, "name").stream().findFirst());
        var compliance = String.join(" ", section(system, "complian"));
        return new PlayedPersona(name, section(system, "background", "who you are"), section(system, "goal"), section(system, "pain"),
                String.join(" ", section(system, "talk", "voice", "style")), RELUCTANT.matcher(compliance).find(),
                section(system, "opening").stream().findFirst());
    }

    boolean terse() {
        return Pattern.compile("(?i)\\b(short|terse|brief|few words|clipped|dry|one[- ]word)\\b").matcher(voice).find();
    }

    private static List<String> section(String system, String... headings) {
        var found = new ArrayList<String>();
        var inside = false;
        for (var line : system.lines().toList()) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                inside = List.of(headings).stream().anyMatch(heading.group(1).toLowerCase(Locale.ROOT)::contains);
                if (inside && !heading.group(2).isBlank()) {
                    split(heading.group(2)).forEach(found::add);
                }
            } else if (line.strip().startsWith("#")) {
                inside = false;
            } else if (inside && !line.isBlank()) {
                found.add(line.strip().replaceFirst("^(?:[-*•]|\\d+[.)])\\s+", "").replaceFirst("\\.$", ""));
            }
        }
        return found;
    }

    private static List<String> split(String line) {
        return Pattern.compile(";\\s*|\\s*\\|\\s*").splitAsStream(line).map(part -> part.strip().replaceFirst("\\.$", ""))
                .filter(part -> !part.isEmpty()).toList();
    }
}
