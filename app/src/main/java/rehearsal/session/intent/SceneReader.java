package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rehearsal.state.Brief.SceneElement;

/**
 * Takes from a client's words what is to be seen: one element for each thing, with its place and style. Half sentences, small talk, praise
 * and complaints are no things; a wish that names none is kept apart, to be asked about.
 */
final class SceneReader {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?;\\n]+[.!?;]*");
    private static final Pattern QUESTION = Pattern.compile(".*\\?[!?]*\\s*$");
    private static final Pattern OPENING = Pattern.compile(
            "(?i)^(?:(?:(?:no|nope|nah)(?=,)|yes|yeah|yep|ok|okay|sure|great|perfect|good|hi|hello|hey|well|so|also|and|but|then|please|maybe|just|now|oh|actually|thanks|thank you|love it|looks good|sounds good|only)\\b[\\s,!:–—-]*)++");
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)^(?:(?:i|we)(?:['’]d| would)? (?:also |really |just )*(?:want|like|need|love|prefer|imagine|picture|see|wish for|am thinking of|['’]m thinking of|was thinking of|envision)(?: to (?:have|see|add|show|make|get))?(?: it to (?:have|show|be))?|(?:can|could|would|may) (?:you|we|i) (?:please )?(?:also )?(?:add|have|put|include|draw|show|get|make|paint|create|design|place)(?: me| us)?|(?:let['’]?s|let us) (?:have|add|include|put|see|show)|(?:add|put|include|draw|show|place|have|give (?:me|us|it)|make (?:me|us)?|create|design|paint|imagine|picture|use)\\b(?: me| us)?|(?:there|it|this|the (?:picture|image|poster|banner|thumbnail|scene))(?:['’]s| is| are| should| must| could| needs to| has to)+(?: (?:be|have|show|include|see|contain))?|with|showing|plus|including|featuring)\\s+");
    private static final Pattern KIND = Pattern.compile(
            "(?i)^(?:an? |the |my |our )?(?:[\\p{L}-]+ )?(?:picture|image|poster|banner|thumbnail|logo|emote|overlay|illustration|drawing|painting|scene|card|postcard|flyer|cover|wallpaper|sticker|badge|invitation|mural)s?(?: (?:for|about) [^,]*?)?,? (?:of|with|showing|featuring|where|in which|that shows|that has|depicting)\\s+");
    private static final String STARTS_A_THING = "(?=(?:an?|the|some|one|two|three|four|five|six|many|several|lots of|his|her|its|their|my|our|no)\\s)";
    private static final Pattern BETWEEN = Pattern
            .compile("\\s*,\\s*(?:and\\s+|plus\\s+)?" + STARTS_A_THING + "|\\s+(?:and|plus)\\s+" + STARTS_A_THING);
    /** Words that are read are kept elsewhere; what led to them names nothing to be seen. */
    private static final Pattern SPOKEN = Pattern.compile(
            "(?i)\\s*(?:\\b(?:that|which|who|and|with|it|saying|says?|reads?|reading|called|titled|has|having|showing|the|words?|text|title|headline|slogan|line|phrase|a sign|:)\\s*)*‹›.*$");
    private static final Pattern ONLY_THE_KIND = Pattern.compile(
            "(?i)(?:an?|the|my|our|some)?\\s*(?:[\\p{L}-]+ )?(?:picture|image|poster|banner|thumbnail|logo|emote|overlay|illustration|drawing|painting|scene|card|postcard|flyer|cover|wallpaper|sticker|badge|invitation|mural)s?");
    private static final Pattern THING = Pattern.compile(
            "(?i)^(?:an?|the|some|any|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|many|several|lots of|a few|few|no|his|her|its|their|my|our)\\s.*");

    private static final Pattern NOTHING = Pattern.compile("(?i)(?:no|not|without|don['’]t|do not|never|less than|instead)\\b");
    private static final Pattern LEFT_TO_US = Pattern.compile(
            "(?i).*\\b(?:something|anything|whatever|surprise me|surprise us|you (?:decide|choose|pick)|up to you|as you (?:like|wish|please)|i trust you|trust you|your choice|be creative|do your thing|just make (?:it|one|a (?:nice|good|cool|great) \\w+))\\b.*");
    private static final Pattern TO_THE_COACH = Pattern
            .compile(
                    "(?i).*\\byou(?:['’]re|['’]ve)? (?:ask|asked|keep|kept|never|always|forgot|are|were|already|don['’]t|do not|did|said|told|wrote|listen|understood|misunderstood|should have|have)\\b.*");
    private static final Pattern CHANGE_OF = Pattern
            .compile(
                    "(?i)^(?:please )?(?:make|turn|let|have|paint|draw|keep) ((?:the|that|this|his|her|its|their|my|our) [\\p{L}'’-]+?(?: [\\p{L}'’-]+)?) (?:be |look |a bit |a little |much |more |less )*([\\p{L}'’-]+(?: (?:and|than) .*)?)$");
    private static final Pattern POINTS_BACK = Pattern.compile(
            "(?i)^(?:it|this|that|them|everything|these|those|one|him|her|more|less|fewer|bigger|smaller|darker|brighter|warmer|\\p{L}+er|to \\p{L}+|back|over|again)\\b.*");
    /** "It is raining" asks for nothing; "it is a fox" does. */
    private static final Pattern STATES = Pattern.compile("(?i)^(?:there|it|this|that)(?:['’]s| is| are)\\b");
    /** Where the thing spoken of stands, and nothing else. */
    private static final Pattern SOMEWHERE = Pattern.compile(
            "(?i)^(?:to the (?:left|right)|on|in|at|behind|under|above|over|below|next to|beside|between|in front of|near|inside|outside) (?!it\\b|that\\b|this\\b)[\\p{L}'’ -]{3,60}$");
    private static final Pattern VERB_ONLY = Pattern
            .compile("(?i)(?:write|put|add|place|say|says|type|print|draw|show|with|and|please|make|have|it|the sign|the words?)*");

    /** How much of a message is taken: all of it, what names a thing, or only what is asked for in so many words. */
    enum Share {
        ALL, THINGS, WISHES
    }

    /** What a message says about the picture. */
    record Read(List<SceneElement> elements, List<Changed> changed, List<String> colours, Optional<String> mood, Optional<String> kind,
            Optional<String> place, List<String> notUnderstood) {

        static final Read NOTHING = new Read(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of());

        static Read thing(String thing) {
            return new Read(List.of(SceneElement.of(thing)), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                    List.of());
        }
    }

    /** How a thing that is there should be. */
    record Changed(String thing, String how) {
    }

    private final ConfirmationJudge judge = new ConfirmationJudge();
    private final Share share;
    private final boolean first;
    private final List<SceneElement> elements = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<String> colours = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private Optional<String> mood = Optional.empty();
    private Optional<String> kind = Optional.empty();
    private Optional<String> place = Optional.empty();

    private SceneReader(Share share, boolean first) {
        this.share = share;
        this.first = first;
    }

    /** The whole of an opening description is about the picture, whatever its form, except small talk beside a wish. */
    static Read opening(String description) {
        return new SceneReader(Share.ALL, true).read(description);
    }

    static Read later(String message, Share share) {
        return new SceneReader(share, false).read(message);
    }

    private Read read(String message) {
        var sentences = SENTENCE.matcher(Quotes.replaced(SummaryFinder.withoutMarker(message), "‹›")).results().map(hit -> hit.group())
                .toList();
        var wished = sentences.stream()
                .anyMatch(sentence -> REQUEST.matcher(stripped(sentence)).lookingAt() || KIND.matcher(sentence).find());
        for (var sentence : sentences) {
            if (!passes(sentence, wished)) {
                sentence(sentence);
            }
        }
        return new Read(List.copyOf(elements), List.copyOf(changed), List.copyOf(colours), mood, kind, place,
                List.copyOf(unclear));
    }

    /** Questions, consent, doubt, small talk and words about the coach say nothing about the picture. */
    private boolean passes(String sentence, boolean wished) {
        var question = QUESTION.matcher(sentence).matches() && !REQUEST.matcher(stripped(sentence)).lookingAt();
        if (question || LEFT_TO_US.matcher(sentence).matches()) {
            return true;
        }
        var clauses = Clauses.of(sentence);
        var aside = !clauses.isEmpty() && clauses.stream().allMatch(clause -> Asides.harmless(clause, Set.of()));
        if (first) {
            return aside && (wished || clauses.size() == 1 && Asides.polite(clauses.getFirst()));
        }
        var judgement = judge.judge(sentence);
        var removes = !Removal.in(sentence).isEmpty();
        return aside || ForeignRemoval.in(sentence) || ConfirmationJudge.announces(sentence) || TO_THE_COACH.matcher(sentence).matches()
                || judgement == Judgement.CONFIRMS
                || judgement == Judgement.NEGATES && !removes && share != Share.ALL && !REQUEST.matcher(stripped(sentence)).lookingAt();
    }

    private void sentence(String sentence) {
        if (fact(sentence)) {
            return;
        }
        if (!first && !Removal.in(sentence).isEmpty()) {
            parts(sentence).stream().filter(part -> Removal.in(part).isEmpty()).filter(part -> REQUEST.matcher(stripped(part)).lookingAt())
                    .forEach(this::thing);
            return;
        }
        thing(sentence);
    }

    private static List<String> parts(String sentence) {
        return List.of(sentence.split(",\\s*|\\s+(?:and|but)\\s+(?=(?:add|put|include|make|i want|i'd like)\\b)"));
    }

    private boolean fact(String sentence) {
        var saysColour = PictureFacts.colours(sentence);
        var saysMood = PictureFacts.mood(sentence);
        var saysKind = first ? Optional.<String>empty() : PictureFacts.kind(sentence);
        if (first) {
            kind = kind.or(() -> PictureFacts.kindIn(sentence));
            mood = mood.or(() -> PictureFacts.moodIn(sentence));
        }
        saysColour.ifPresent(colours::add);
        mood = saysMood.or(() -> mood);
        kind = saysKind.or(() -> kind);
        return saysColour.isPresent() || saysMood.isPresent() || saysKind.isPresent();
    }

    private void thing(String sentence) {
        var said = stripped(sentence);
        var change = CHANGE_OF.matcher(said.replaceAll("[.!?;:,\\s]+$", ""));
        if (!first && change.matches()) {
            changed.add(new Changed(change.group(1), change.group(2)));
            return;
        }
        var somewhere = SOMEWHERE.matcher(said.replaceAll("[.!?;:,\\s]+$", ""));
        if (!first && somewhere.matches()) {
            place = Optional.of(somewhere.group());
            return;
        }
        var request = REQUEST.matcher(said);
        var looksAsked = request.lookingAt();
        var asked = looksAsked && (!STATES.matcher(said).lookingAt() || THING.matcher(said.substring(request.end())).matches());
        var rest = KIND.matcher(asked ? said.substring(request.end()) : said).replaceFirst("");
        var taken = !(asked && POINTS_BACK.matcher(rest).matches() && !THING.matcher(rest).matches()) && switch (share) {
            case ALL -> true;
            case THINGS -> asked || THING.matcher(rest).matches();
            case WISHES -> asked;
        };
        var found = taken ? Stream.of(BETWEEN.split(rest)).flatMap(piece -> element(piece).stream()).toList() : List.<SceneElement>of();
        elements.addAll(found);
        if (found.isEmpty() && !first && !sentence.contains("‹›") && substance(said)) {
            unclear.add(said.replaceAll("[.!?;:,\\s]+$", ""));
        }
    }

    private static boolean substance(String words) {
        return Clauses.of(words).stream().map(Idioms::read).flatMap(clause -> Weight.of(clause).stream())
                .anyMatch(weight -> weight == Weight.SUBSTANCE || weight == Weight.CHANGE);
    }

    private static String stripped(String sentence) {
        return OPENING.matcher(sentence.strip()).replaceFirst("").strip();
    }

    private Optional<SceneElement> element(String piece) {
        var words = SPOKEN.matcher(piece).replaceFirst("").replaceAll("[.!?;:,\\s]+$", "")
                .replaceAll("(?i)\\s+(?:please|thanks|too|as well|though)$", "")
                .replaceAll("(?i)\\s+(?:that says|saying|which says|reading|with the words?|with the text|says|reads|called|titled)$", "")
                .strip();
        if (NOTHING.matcher(words).lookingAt() || ONLY_THE_KIND.matcher(words).matches()
                || VERB_ONLY.matcher(words.replace(" ", "")).matches()
                || !first && POINTS_BACK.matcher(words).matches() && !THING.matcher(words).matches()) {
            return Optional.empty();
        }
        return substance(words)
                ? Usable.text(words).map(text -> new SceneElement(text, Where.place(text), Where.style(text), Map.of()))
                : Optional.empty();
    }
}
