package rehearsal.session.grounding;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a message names something that a program lists, by whole words and whatever its case. */
public final class NamedTerms {

    private NamedTerms() {
    }

    public static boolean in(String message, List<String> terms) {
        return terms.stream().filter(term -> !term.isBlank()).anyMatch(term -> pattern(term).matcher(message).find());
    }

    private static Pattern pattern(String term) {
        var words = String.join("\\s+", List.of(term.strip().split("\\s+")).stream().map(Pattern::quote).toList());
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])");
    }
}
