package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a client takes out, and what they put in its place: no stars, without the logo, a cat instead of the fox, sale becomes closed. */
record Removal(String what, Optional<String> instead) {

    private static final String NAMED = "((?:(?!\\b(?:and|but|or|with|to|for|please)\\b)[^,.;!?\\n])+?)";
    private static final String NEW = "([^,.;!?\\n]+?)";
    private static final String END = "(?=\\s*(?:[,.;!?\\n]|$|\\b(?:and|but|please|instead|at all|any ?more|though)\\b))";
    private static final List<Pattern> EXCHANGES = List.of(
            pattern("\\b(?:replace|swap|exchange|switch|change|turn)(?: out)? " + NAMED + " (?:with|for|to|by|into) " + NEW + END),
            pattern("\\binstead of " + NAMED + ",\\s*(?:let us have |i want |have |use |put |make it )?" + NEW + END),
            pattern("(?:^|[,.;!]\\s*|\\b(?:and|but|yes|actually|thought|please|rather)\\s+)not? " + NAMED
                    + ",\\s*(?:but |rather |make it |make that |just |put |i want )?((?:an?|the|some|two|three|one) [^,.;!?\\n]+?)" + END),
            pattern("\\bnot " + NAMED + " but " + NEW + END));
    private static final Pattern TURNED_ROUND = pattern(
            "(?:^|[,.;!]\\s*|\\b(?:with|want|have|like|prefer|use|make it|put|about|rather)\\s+)((?:an?|the|some|two) [^,.;!?\\n]+?) instead of "
                    + NAMED + END);
    private static final Pattern RATHER = pattern("\\brather ((?:an?|the|some|two) [^,.;!?\\n]+?) than " + NAMED + END);
    private static final List<Pattern> REMOVALS = List.of(
            pattern("\\b(?:remove|delete|drop|take (?:out|away|off)|leave out|get rid of|lose|cut|skip|scrap|erase|omit|exclude) " + NAMED
                    + "(?: out| away)?" + END),
            pattern("\\b(?:without|no more|minus|except(?: for)?|(?:don['’]t|do not) (?:want|use|need|show|like|add|include|draw)|not) "
                    + NAMED + END),
            pattern("(?:^|[,.;!]\\s*|\\b(?:and|but|yes|actually|thought|please)\\s+)no " + NAMED + END),
            pattern("\\btake " + NAMED + " (?:out|away|off)\\b"));

    private static final Pattern ASKED = pattern("^\\W*(?:\\w+[,!]? )?(?:can|could|would|will) (?:you|we) ");

    /** A question that is a polite order: can we lose the stars? */
    static boolean asked(String message) {
        return ASKED.matcher(message).find();
    }

    static List<Removal> in(String message) {
        var found = new ArrayList<Removal>();
        for (var exchange : EXCHANGES) {
            exchange.matcher(message).results()
                    .forEach(hit -> found.add(new Removal(plain(hit.group(1)), Optional.of(hit.group(2).strip()))));
        }
        TURNED_ROUND.matcher(message).results()
                .forEach(hit -> found.add(new Removal(plain(hit.group(2)), Optional.of(hit.group(1).strip()))));
        RATHER.matcher(message).results().forEach(hit -> found.add(new Removal(plain(hit.group(2)), Optional.of(hit.group(1).strip()))));
        if (found.isEmpty()) {
            for (var removal : REMOVALS) {
                removal.matcher(message).results().forEach(hit -> found.add(new Removal(plain(hit.group(1)), Optional.empty())));
            }
        }
        return found.stream().filter(removal -> !removal.what().isBlank()).toList();
    }

    /** Does this text speak of what is taken out? Whole words, singular or plural. */
    boolean names(String text) {
        return Pattern.compile("(?iu)" + pattern()).matcher(text).find();
    }

    boolean speaksOfAllText() {
        return what.matches("(?i)(?:text|texts|words?|letters|lettering|writing|)");
    }

    /** The thing itself as an expression, singular or plural. */
    String pattern() {
        var noun = what.endsWith("s") ? what.substring(0, what.length() - 1) : what;
        return "(?<![\\p{L}\\p{N}])" + Pattern.quote(noun) + "(?:s|es)?(?![\\p{L}\\p{N}])";
    }

    private static String plain(String what) {
        return what.strip().replaceAll("(?i)^(?:(?:the|a|an|any|some|all|those|these|that|this|our|my|your|of|word|words|text)\\s+)+", "")
                .replaceAll("[\"“”„«»‘’]", "").strip();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?iu)" + words);
    }
}
