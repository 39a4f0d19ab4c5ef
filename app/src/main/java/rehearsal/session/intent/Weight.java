package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;

/** What one word brings to a judgement. */
enum Weight {
    NO, DOUBT, YES, PRAISE, GO, CHANGE, AROUND, SUBSTANCE;

    static List<Weight> of(Clause clause) {
        return clause.words().stream().flatMap(word -> unspaced(word).stream()).map(Weight::of).toList();
    }

    private static Weight of(String word) {
        return switch (word) {
            case Idioms.YES -> PRAISE;
            case Idioms.GO -> GO;
            case Idioms.AROUND -> AROUND;
            case Idioms.DOUBT -> DOUBT;
            case Idioms.CHANGE -> CHANGE;
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
        return Lexicon.AROUND.contains(word) || Lexicon.isAdverb(word) || isPicture(word) ? AROUND : SUBSTANCE;
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
