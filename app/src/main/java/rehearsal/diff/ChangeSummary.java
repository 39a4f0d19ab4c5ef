package rehearsal.diff;

import rehearsal.diff.DiffRow.Stretch;

/** How much differs, in numbers a person reads before the texts. Coarse: the words are an upper bound. */
public record ChangeSummary(int words, Names keys, Names actions, int settings, boolean textDiffers, boolean coarse) {

    /** How many names came and went. */
    public record Names(int added, int removed) {
        static Names of(PromptComparison.Names names) {
            return new Names(names.added().size(), names.removed().size());
        }
    }

    static ChangeSummary of(PromptComparison comparison) {
        var words = 0;
        for (var row : comparison.body().rows()) {
            words += words(row);
        }
        var textDiffers = !comparison.before().text().body().equals(comparison.after().text().body());
        return new ChangeSummary(words, Names.of(comparison.keys()), Names.of(comparison.actions()), comparison.settings().size(),
                textDiffers, comparison.body().coarse());
    }

    private static int words(DiffRow row) {
        return switch (row) {
            case DiffRow.Same same -> 0;
            case DiffRow.Removed removed -> words(removed.before(), 0, removed.before().length());
            case DiffRow.Added added -> words(added.after(), 0, added.after().length());
            case DiffRow.Changed changed -> Math.max(
                    changed.removed().stream().mapToInt(stretch -> words(changed.before(), stretch)).sum(),
                    changed.added().stream().mapToInt(stretch -> words(changed.after(), stretch)).sum());
        };
    }

    private static int words(String text, Stretch stretch) {
        return words(text, stretch.start(), stretch.end());
    }

    private static int words(String text, int from, int to) {
        var count = 0;
        var inside = false;
        for (var at = from; at < to; at++) {
            var letter = TextPieces.isWord(text.charAt(at));
            count += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return count;
    }
}
