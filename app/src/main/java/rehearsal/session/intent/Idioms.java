package rehearsal.session.intent;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns of phrase that mean something else than their words: no changes, can't wait, why not, yeah right. Each becomes one word whose
 * meaning is plain before the words are weighed one by one.
 */
final class Idioms {

    static final String YES = "‹yes›";
    static final String GO = "‹go›";
    static final String AROUND = "‹around›";
    static final String DOUBT = "‹doubt›";
    static final String CHANGE = "‹change›";
    static final String OTHER = "‹other›";

    private static final String THAT = "(?:it|this|that|these|them|things|everything|all)";
    private static final String BEGIN = "(?:go|start|begin|generate|create|make|build|produce|render|draw|proceed|continue|launch|send|ship|do|finali[sz]e|run|print)";
    private static final String DESIRE = "(?:want(?:ed)?|like[ds]?|need(?:ed)?|mean|meant|imagined?|pictured?|see|saw|envision(?:ed)?|hoped?|wished|asked|dreamt|dreamed|thought|thinking|looking|hoping|after|going|planned|expected|described|said|love)";

    private static final String WILLING = "(?:great |ok |okay |perfect |yes |good |cool |so |and |please )*(?:can|could|would|will|may|shall) (?:you|we|i) (?:(?:please|just|now|also) )*";
    private static final Pattern REQUEST = Pattern.compile("^" + WILLING
            + "(?:go ahead(?: and)?(?: " + BEGIN
            + "|make)?|go|start|begin|generate|create|proceed|continue|render|produce|finali[sz]e|launch|send|build|ship|run|print|(?:make|do|draw|get)(?= (?:it |this |that |them )?(?:now|please|already|happen|started|going)))"
            + "(?: (?:it|this|that|them|the (?:picture|image|poster|banner|thumbnail|one)|happen|started|going|now|please|already|today|for me|then|like that|like this|with (?:it|this|that)))*$");
    private static final Pattern RHETORICAL = Pattern.compile(
            ".*(?:why (?:the hell )?not|what are (?:you|we) (?:still )?waiting for|what is not to (?:like|love)|what more could (?:i|we|you) (?:want|ask for|wish for))$");

    private static final Pattern IRONY = Pattern.compile("(?:oh |ha |haha |hm |well )*(?:yeah|yea|ya|sure|oh|suuure) (?:right|sure|ok|okay)(?: (?:then|buddy|mate|man))?");

    /** A polite order counts as one only when its sentence does not ask. */
    private record Idiom(Pattern pattern, String meaning, boolean order) {
    }

    private static final List<Idiom> ALL = List.of(
            new Idiom(REQUEST, GO, true),
            idiom("what is not to (?:like|love)|what more could (?:i|we|you) (?:want|ask for|wish for)", YES),
            // Nothing is to be altered.
            idiom("(?:there (?:is|are) )?(?:no|zero|without(?: any)?) (?:further |more |other |additional |extra )?(?:changes?|notes?|edits?|corrections?|revisions?|remarks?|comments?|complaints?|objections?|tweaks?|adjustments?|additions?|wishes|requests|questions)(?: at all)?(?: (?:is |are )?(?:needed|required|necessary|please|from me|from my side|here))?",
                    YES),
            idiom("(?:there is |i have |i(?: would)? have got )?nothing (?:else |more )?(?:to|i would|i want to|needs to|is to) (?:be )?(?:add|added|change|changed|fix|fixed|improve|tweak|say)",
                    YES),
            idiom("nothing (?:else|more|further|is missing|missing|left)", YES),
            idiom("(?:would|do|need|should|must|could|will|can) not (?:want to |need to |have to )?(?:change|alter|touch|tweak|edit|add|improve) (?:a|any|one|another|even one)?(?: (?:single|little))? ?(?:thing|anything|word|bit|it|that|detail|pixel)",
                    YES),
            idiom("(?:leave|keep) " + THAT + "(?: (?:just|exactly))?(?: (?:as it is|as is|like that|like this|that way|this way|so))?",
                    YES),
            idiom("(?:as it is|as is)", AROUND),
            // Praise by denial.
            idiom("can not wait(?: (?:to (?:see|have|get|use|show)|for)(?: " + THAT + "| the result)?)?", YES),
            idiom("(?:could|can) not (?:be|have (?:been|said|put|done|described|asked|wished|imagined|hoped)|agree|ask|wish|imagine|get|do)(?: "
                    + THAT + ")?(?: (?:for|any|more|a|anything))*(?: (?:better|happier|finer|closer|nicer|more|clearer|righter|myself))+",
                    YES),
            idiom("not (?:half |so |too )?(?:bad|shabby)(?: at all)?", YES),
            idiom("(?:no|without(?: a)?) (?:doubt|question)(?: about (?:it|that))?", YES),
            idiom("(?:why (?:the hell )?not|what are (?:you|we) waiting for|no (?:problem|worries|objection))", YES),
            idiom("(?:never|not) (?:been|seen) (?:happier|better|anything better)", YES),
            // It is what the client had in mind.
            idiom("(?:what|how|as|like|all|everything|anything|the way|the one|the thing) (?:that )?(?:i|we) (?:(?:have|had|would|did|was|were|am|are|always|really|just|had been) )*"
                    + DESIRE + "(?: (?:it|of|for|to see|to have|to be|about))*(?: in mind)?(?: all along)?", YES),
            idiom("(?:what|how|as|like) (?:i|we) had (?:it )?in (?:my |our )?(?:mind|head|thoughts)", YES),
            idiom("in (?:my|our) (?:mind|head)", AROUND),
            idiom("(?:i|we) (?:(?:really|do|just|absolutely|so|quite) )*like (?:it|this|that|these|them|everything|all of (?:it|this))",
                    YES),
            idiom("like (?:it|this|that)", AROUND),
            idiom("(?:you|u) (?:(?:have|really|totally|just|absolutely|completely|truly) )*(?:got|get|nailed|understood|understand|captured|caught|hit|read|found|did|convinced|killed|crushed) (?:"
                    + THAT + "|me|us|my mind|the nail)(?: on the head)?", YES),
            idiom("(?:nailed|crushed|killed|aced) " + THAT, YES),
            idiom("(?:that|this|it) (?:is|was) (?:just |exactly |really )?(?:it|me|us|the one|all|everything|how (?:i|we) see it)(?: of it)?",
                    YES),
            idiom("it is all (?:there|in there|in it)", YES),
            idiom("(?:just |exactly )?the one", AROUND),
            idiom("(?:i|we) (?:am|are) (?:(?:so|all|totally) )?(?:in|on board|game|down|for it)", YES),
            idiom("(?:i|we) (?:would )?vote (?:yes|for it)", YES),
            idiom("(?:that|this|it) (?:will|would|should) do(?: (?:it|nicely|just fine|the trick|the job))?", YES),
            idiom("(?:that|this|it)? ?(?:totally |really |definitely |absolutely )?(?:works|worked|does it|does the trick|hits the spot|hits the mark|rocks|slaps)(?: for (?:me|us))?",
                    YES),
            idiom("will (?:absolutely |really |just )?(?:love|adore|like|enjoy|be (?:thrilled|delighted|happy))(?: (?:it|this|that|with it|about it))?",
                    YES),
            idiom("(?:spot|bang|right|dead) on(?: the (?:money|mark))?", YES),
            idiom("(?:it|that|this) is a (?:go|yes|deal|winner|keeper|masterpiece|beauty|hit|dream|wrap|match|fit)(?: (?:from|for) (?:me|us))?",
                    YES),
            idiom("what a (?:beauty|dream|picture|masterpiece|great idea|lovely idea|picture)", YES),
            idiom("(?:a )?(?:big|huge|clear|definite|resounding|solid|firm|hard) yes", YES),
            idiom("(?:you have|here is) (?:my|our) (?:ok|okay|yes|blessing|approval|go|green light|permission)", GO),
            idiom("(?:good|all set|ready|clear|free) to (?:" + BEGIN + ")(?: " + THAT + ")?", GO),
            idiom("(?:green light|thumbs up|two thumbs up|full speed ahead|fire away|take it away|bring it on|lock it in|let it rip|count me in|be my guest|all systems go|game on|knock yourself out|have at it|hit it|send it|go for it|go on|carry on)",
                    GO),
            idiom("(?:run|roll|go) with (?:it|this|that)", GO),
            idiom("(?:do|make) (?:it|this|that)(?: happen| real| so| come true| reality)?(?: (?:now|then|please|already|today))*$", GO),
            idiom("(?:please|so|yes) do$|^do$|^(?:it|this|that) do$", GO),
            idiom("let us (?:(?:just|please|all) )?(?:" + BEGIN
                    + "|see|have|get)(?: (?:ahead|on|forward|started|going|to it))?(?: with)?(?: (?:it|this|that|these|them))?", GO),
            idiom("(?:get|move|push|press|forge) (?:it )?(?:started|going|forward|ahead|on)(?: with (?:it|this|that))?", GO),
            idiom("(?:as soon as|when|whenever)(?:ever)? (?:you|u) (?:are|like|want|can|wish|have time|feel like it)(?: ready)?", AROUND),
            idiom("if (?:you (?:are ready|can|would|please|don't mind)|that is (?:ok|okay|all right) with you)", AROUND),
            idiom("first (?:try|time|go)|right away|straight away|at once|for sure|by me|my word|my goodness|and all|in one go|more than|hats off",
                    AROUND),
            idiom("of course|by all means|va bene|ça marche|c'est bon|está bien|tudo bem|all right", YES),
            // Lukewarm, or the opposite of what it says.
            idiom("(?:sort|kind) of|let me (?:think|sleep|check|ask|see)|(?:give|gimme) me|far from|on second thought|never mind|forget it|hang on|not yet|too (?:much|many|bad)|so so|could be (?:better|worse)|as if|think (?:about it|it over)|used to|supposed to be|would be|would have been|you (?:forgot|missed|ignored)",
                    DOUBT),
            idiom("how (?:original|surprising|convenient)|slow clap|just what (?:we|i) needed|thanks a lot for|as (?:always|usual)", DOUBT),
            // Good, but not about the picture.
            idiom("(?:good|great|nice|fine|fair|excellent|interesting|lovely) (?:question|morning|evening|afternoon|night|day|luck|point|one|to meet|thing|bye)",
                    OTHER),
            idiom("(?:make|made|making|create|draw|build|generate) (?:me |us )?(?:a|an|some|two|three)\\b", OTHER),
            idiom("(?:i|we) (?:see|know|think so|said|say|had|have|did)$", OTHER));

    private Idioms() {
    }

    /** "Yeah, right" is no yes, with or without the comma. */
    static boolean ironic(List<Clause> clauses) {
        var text = clauses.stream().map(Clause::text).collect(Collectors.joining(" "));
        return IRONY.matcher(text).matches();
    }

    static Clause read(Clause clause) {
        var text = clause.text();
        for (var idiom : ALL) {
            text = idiom.order() && clause.asks() ? text : idiom.pattern().matcher(text).replaceAll(idiom.meaning());
        }
        return new Clause(Clauses.marked(text), clause.asks());
    }

    /** A polite order (can you generate it now?) and a shrug (why not?) end in a question mark and ask nothing. */
    static boolean onlySoundsLikeAQuestion(List<String> sentence) {
        var text = String.join(" ", sentence);
        return REQUEST.matcher(text).matches() || RHETORICAL.matcher(text).matches();
    }

    private static Idiom idiom(String words, String meaning) {
        return idiom(words, meaning, false);
    }

    private static Idiom idiom(String words, String meaning, boolean order) {
        return new Idiom(Pattern.compile("(?<![\\p{L}\\p{N}‹])(?:" + words + ")(?![\\p{L}\\p{N}'›])"), meaning, order);
    }
}
