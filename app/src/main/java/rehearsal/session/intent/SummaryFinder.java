package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rehearsal.session.language.Languages;

/** Finds what a coach has understood: what follows "I understand", "So you want", "Let me summarize", "Here's what" and their kin. */
final class SummaryFinder {

    static final String MARKER = "[INTENT_READY]";

    private static final String WANT = "(?: ?'d| would|'re| are)? ?(?:want|wish for|need|like(?: to (?:have|see))?|love(?: to (?:have|see))?|looking for|after|going for|imagining|picturing|thinking of|envisioning|asking for|hoping for|see|imagine|picture|have in mind)(?: is)?";
    private static final String HAVE = "(?: ?'ve| have|'m| am)? ?(?:have|got|understand|understood|heard?|hearing|see|seeing|picture|picturing|gather(?:ed)?|noted|collected|written down|imagine|imagining|envision|envisioning|take away|know|think you(?: want|'re after| mean)|took from (?:that|it|this)|captured?)(?: (?:so far|until now|right now|now|down|from you))*(?: is)?";

    /** Each ends where the summary begins; the article and the joint after it are taken off later. */
    private static final List<Pattern> LEADS = Stream.of(
            "(?:if )?(?:i|we)(?: now| think i| think we)?(?:'ve| have)? underst(?:and|ood)(?: (?:you(?=,| right| correctly| well| properly)|it|this|that(?! you)|everything))?(?: (?:right|correctly|well|properly))?(?:(?: that)? you"
                    + WANT + ")?",
            "(?:so|then|okay so|right so|ah so|alright so),? ?(?:basically |essentially )?you" + WANT,
            "you" + WANT + "(?= (?:an?|the|two|three|some) )",
            "(?:so|then),? (?:it|this|that)(?:'s| is| will be| would be)(?= an? | the )",
            "(?:let me|let's|i'll|i will|i'd like to|allow me to|may i|i want to|time to) (?:just |quickly |briefly |try to )*(?:summari[sz]e|sum (?:it |this |that |things )?up|recap|play (?:it|that|this) back|read (?:it|that|this) back|say (?:it|that|this) back|repeat(?: (?:it|that|this))?(?: back)?|reflect (?:it|that|this) back|put (?:it|that|this) (?:all )?together|paint the picture|check (?:that )?i(?:'ve| have)? (?:got|have|understand|understood)(?: (?:it|this|that|you|everything))?(?: (?:right|correctly))?|make sure (?:that )?i(?:'ve| have)? (?:got|have|get|understand|understood)(?: (?:it|this|that|you|everything))?(?: (?:right|correctly))?|confirm|describe (?:it|what i see))(?: (?:what (?:i|we|you)(?:'ve| have)? (?:have|got|heard|understood|said|discussed|told me)|where we (?:are|stand)|the (?:picture|idea|brief|vision)|your (?:idea|vision|brief|wish)|so far|for you))*(?:(?: that)? you"
                    + WANT + ")?",
            "here(?:'s| is| are) (?:what (?:i" + HAVE + "|we" + HAVE
                    + "|you(?:'ve| have)? (?:want|wanted|told me|said|asked for|described|given me|are after)|it (?:looks like|will be|would be)|the (?:picture|image|poster) (?:looks like|shows))|how i (?:see|understand|picture|imagine) (?:it|this|that)|(?:the|my|your|a|our) (?:\\w+ )?(?:summary|recap|picture|brief|vision|scene|understanding|idea|image|concept|plan))(?: (?:so far|as i see it|as i understand it|now|in short))*",
            "here(?:'s| is) what(?! (?:i|we)(?:'d|'ll| would| will| need| suggest| recommend| propose| can| could| want| am going| must))",
            "what (?:i|we)" + HAVE, "(?:so )?what you" + WANT,
            "(?:as|from what|the way) i (?:understand|see|hear|gather)(?: (?:it|you|this))?",
            "if i(?:'ve| have)? (?:hear|heard|got|get|follow|followed)(?: (?:you|it|this|that))?(?: (?:right|correctly))?(?:,? you" + WANT
                    + ")?",
            "(?:my|our) (?:understanding|summary|picture)(?: (?:so far|of (?:it|this|your (?:idea|vision|wish))))*(?: is)?(?: that)?(?: you"
                    + WANT + ")?",
            "(?:to|in) (?:summari[sz]e|sum (?:it |this |that |things )?up|recap|summary|short|a nutshell|brief|a sentence|one sentence|other words|wrap (?:it )?up|conclude|be sure|confirm)(?:,? you"
                    + WANT + ")?",
            "(?:just )?to (?:confirm|recap|be clear|be sure|check)(?:,? you" + WANT + ")?",
            "(?:a )?(?:quick |short |brief |final |little )?(?:summary|recap)(?: (?:so far|of (?:it|your (?:idea|vision|wish))|then))*(?=:| is| -| –)(?: is)?",
            "(?:so far|until now|up to now|at this point),? (?:i|we|you)" + "(?:(?:'ve| have)? (?:have|got|agreed on|collected|settled on)|"
                    + WANT + ")",
            "so far(?=:)", "(?:got it|understood|noted|okay|alright|very well)(?= ?[:—–]| - )",
            "(?:the|your) (?:picture|vision|scene|poster|image|idea|brief)(?: (?:so far|then|now|as i see it))*(?=:| is:)(?: is)?",
            "(?:it |that )?sounds like you" + WANT, "(?:putting|pulling) (?:it|this|that|everything) (?:all )?together",
            "i(?:'m| am) (?:hearing|seeing|picturing|imagining)(?: that)?(?: you" + WANT + ")?",
            "i(?:'ve| have)? (?:noted|got|written|gathered)(?: down)?(?: that)?(?: you" + WANT + ")?(?=:| that| you)")
            .map(SummaryFinder::lead).toList();

    private static final Pattern NO_SUMMARY = Pattern.compile(
            "(?i)(?:(?:how|why|that (?:this|it|feeling)|your (?:frustration|concern|worry|worries|point|question|hesitation|doubt|feeling|situation)|the (?:frustration|concern|confusion|pressure|question)|it can|this can|this is (?:hard|difficult|frustrating)|completely|perfectly|totally|(?:more|better|less) (?:about|of|if|when|once)|once you|when you|after you|if you|as soon|later|in a moment|first\\b|you(?:'re| are) (?:frustrated|busy|upset|tired|worried|in a hurry|unsure)|i(?:'d| would| need| still| suggest| can)|we (?:need|still|should)|to (?:know|ask|do)\\b|know\\b|anything)).*",
            Pattern.DOTALL);
    private static final Pattern JOINT = Pattern.compile(
            "^(?:[\\s:,.;*_–—-]+|(?:that|is|as follows|the following|this|so far|like this)(?=[\\s:]))+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WISH = Pattern.compile("^you" + WANT.replace("'", "['’]") + "\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)^(?:(?:and |so |now |ok(?:ay)?,? |great,? )*(?:does|do|is|are|did|have|has|shall|should|would|will|can|could|may|what|which|how|anything|any |ready|right\\b|correct\\b|sound|look|good\\b|am i|or |want|where|when|who).*\\?|(?:please )?(?:let me know|tell me|say (?:yes|so|the word)|correct me|just say|if (?:that|this|it|anything|something|you)|i(?:'ll| will) (?:wait|start)).*)$",
            Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]*(?:[.!?](?![\\s\"”’]|$)[^.!?\\n]*)*(?:[.!?]+[\"”’)]*|\\n|$)\\s*");

    private final Languages languages = new Languages();

    Optional<String> find(String coachMessage) {
        var text = withoutMarker(coachMessage).replace("**", "").replace("__", "");
        return starts(text).stream().flatMap(start -> after(text.substring(start)).stream()).findFirst().or(() -> elsewhere(text));
    }

    /** The same in other languages: the words behind the opening of a summary, up to the question. */
    private Optional<String> elsewhere(String text) {
        return Stream.of(text.split("(?<=[.!?。！？؟\\n])\\s*")).flatMap(sentence -> languages.summary(sentence).stream()
                .map(rest -> text.substring(text.indexOf(sentence) + sentence.length() - rest.length()))).map(
                        rest -> rest.replaceFirst("^[\\s:،,、：，。.！!]+", ""))
                .flatMap(rest -> stated(rest).stream())
                .filter(rest -> rest.matches("(?s).*\\p{L}\\p{L}.*")).findFirst();
    }

    /** What the client sees of a coach message. */
    static String withoutMarker(String message) {
        return message.replaceAll("(?i)[ \\t]*\\[\\s*INTENT[_ -]?READY\\s*\\]", "").strip();
    }

    /** Where a lead may stand: at the start of a sentence, or after a word such as "Great," at its start. */
    private static List<Integer> starts(String text) {
        var starts = new ArrayList<Integer>();
        var sentences = Pattern.compile("(?:^|(?<=[.!?:\\n)])\\s+|\\n|(?<=[.!?])\\s*|(?<=[,;–—-])\\s+)(?=\\S)").matcher(text);
        while (sentences.find()) {
            starts.add(sentences.end());
        }
        return starts;
    }

    private Optional<String> after(String text) {
        for (var lead : LEADS) {
            var found = lead.matcher(text.replace('’', '\''));
            if (found.lookingAt()) {
                return body(text.substring(found.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> body(String rest) {
        var plain = JOINT.matcher(rest).replaceFirst("");
        var listed = rest.substring(0, rest.length() - plain.length()).matches("(?s).*\\n\\s*[-*•]\\s+");
        var opened = listed ? "- " + plain : WISH.matcher(plain).replaceFirst("");
        if (opened.isEmpty() || NO_SUMMARY.matcher(opened.replace('’', '\'')).matches()
                || !rest.startsWith(" ") && !rest.matches("(?s)[:,.;\\s*–—-].*")) {
            return Optional.empty();
        }
        var end = opened.indexOf("\n\n");
        var paragraph = end < 0 ? opened : opened.substring(0, end);
        return Usable.text(statedWords(paragraph)).filter(text -> text.matches("(?s).*\\p{L}\\p{L}.*") && !bare(text));
    }

    /** What a message states before it asks. */
    static Optional<String> stated(String message) {
        var cut = message.lastIndexOf('?') < 0 ? message : message.replaceAll("[^.!?？؟。\\n]*[?？؟][\\s\"”]*$", "");
        return Usable.text(cut.strip());
    }

    /** The sentences of a paragraph up to the question or request that closes it. A summary that is itself a question keeps its words. */
    private static String statedWords(String paragraph) {
        var sentences = SENTENCE.matcher(paragraph).results().map(hit -> hit.group()).filter(sentence -> !sentence.isBlank()).toList();
        var kept = sentences.stream().takeWhile(sentence -> !CLOSING.matcher(sentence.strip().replace('’', '\'')).matches())
                .collect(Collectors.joining()).strip();
        return kept.replaceAll("(?i)(?:, ?(?:right|correct|is that right|yes|ok(?:ay)?))?\\s*\\?$", "");
    }

    /** "So you want it like that?" sums nothing up. */
    private static boolean bare(String text) {
        return Clauses.of(text).stream().map(Idioms::read).flatMap(clause -> Weight.of(clause).stream())
                .noneMatch(weight -> weight == Weight.SUBSTANCE || weight == Weight.CHANGE);
    }

    private static Pattern lead(String words) {
        return Pattern.compile(
                "(?i)(?:(?:ok(?:ay)?|great|so|right|alright|perfect|thanks|thank you|got it|good|wonderful|lovely|sure|now|well|and|then|nice|ah|understood|noted|yes),? ){0,4}(?:"
                        + words + ")(?![\\p{L}\\p{N}])");
    }
}
