package rehearsal.session.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a sentence says about the picture as a whole: its kind, its mood, its colours and light. Such a sentence names no thing to be seen. */
final class PictureFacts {

    static final String KINDS = "(?:picture|image|poster|banner|thumbnail|logo|emote|overlay|illustration|drawing|painting|scene|card|postcard|flyer|cover|book cover|wallpaper|sticker|badge|icon|invitation|mural|print)";
    private static final Set<String> ANY_KIND = Set.of("picture", "image", "scene", "drawing", "painting", "illustration", "print");
    private static final String MOOD = "(?:calm|cosy|cozy|dark|scary|spooky|cheerful|happy|sad|gloomy|moody|mysterious|solemn|serious|playful|funny|silly|epic|dramatic|romantic|dreamy|festive|warm|cold|eerie|peaceful|quiet|wild|energetic|nostalgic|melancholic|elegant|whimsical|magical|tense|hopeful|lonely|joyful|light-hearted|friendly|grim|sombre|gentle|funnier|scarier|happier|sadder|calmer|moodier|gloomier|cosier|cozier|spookier|wilder|quieter|friendlier|sillier)";
    private static final String NAMES = "(?:mood|atmosphere|feeling|vibe|tone)";
    private static final List<Pattern> MOODS = List.of(
            pattern(".*\\b" + NAMES
                    + "(?: of (?:it|the \\w+))?(?: (?:should|shall|must|could|is|to|be|more|rather|feel|change|changed))*:? (?!(?:of|in)\\b)([\\p{L}, -]{3,60}?)(?: (?:instead|please|now))*"),
            pattern(".*\\b(?:an?|more of an?) ((?:more |very |rather )?[\\p{L}-]+(?: and [\\p{L}-]+)?) " + NAMES
                    + "(?: (?:instead|please|now))*"),
            pattern("(?:please |rather |now )*(?:make|keep|want|like|have|should be|should feel|should look|it should be|i want|i would like|i'd like|let it be|let it feel)(?: (?:it|this|that|everything|the \\w+))?(?: (?:be|to be|feel|to feel|look|to look))?(?: (?:more|a bit|a little|much|very|really|rather|less))* ("
                    + MOOD + "(?:,? and " + MOOD + ")?)(?: (?:instead|please|now|mood))*"),
            pattern("(?:rather|more|a bit more|a little more|please) (" + MOOD + ")(?: (?:instead|please|now))*"));
    private static final Pattern ONLY_MOOD = pattern(
            "(?:(?:(?:and|a|bit|little|very|rather|quite|more|not|too|but|yet|also|somehow|kind|of|all)\\b|,| )+)?" + MOOD
                    + "(?:(?:,| |\\b(?:and|a|bit|little|very|rather|quite|more|not|too|but|yet|also)\\b)+" + MOOD
                    + ")*(?: (?:please|instead))*");
    private static final Pattern KIND = pattern(
            "(?:(?:make|let) (?:it|this|that)(?: be)? |rather |better |as |i want |i need |i'd like |actually |please )*(?:an?|the) ((?:[\\p{L}-]+ )?)("
                    + KINDS
                    + ")s?(?: (?:instead|rather|please|now|than an? \\p{L}+|instead of an? \\p{L}+))*");
    private static final Pattern KIND_INSIDE = Pattern.compile("(?iu)\\b(?:an?|the|my|our) ((?:[\\p{L}-]+ )?)(" + KINDS + ")s?\\b");
    private static final Set<String> COLOURS = words(
            "red blue green yellow orange purple violet pink magenta black white grey gray brown beige gold golden silver teal turquoise cyan crimson navy maroon ivory cream ochre amber indigo lilac mint olive scarlet bronze copper pastel pastels colour colours color colors tones tone shades shade hues palette monochrome sepia colourful colorful");
    private static final Set<String> LIGHTS = words(
            "light lighting sunlight moonlight candlelight daylight lamplight backlight backlit glow glowing shadow shadows lit sunset sunrise dusk dawn twilight");
    private static final Set<String> HOW = words(
            "soft warm cold cool bright pale dark deep light mild harsh dim low strong muted vivid neon natural morning evening noon night late early autumn winter summer spring mostly mainly only plenty lots lot bit little hint touch left right above below behind side top bottom front window one both sides through all over please too like bathed rather instead not less fewer earthy rich subtle");
    private static final Set<String> FUNCTION = words(
            "a an the in of and or with from to on at for it be is are should would i'd like want i we use make let us have as some more very really much just so that this picture image everything whole there please can could you");

    /** Whoever says more than this says more than a mood. */
    private static final int LONGEST = 160;

    private PictureFacts() {
    }

    /** A mood this sentence sets, in its own words. */
    static Optional<String> mood(String sentence) {
        var plain = plain(sentence);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        for (var mood : MOODS) {
            var found = mood.matcher(plain);
            if (found.matches()) {
                return Optional.of(found.group(1).strip());
            }
        }
        return ONLY_MOOD.matcher(plain).matches() ? Optional.of(plain.strip()) : Optional.empty();
    }

    /** Another kind of picture than before: a banner instead. */
    static Optional<String> kind(String sentence) {
        var found = KIND.matcher(plain(sentence));
        return sentence.length() <= LONGEST && found.matches() && !ANY_KIND.contains(found.group(2).toLowerCase(Locale.ROOT))
                ? Optional.of(found.group(2))
                : Optional.empty();
    }

    /** The kind an opening wish speaks of on its way to the thing: a cheerful banner with balloons. */
    static Optional<String> kindIn(String sentence) {
        var found = KIND_INSIDE.matcher(sentence);
        return found.find() && !ANY_KIND.contains(found.group(2).toLowerCase(Locale.ROOT))
                ? Optional.of(found.group(2).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    static Optional<String> moodIn(String sentence) {
        var found = KIND_INSIDE.matcher(sentence);
        return found.find() && found.group(1).strip().toLowerCase(Locale.ROOT).matches(MOOD)
                ? Optional.of(found.group(1).strip().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** A statement about colours or light, and about nothing else. */
    static Optional<String> colours(String sentence) {
        if (sentence.length() > LONGEST) {
            return Optional.empty();
        }
        var words = Arrays.stream(plain(sentence).toLowerCase(Locale.ROOT).split("[^\\p{L}'-]+")).filter(word -> !word.isEmpty()).toList();
        var speaks = words.stream().anyMatch(word -> COLOURS.contains(word) || LIGHTS.contains(word));
        var only = words.stream().allMatch(word -> COLOURS.contains(word) || LIGHTS.contains(word) || HOW.contains(word)
                || FUNCTION.contains(word) || word.endsWith("ish"));
        return speaks && only && words.size() <= 14 ? Optional.of(trimmed(sentence)) : Optional.empty();
    }

    static boolean isColour(String word) {
        return COLOURS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isMood(String word) {
        return word.toLowerCase(Locale.ROOT).matches(MOOD);
    }

    /** What is left of an answer when the politeness around it is taken off. */
    static String trimmed(String sentence) {
        return plain(sentence).replaceAll(
                "(?i)^(?:(?:i would|i'd|i|we) (?:like|want|love|prefer|see|imagine)(?: it)?(?: to be)?|it should be|should be|make it|use|please|maybe|rather|well|ok|okay|yes|hm+|i think|let it be)[\\s,]+",
                "")
                .replaceAll("(?i)[\\s,]+(?:please|thanks|thank you|i think|maybe|instead)$", "").strip();
    }

    private static String plain(String sentence) {
        return sentence.strip().replace('’', '\'').replaceAll("[.!?;:,\\s]+$", "")
                .replaceAll("(?i)^(?:and|but|well|so|ok|okay|yes|please|also)[,\\s]+", "");
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?iu)" + words);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
