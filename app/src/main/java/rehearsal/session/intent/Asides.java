package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what a client says around a yes: a greeting, a thank you, an apology, a reason, a story, the summary said again. Only what is
 * recognised counts as harmless; a wish, a measure, a place, a colour or an announcement ("one more thing") never does.
 */
final class Asides {

    private static final String FILL = "(?:(?:well|so|and|but|oh|ah|ok|okay|yes|yeah|honestly|frankly|actually|seriously|anyway|you know|to be honest|by the way|now|then|also|hey|wow) )*";
    private static final String MINE = "(?:my|our|his|her|their|your) (?:\\p{L}+ )?\\p{L}+";
    private static final String SOMEBODY = "(?:i|we|he|she|they|everyone|everybody|people|someone|somebody|" + MINE
            + "|the (?:\\p{L}+ )?(?:kids?|children|team|boss|board|client|customer|family|people|folks|dogs?|cats?|boys|girls|guys|crew|jury|committee|office|department|neighbou?rs?|bus|train|plane|phone|internet|doctor|teacher|weather)"
            + "|an? (?:old )?(?:friend|colleague|neighbou?r|cousin|client|customer|co-?worker))";
    private static final Pattern GREETING = Pattern
            .compile(
                    "^(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|evening|afternoon|day)|morning|evening|afternoon|dear)(?: \\S+){0,3}$");
    private static final Pattern FAREWELL = Pattern.compile(
            "^(?:bye|goodbye|cheers|ciao|see (?:you|ya)|talk (?:soon|later|to you)|speak (?:soon|later|to you)|take care|have (?:a|an|fun)|enjoy|good night|good luck|until (?:then|tomorrow|monday|next)|(?:kind|best|warm|many|all the) (?:regards|wishes|best)|regards|yours|sincerely|respectfully|love from|greetings from|all the best|best)(?: \\S+){0,6}$");
    private static final Pattern THANKS = Pattern
            .compile("^" + FILL
                    + "(?:thanks|thank you|many thanks|much appreciated|(?:i|we) (?:really )?appreciate|(?:i am |we are )?(?:so |very )?grateful)(?: \\S+){0,9}$");
    private static final Pattern SORRY = Pattern
            .compile("^" + FILL
                    + "(?:(?:so|very|really|i am|we are|am) )*(?:sorry|apologies|my apologies|i apologi[sz]e|excuse|pardon|forgive|oops|whoops|oopsie|my bad|my fault)\\b.*");
    private static final Pattern RETURN = Pattern
            .compile("^" + FILL
                    + "(?:(?:i am|we are|just|finally|only|again) )*(?:back|here|home|online|still here)(?: (?:again|now|finally|(?:from|at|after|with) .*))?$|^again$|^\\S+ here$");
    private static final Pattern REASON = Pattern
            .compile("^" + FILL + "(?:because|since|cause|as|for) (?:i|we|he|she|they|it|that|this|there|everyone|people|you|" + MINE
                    + ") .*");
    private static final Pattern HASTE = Pattern.compile(
            "^(?:the )?(?:sooner|earlier|faster|quicker) the better$|.*\\b(?:in a (?:hurry|rush)|deadline|running late|short of time|time is short|clock is ticking)\\b.*|^it is (?:late|early|almost|already|nearly|friday|monday|midnight|time|my birthday|getting late)\\b.*");
    private static final Pattern STORY = Pattern.compile("^" + FILL + SOMEBODY + " (?:\\S+ )*\\S+$");
    /** Anything that happened: told in the past, of one definite thing or of the coach. */
    private static final Pattern HAPPENED = Pattern
            .compile("^" + FILL
                    + "(?:you|the \\p{L}+(?: \\p{L}+)?|this|that|it|all of (?:us|them)|most of (?:us|them)|some of (?:us|them)) (?:really |just |even |always |all |both |already )*(?:\\p{L}{2,}ed|was|were|had|got|went|came|said|told|saw|made|took|did|helped)\\b.*");
    /** Says what is good about it. */
    private static final Pattern LIKES = Pattern
            .compile("^" + FILL
                    + "(?:i|we) (?:really |just |do |also )*(?:like|love|enjoy|appreciate|adore) (?:how|that|the way|what|the part)\\b.*");
    private static final Pattern ONCE = Pattern.compile("^" + FILL
            + "(?:(?:\\w+|a few|many|some) (?:years?|months?|weeks?|days?|hours?|minutes?) (?:ago|later|earlier)|yesterday|last (?:night|week|month|year|summer|winter|time)|this (?:morning|afternoon)|when (?:i|we|he|she) was|back then|one day|at (?:first|dinner|work|home|breakfast|lunch)|in the (?:end|beginning|meantime)|that is (?:why|because)|no wonder)\\b.*");
    /** "I have to catch a train" wishes nothing of the picture. */
    private static final Pattern ERRAND = Pattern.compile(
            "\\b(?:need|needs|have|has|had|want|wants|got|must|should)(?: to| got to)? (?:go|leave|run|catch|be (?:at|in|home|off|back|ready)|get (?:home|going|back|to)|pick|print|send|publish|post|present|hand|deliver|finish|show|hang|give|work|sleep|eat|cook|feed|walk|drive|start work)\\b");
    private static final Pattern THEY_NEVER = Pattern.compile("^" + FILL + "(?:he|she|they|" + MINE
            + ") (?:never|hardly|barely|did not|does not|do not) (?!(?:like|love|want|agree|approve|think|believe|see|get|understand|know|need|care)\\b)");
    private static final Set<String> TELLING = words("""
            thing things something anything question questions idea ideas detail details remark comment wish wishes request correction
            corrections addition suggestion issue problem concern concerns point tweak note notes mention add another more extra forgot
            forget forgotten missed wonder wondering wondered imagine imagined picture pictured see saw envision feel feeling felt
            ignored misunderstood misheard mixed skipped dropped messed confused omitted overlooked mistook invented
            expected meant mean rather like think thought hope hoped keep changed disagree torn unsure worried afraid fear ask asked
            left right top bottom middle centre center corner background foreground above below behind under next beside between over
            red blue green yellow orange purple pink black white brown grey gray gold silver colour colours color colors light bright dark
            big small large tiny huge little tall short wide bigger smaller
            if when unless once until provided though yet except only instead without with""");
    private static final Set<String> ALLOWED_WITH_PEOPLE = Set.of("with", "when", "like", "once", "over", "next", "thought", "only", "see",
            "saw", "little", "left", "right", "under", "asked", "think");

    private static final Set<String> ALLOWED_ONCE = Set.of("something", "anything", "thing", "things", "like", "idea", "picture", "little");
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:was|were|had|got|went|came|said|told|saw|drew|gave|made|took|lost|found|won|met|heard|left|ate|slept|ran|sat|knew|began|kept|cried|\\w{2,}ed)\\b");
    private static final Pattern AT_NIGHT = Pattern
            .compile("\\b(?:last|every|all|the other|good|one|to-?)\\s?(?:night|evening|morning)\\b");

    private Asides() {
    }

    /** The clauses that may be the answer: what is harmless is left out, and everything stays if nothing else is there. */
    static List<Clause> without(List<Clause> clauses, Set<String> coachWords) {
        var kept = new ArrayList<Clause>();
        var farewell = false;
        for (var clause : clauses) {
            var signature = farewell && clause.words().size() <= 2;
            if (!signature && !harmless(clause, coachWords)) {
                kept.add(clause);
            }
            farewell |= FAREWELL.matcher(clause.text()).matches();
        }
        return kept;
    }

    static boolean harmless(Clause clause, Set<String> coachWords) {
        if (clause.asks() || clause.words().isEmpty() || clause.words().size() > 60) {
            return false;
        }
        return (polite(clause.text()) || LIKES.matcher(clause.text()).matches()) && !objects(clause.text(), clause)
                || restated(clause, coachWords) || told(clause, coachWords);
    }

    /** A greeting, a thank you, a farewell, an apology. */
    static boolean polite(Clause clause) {
        return !clause.asks() && polite(clause.text()) && !objects(clause.text(), clause);
    }

    private static boolean polite(String text) {
        return GREETING.matcher(text).matches() || FAREWELL.matcher(text).matches() || THANKS.matcher(text).matches()
                || SORRY.matcher(text).matches() || RETURN.matcher(text).matches();
    }

    private static boolean told(Clause clause, Set<String> coachWords) {
        var text = ERRAND.matcher(THEY_NEVER.matcher(AT_NIGHT.matcher(clause.text()).replaceAll("yesterday")).replaceFirst("they "))
                .replaceAll("go");
        var story = REASON.matcher(text).matches() || HASTE.matcher(text).matches() || ONCE.matcher(text).matches()
                || (STORY.matcher(text).matches() || HAPPENED.matcher(text).matches()) && clause.words().size() > 2;
        var about = Stream.of(text.split(" ")).collect(Collectors.toSet());
        var ofThePicture = about.stream().anyMatch(word -> coachWords.contains(word) && !Lexicon.knows(word));
        var others = about.stream().filter(TELLING::contains).collect(Collectors.toSet());
        var past = PAST.matcher(text).find();
        var once = ONCE.matcher(text).matches();
        var telling = others.stream()
                .anyMatch(word -> !(past && ALLOWED_WITH_PEOPLE.contains(word) || once && ALLOWED_ONCE.contains(word)));
        return story && !ofThePicture && !telling && !objects(text, clause);
    }

    private static boolean objects(String text, Clause clause) {
        var weights = Weight.of(Idioms.read(new Clause(List.of(text.split(" ")), clause.asks())));
        return weights.contains(Weight.NO) || weights.contains(Weight.DOUBT) || weights.contains(Weight.CHANGE);
    }

    /** The client says the summary again: every word of substance was the coach's. */
    private static boolean restated(Clause clause, Set<String> coachWords) {
        var weights = Weight.of(clause);
        var words = clause.words();
        if (weights.size() != words.size() || weights.contains(Weight.NO) || weights.contains(Weight.DOUBT)
                || weights.contains(Weight.CHANGE)) {
            return false;
        }
        var substance = 0;
        for (var at = 0; at < words.size(); at++) {
            if (weights.get(at) == Weight.SUBSTANCE && !Lexicon.JOINING.contains(words.get(at))) {
                substance++;
                if (!said(words.get(at), coachWords)) {
                    return false;
                }
            }
        }
        return substance > 0;
    }

    private static boolean said(String word, Set<String> coachWords) {
        return coachWords.contains(word) || coachWords.contains(word + "s")
                || word.endsWith("s") && coachWords.contains(word.substring(0, word.length() - 1));
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
