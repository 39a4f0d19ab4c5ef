package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rehearsal.state.Brief.SceneElement;

/** Takes from a client's words what is to be seen: one element for each thing, with its place and style. */
final class SceneReader {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?;\\n]+[.!?;]*");
    private static final Pattern QUESTION = Pattern.compile(".*\\?[!?]*\\s*$");
    private static final Pattern OPENING = Pattern.compile(
            "(?i)^(?:(?:(?:no|nope|nah)(?=,)|yes|yeah|yep|ok|okay|sure|great|perfect|good|hi|hello|hey|well|so|also|and|but|then|please|maybe|just|now|oh|actually|thanks|thank you|love it|looks good|sounds good|only)\\b[\\s,!:–—-]*)++");
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)^(?:(?:i|we)(?:['’]d| would)? (?:also |really |just )*(?:want|like|need|love|prefer|imagine|picture|see|wish for|am thinking of|['’]m thinking of|was thinking of|envision)(?: to (?:have|see|add|show|make|get))?(?: it to (?:have|show|be))?|(?:can|could|would|may) (?:you|we|i) (?:please )?(?:also )?(?:add|have|put|include|draw|show|get|make|paint|create|design|place)(?: me| us)?|(?:let['’]?s|let us) (?:have|add|include|put|see|show)|(?:add|put|include|draw|show|place|have|give (?:me|us|it)|make (?:me|us)?|create|design|paint|imagine|picture|use)\\b(?: me| us)?|(?:there|it|this|the (?:picture|image|poster|banner|thumbnail|scene))(?:['’]s| is| are| should| must| could| needs to| has to)+(?: (?:be|have|show|include|see|contain))?|with|showing|plus|including|featuring)\\s+");
    private static final Pattern KIND = Pattern.compile(
            "(?i)^(?:an? |the |my |our )?(?:[\\p{L}-]+ )?(?:picture|image|poster|banner|thumbnail|logo|emote|overlay|illustration|drawing|painting|scene|card|flyer|cover|wallpaper|sticker|badge)s?(?: (?:for|about) [^,]*?)?,? (?:of|with|showing|featuring|where|in which|that shows|that has|depicting)\\s+");
    private static final String STARTS_A_THING = "(?=(?:an?|the|some|one|two|three|four|five|six|many|several|lots of|his|her|its|their|my|our|no)\\s)";
    private static final Pattern BETWEEN = Pattern
            .compile("\\s*,\\s*(?:and\\s+|plus\\s+)?" + STARTS_A_THING + "|\\s+(?:and|plus)\\s+" + STARTS_A_THING);
    /** Words that are read are kept elsewhere; what led to them names nothing to be seen. */
    private static final Pattern SPOKEN = Pattern.compile(
            "(?i)\\s*(?:\\b(?:that|which|who|and|with|it|saying|says?|reads?|reading|called|titled|has|having|showing|the|words?|text|title|headline|slogan|line|phrase|a sign|:)\\s*)*‹›.*$");
    private static final Pattern ONLY_THE_KIND = Pattern.compile(
            "(?i)(?:an?|the|my|our|some)?\\s*(?:[\\p{L}-]+ )?(?:picture|image|poster|banner|thumbnail|logo|emote|overlay|illustration|drawing|painting|scene|card|flyer|cover|wallpaper|sticker|badge)s?");
    private static final Pattern THING = Pattern.compile(
            "(?i)^(?:an?|the|some|any|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|many|several|lots of|a few|few|no|his|her|its|their|my|our|more|less|fewer|bigger|smaller|darker|brighter|warmer)\\s.*");

    private static final Pattern NOTHING = Pattern.compile("(?i)(?:no|not|without|don['’]t|do not|never|less than|instead)\\b");

    private SceneReader() {
    }

    /** How much of a message is taken: all of it, what names a thing, or only what is asked for in so many words. */
    private enum Share {
        ALL, THINGS, WISHES
    }

    /** The whole of an opening description is about the picture, whatever its form; so is the answer to a question. */
    static List<SceneElement> opening(String description) {
        return read(description, Share.ALL);
    }

    static List<SceneElement> later(String message) {
        return read(message, Share.THINGS);
    }

    static List<SceneElement> wishes(String message) {
        return read(message, Share.WISHES);
    }

    private static List<SceneElement> read(String message, Share share) {
        var elements = new ArrayList<SceneElement>();
        for (var sentence : SENTENCE.matcher(Quotes.replaced(message, "‹›")).results().map(hit -> hit.group()).toList()) {
            if (!QUESTION.matcher(sentence).matches() || REQUEST.matcher(stripped(sentence)).lookingAt()) {
                elements.addAll(sentence(sentence, share));
            }
        }
        return elements;
    }

    private static List<SceneElement> sentence(String sentence, Share share) {
        var said = stripped(sentence);
        var request = REQUEST.matcher(said);
        var asked = request.lookingAt();
        var rest = KIND.matcher(asked ? said.substring(request.end()) : said).replaceFirst("");
        var taken = switch (share) {
            case ALL -> true;
            case THINGS -> asked || THING.matcher(rest).matches();
            case WISHES -> asked;
        };
        return taken ? Stream.of(BETWEEN.split(rest)).flatMap(piece -> element(piece).stream()).toList() : List.of();
    }

    private static String stripped(String sentence) {
        return OPENING.matcher(sentence.strip()).replaceFirst("").strip();
    }

    private static Optional<SceneElement> element(String piece) {
        var words = SPOKEN.matcher(piece).replaceFirst("").replaceAll("[.!?;:,\\s]+$", "")
                .replaceAll("(?i)\\s+(?:please|thanks|too|as well|though)$", "")
                .replaceAll("(?i)\\s+(?:that says|saying|which says|reading|with the words?|with the text|says|reads|called|titled)$", "")
                .strip();
        if (NOTHING.matcher(words).lookingAt() || ONLY_THE_KIND.matcher(words).matches()) {
            return Optional.empty();
        }
        var substance = Clauses.of(words).stream().map(Idioms::read).flatMap(clause -> Weight.of(clause).stream())
                .anyMatch(weight -> weight == Weight.SUBSTANCE || weight == Weight.CHANGE);
        return substance
                ? Usable.text(words).map(text -> new SceneElement(text, Where.place(text), Where.style(text), Map.of()))
                : Optional.empty();
    }
}
