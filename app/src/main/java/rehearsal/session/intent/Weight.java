package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What one word brings to a judgement. */
enum Weight {
    NO, DOUBT, YES, PRAISE, GO, CHANGE, AROUND, SUBSTANCE;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "my", "our", "your", "his", "her", "their");

    static List<Weight> of(Clause clause) {
        var words = clause.words().stream().flatMap(word -> unspaced(word).stream()).toList();
        var weights = new ArrayList<Weight>();
        for (var at = 0; at < words.size(); at++) {
            var weight = of(words.get(at));
            // The ship, our print, the right: after an article a word that could be an order or a yes is a thing.
            weights.add((weight == GO || weight == YES) && at > 0 && ARTICLES.contains(words.get(at - 1)) ? SUBSTANCE : weight);
        }
        return weights;
    }

    private static Weight of(String word) {
        return switch (word) {
            case Idioms.YES -> PRAISE;
            case Idioms.GO -> GO;
            case Idioms.AROUND -> AROUND;
            case Idioms.DOUBT -> DOUBT;
            case Idioms.OTHER, Clauses.QUOTED -> SUBSTANCE;
            default -> listed(word);
        };
    }

    private static Weight listed(String word) {
        if (Lexicon.NO.contains(word)) {
            return NO;
        }
        if (Lexicon.DOUBT.contains(word)) {
            return DOUBT;
        }
        if (Lexicon.YES.contains(word)) {
            return YES;
        }
        if (Lexicon.PRAISE.contains(word)) {
            return PRAISE;
        }
        if (Lexicon.GO.contains(word)) {
            return GO;
        }
        if (Lexicon.CHANGE.contains(word)) {
            return CHANGE;
        }
        if (Lexicon.AROUND.contains(word) || Lexicon.isAdverb(word) || isPicture(word)) {
            return AROUND;
        }
        return Lexicon.nearlyPraise(word) ? PRAISE : SUBSTANCE;
    }

    private static boolean isPicture(String word) {
        return word.codePoints().allMatch(point -> Character.getType(point) == Character.OTHER_SYMBOL);
    }

    /** Chinese, Japanese and Korean run words together: the longest known word first, all of it or none. */
    private static List<String> unspaced(String word) {
        if (Lexicon.knows(word) || word.codePoints().noneMatch(Weight::runsOn)) {
            return List.of(word);
        }
        var pieces = new ArrayList<String>();
        var from = 0;
        while (from < word.length()) {
            var to = word.length();
            while (to > from && !Lexicon.knows(word.substring(from, to))) {
                to--;
            }
            if (to == from) {
                return List.of(word);
            }
            pieces.add(word.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static boolean runsOn(int point) {
        var script = Character.UnicodeScript.of(point);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }
}
