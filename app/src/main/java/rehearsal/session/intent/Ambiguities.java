package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rehearsal.state.Brief.Ambiguity;
import rehearsal.state.Brief.Intent;

/** Phrases that could be drawn or written: where they come from, and which answer settles which of them. */
final class Ambiguities {

    /** Things people say that mostly stand on signs; said without quotation marks they may be either. */
    private static final Pattern SIGN = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}-])((?:(?!(?:an?|the|and|or|with|of|for|to|some|our|my|your|on|in|at|it|is|this|that|big|small|have|has|want|like|add|put|show|then|write|print|paint|type|says?|saying|remove|make|draw|about)\\b)[\\p{L}'’-]+ ){0,2}(?:sale|grand opening|game over|level up|happy birthday|sold out|coming soon|starting soon|be right back|thank you all|game on|happy new year|merry christmas|happy halloween|the end|welcome home|welcome back|closing time|good game|for rent|giveaway|new drop|live now|going live))(?![\\p{L}\\p{N}-])");
    private static final Pattern CAPITALS = Pattern
            .compile("(?<![\\p{L}\\p{N}])(?:\\p{Lu}{2,}(?:['’!]?\\s+\\p{Lu}{2,})+|\\p{Lu}{5,})(?![\\p{L}\\p{N}])");
    private static final Pattern BARE = Pattern.compile(
            "(?iu)\\b(?:put|place|add|write|print|letter)\\s+(?!(?:an?|the|some|any|more|two|three|four|five|my|our|your|his|her|its|their|it|that|this|these|those|them|in|on|\\d+)\\b)([\\p{L}'’ -]{3,40}?)\\s+(?:on|across|over) (?:it|the (?:sign|banner|top|front|poster|door|wall|shirt|cake|flag|board|window|bottom|picture|image))\\b");
    private static final Pattern WRITTEN_ALREADY = Pattern
            .compile("(?iu).*\\b(?:says?|saying|reads?|reading|write|written|words?|text|title|headline|slogan|caption)\\W+(?:the\\W+)?$");
    private static final Set<String> DRAW = Set.of("draw", "drawn", "drawing", "render", "rendered", "rendering", "image", "picture",
            "object", "illustrate",
            "illustrated", "illustration", "paint", "painted", "depict", "depicted", "visual", "visually", "graphic", "icon", "symbol",
            "scene", "thing");
    private static final Set<String> WRITE = Set.of("write", "written", "writing", "text", "word", "words", "letter", "letters",
            "lettering", "caption",
            "headline", "title", "type", "typed", "spelled", "spelt", "display", "displayed", "label", "readable", "read");
    private static final Set<String> NEGATION = Set.of("not", "no", "never", "without", "instead", "than");

    private Ambiguities() {
    }

    /** New ones in what a client said. */
    static List<String> inMessage(String message) {
        var plain = Quotes.replaced(message, " ");
        var found = new LinkedHashSet<String>();
        collect(SIGN, plain, found);
        collect(BARE, plain, found);
        if (plain.chars().anyMatch(Character::isLowerCase)) {
            collect(CAPITALS, plain, found);
        }
        return List.copyOf(found);
    }

    private static void collect(Pattern pattern, String text, Set<String> found) {
        pattern.matcher(text).results().filter(hit -> !WRITTEN_ALREADY.matcher(text.substring(0, hit.start())).matches())
                .map(hit -> hit.groupCount() > 0 ? hit.group(1) : hit.group()).map(String::strip).forEach(found::add);
    }

    /** On a canvas a note may be a label to keep or a wish to draw, so every quoted one is a question. */
    static List<String> onCanvas(String canvas) {
        return Quotes.in(canvas).stream().map(Quotes.Quote::text).toList();
    }

    /** The coach names a phrase and asks whether it is to be drawn or written. */
    static List<String> askedByCoach(String message) {
        var found = new ArrayList<String>();
        for (var sentence : message.split("(?<=\\?)|\\n")) {
            var words = wordsOf(sentence);
            var both = words.stream().anyMatch(DRAW::contains) && words.stream().anyMatch(WRITE::contains);
            if (sentence.strip().endsWith("?") && both && (words.contains("or") || words.contains("versus"))) {
                Quotes.in(sentence).forEach(quote -> found.add(quote.text()));
            }
        }
        return found;
    }

    /** The same list with those settled that the message speaks about. An answer that names none is about the one asked last, else the oldest. */
    static List<Ambiguity> settled(List<Ambiguity> ambiguities, String message, Optional<String> coachBefore) {
        var now = new ArrayList<>(ambiguities);
        if (ambiguities.stream().allMatch(Ambiguity::resolved)) {
            return now;
        }
        var named = false;
        for (var clause : message.split("[.!?;\\n]|,| but | and (?=the|“|\")")) {
            for (var at = 0; at < now.size(); at++) {
                if (!now.get(at).resolved() && speaksOf(clause, now.get(at).text())) {
                    named |= settle(now, at, without(clause, now.get(at).text()));
                }
            }
        }
        if (!named) {
            settle(now, meant(now, coachBefore), message);
        }
        return now;
    }

    private static int meant(List<Ambiguity> ambiguities, Optional<String> coachBefore) {
        var open = ambiguities.stream().filter(ambiguity -> !ambiguity.resolved()).toList();
        var asked = open.stream().filter(ambiguity -> coachBefore.filter(said -> speaksOf(said, ambiguity.text())).isPresent()).findFirst();
        return ambiguities.indexOf(asked.orElse(open.getFirst()));
    }

    private static boolean settle(List<Ambiguity> ambiguities, int at, String answer) {
        var intent = intent(answer);
        intent.ifPresent(decided -> {
            var old = ambiguities.get(at);
            ambiguities.set(at, new Ambiguity(old.text(), old.possible(), Optional.of(decided), old.unknown()));
        });
        return intent.isPresent();
    }

    /** Drawn, or written? A word after a "not" counts for the other side, until a comma or a "but". */
    static Optional<Intent> intent(String answer) {
        for (var part : answer.split("[,.;!\\n]| but | and ")) {
            var words = wordsOf(part);
            for (var at = 0; at < words.size(); at++) {
                var draws = DRAW.contains(words.get(at));
                if (draws || WRITE.contains(words.get(at))) {
                    var turned = words.subList(0, at).stream().anyMatch(NEGATION::contains);
                    return Optional.of(draws == turned ? Intent.DISPLAY_TEXT : Intent.RENDER);
                }
            }
        }
        var words = wordsOf(answer);
        if (words.size() <= 4 && (words.contains("first") || words.contains("former"))) {
            return Optional.of(Intent.RENDER);
        }
        return words.size() <= 4 && (words.contains("second") || words.contains("latter"))
                ? Optional.of(Intent.DISPLAY_TEXT)
                : Optional.empty();
    }

    private static boolean speaksOf(String clause, String text) {
        var words = String.join(" ", wordsOf(clause));
        var asked = wordsOf(text);
        return (" " + words + " ").contains(" " + String.join(" ", asked) + " ")
                || asked.size() > 1 && (" " + words + " ").contains(" " + asked.getLast() + " ");
    }

    private static String without(String clause, String text) {
        return clause.replaceAll("(?iu)" + Pattern.quote(text), " ");
    }

    private static List<String> wordsOf(String text) {
        return Clauses.words(text.toLowerCase(Locale.ROOT).replace('’', '\''));
    }
}
