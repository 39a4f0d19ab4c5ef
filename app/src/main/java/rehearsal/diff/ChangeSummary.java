package rehearsal.diff;

import rehearsal.diff.Row.Stretch;

/** How much differs, in numbers a person reads before the texts. Coarse: the words are an upper bound. */
public record ChangeSummary(int words, int keys, int actions, int settings, boolean textDiffers, boolean coarse) {

    static ChangeSummary of(PromptComparison comparison) {
        var words = 0;
        for (var row : comparison.body().rows()) {
            words += words(row);
        }
        var textDiffers = !comparison.before().text().body().equals(comparison.after().text().body());
        return new ChangeSummary(words, count(comparison.keys()), count(comparison.actions()), comparison.settings().size(), textDiffers,
                comparison.body().coarse());
    }

    private static int count(PromptComparison.Names names) {
        return names.added().size() + names.removed().size();
    }

    private static int words(Row row) {
        return switch (row) {
            case Row.Same same -> 0;
            case Row.Removed removed -> words(removed.before(), 0, removed.before().length());
            case Row.Added added -> words(added.after(), 0, added.after().length());
            case Row.Changed changed -> Math.max(
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
            var letter = Tokens.isWord(text.charAt(at));
            count += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return count;
    }
}
