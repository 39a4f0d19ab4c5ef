package rehearsal.session.intent;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns of phrase that mean something else than their words: no changes, can't wait, why not, yeah right. Each becomes one word whose
 * meaning is plain before the words are weighed one by one.
 */
final class Idioms {

    static final String YES = "‹yes›";
    static final String GO = "‹go›";
    static final String AROUND = "‹around›";
    static final String DOUBT = "‹doubt›";
    static final String OTHER = "‹other›";

    /** In words. Nothing as long as this is a turn of phrase, and a pattern that repeats needs an end. */
    private static final int LONGEST = 60;
    private static final String LEAD = "(?:(?:great|ok|okay|perfect|yes|good|cool|so|and|please|nice|sure|well) ){0,6}";
    private static final Pattern ORDER = phrase("^" + LEAD
            + "(?:can|could|would|will|may|shall) (?:you|we|i) (?:(?:please|just|now|also) )*"
            + "(?:<order>|go ahead and <begin>|(?:make|do|draw|get)(?= (?:it |this |that |them )?(?:now|please|already|happen|started|going)))"
            + "(?: (?:it|this|that|them|the <whole>|happen|started|going|now|please|already|today|for me|then|with (?:it|this|that)|‹around›))*$");
    private static final Pattern SHRUG = phrase(
            ".*(?:why (?:the hell )?not|what are (?:you|we) (?:still )?waiting for|what is not to (?:like|love)|what more (?:could|can) (?:i|we|you) (?:want|ask for|wish for))$");
    private static final Pattern IRONY = phrase(
            "(?:(?:oh|ha|haha|hm|well) ){0,4}(?:yeah|yea|ya|sure|oh) (?:right|sure|ok|okay)(?: (?:then|buddy|mate|man))?");

    private record Idiom(Pattern pattern, String meaning) {
    }

    private static final List<Idiom> ALL = Stream
            .of(idioms(Grammar.OTHER, OTHER), idioms(Grammar.DOUBT, DOUBT), idioms(Grammar.YES, YES), idioms(Grammar.GO, GO),
                    idioms(Grammar.AROUND, AROUND))
            .flatMap(List::stream).toList();

    private Idioms() {
    }

    static Clause read(Clause clause) {
        if (clause.words().size() > LONGEST) {
            return clause;
        }
        if (!clause.asks() && ORDER.matcher(clause.text()).matches()) {
            return new Clause(List.of(GO), false);
        }
        var text = clause.text();
        for (var idiom : ALL) {
            text = idiom.pattern().matcher(text).replaceAll(idiom.meaning());
        }
        return new Clause(Clauses.marked(text), clause.asks());
    }

    /** "Yeah, right" is no yes, with or without the comma. */
    static boolean ironic(List<Clause> clauses) {
        return clauses.size() < 5 && IRONY.matcher(clauses.stream().map(Clause::text).collect(Collectors.joining(" "))).matches();
    }

    /** A polite order (can you generate it now?) and a shrug (why not?) end in a question mark and ask nothing. */
    static boolean onlySoundsLikeAQuestion(List<String> sentence) {
        var text = String.join(" ", sentence);
        return sentence.size() <= LONGEST && (ORDER.matcher(text).matches() || SHRUG.matcher(text).matches());
    }

    private static List<Idiom> idioms(String lines, String meaning) {
        return lines.lines().map(line -> new Idiom(phrase("(?<![\\p{L}\\p{N}'-])(?:" + line.strip() + ")(?![\\p{L}\\p{N}'-])"), meaning))
                .toList();
    }

    private static Pattern phrase(String words) {
        var opened = words;
        for (var entry : Grammar.CLASSES) {
            opened = opened.replace(entry[0], entry[1]);
        }
        return Pattern.compile(opened);
    }
}
