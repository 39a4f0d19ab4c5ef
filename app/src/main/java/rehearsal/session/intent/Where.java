package rehearsal.session.intent;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where something stands and how it is made, as far as a clause says so. */
final class Where {

    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(?:in the (?:(?:far|very|upper|lower|top|bottom) )?(?:(?:left|right) )?(?:background|foreground|middle|cent(?:er|re)|corner|distance|front|back|sky)|(?:in|at|on|to|along|across|near) the (?:(?:upper|lower|very) )?(?:top|bottom|left|right|cent(?:er|re)|edge|side)(?:[ -](?:left|right|cent(?:er|re)|side|corner|edge))*|(?:top|bottom|upper|lower)[ -](?:left|right|cent(?:er|re))(?: corner)?|(?:behind|in front of|next to|beside|above|below|under|underneath|beneath|between|inside|around|over) (?:the |a |an |his |her |its |our |my )?[\\p{L}'’ -]{2,30}?(?=$|[,.;!?]| and | with | in | on | at )|cent(?:er|re)d|on top)");
    private static final Pattern STYLE = Pattern.compile(
            "(?i)\\b(?:in (?:a |an )?(?:[\\p{L}-]+ ){0,2}(?:style|letters|lettering|font|type|handwriting|script|tone|tones)|in (?:bold|italics?|capitals|caps|neon|gold|silver|chalk|ink|crayon|pencil|pastel|watercolou?rs?|oil|charcoal|pixel art|black and white|sepia|graffiti|cursive)|(?:[\\p{L}]+-style)|(?:bold|neon|handwritten|hand-drawn|hand-lettered|painted|glowing|embossed|cartoonish|photorealistic|pixelated|minimalist|retro|vintage)\\b)");

    private Where() {
    }

    static Optional<String> place(String clause) {
        return first(PLACE, clause);
    }

    static Optional<String> style(String clause) {
        return first(STYLE, clause);
    }

    private static Optional<String> first(Pattern pattern, String clause) {
        var found = pattern.matcher(clause);
        return found.find() ? Optional.of(found.group().strip()) : Optional.empty();
    }
}
