package rehearsal.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import rehearsal.diff.DiffRow.Stretch;

/** Which words of a rewritten line went and came. When its time is over it looks at sentences, and at last only at both ends of the line. */
final class WordDiff {
    /** Lines with less in common than this share of their letters are shown as two lines. */
    private static final double RELATED = 0.25;

    private final BoundedDiff diff;
    private final boolean ignoreWhitespace;
    private final long deadline;
    private boolean coarse;

    WordDiff(BoundedDiff diff, boolean ignoreWhitespace, long deadline) {
        this.diff = diff;
        this.ignoreWhitespace = ignoreWhitespace;
        this.deadline = deadline;
    }

    record Words(List<Stretch> removed, List<Stretch> added, boolean related) {
    }

    boolean coarse() {
        return coarse;
    }

    Words compare(String before, String after) {
        if (left() > 0) {
            var numbers = new TextPieces.Numbers(ignoreWhitespace);
            var wordsBefore = numbers.words(before);
            var wordsAfter = numbers.words(after);
            var edits = diff.compare(wordsBefore, wordsAfter, deadline - left() / 2, true);
            coarse |= edits.isEmpty();
            edits = edits.or(() -> diff.compare(wordsBefore, wordsAfter, deadline - left() / 2, false));
            if (edits.isPresent()) {
                return words(edits.get(), wordsBefore, wordsAfter, before, after);
            }
        }
        coarse = true;
        return sentences(before, after, new TextPieces.Numbers(ignoreWhitespace)).orElseGet(() -> ends(before, after));
    }

    private long left() {
        return deadline - diff.now();
    }

    private Optional<Words> sentences(String before, String after, TextPieces.Numbers numbers) {
        if (left() <= 0) {
            return Optional.empty();
        }
        var sentencesBefore = numbers.sentences(before);
        var sentencesAfter = numbers.sentences(after);
        return diff.compare(sentencesBefore, sentencesAfter, deadline, false)
                .map(edits -> words(edits, sentencesBefore, sentencesAfter, before, after));
    }

    private Words words(EditList edits, TextPieces tokensBefore, TextPieces tokensAfter, String before, String after) {
        var removed = new ArrayList<Stretch>();
        var added = new ArrayList<Stretch>();
        for (Edit edit : edits) {
            add(removed, tokensBefore.start(edit.getBeginA()), tokensBefore.start(edit.getEndA()), before);
            add(added, tokensAfter.start(edit.getBeginB()), tokensAfter.start(edit.getEndB()), after);
        }
        return new Words(removed, added, related(before, removed) || related(after, added));
    }

    private static Words ends(String before, String after) {
        var most = Math.min(before.length(), after.length());
        var start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        var end = 0;
        while (end < most - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        var removed = new ArrayList<Stretch>();
        var added = new ArrayList<Stretch>();
        add(removed, start, before.length() - end, before);
        add(added, start, after.length() - end, after);
        return new Words(removed, added, true);
    }

    /** Two stretches with nothing but blanks between them read as one. */
    private static void add(List<Stretch> stretches, int start, int end, String text) {
        if (start == end) {
            return;
        }
        if (!stretches.isEmpty() && text.substring(stretches.getLast().end(), start).isBlank()) {
            var first = stretches.removeLast();
            stretches.add(new Stretch(first.start(), end));
        } else {
            stretches.add(new Stretch(start, end));
        }
    }

    private static boolean related(String line, List<Stretch> changed) {
        var letters = line.chars().filter(letter -> !Character.isWhitespace(letter)).count();
        var gone = changed.stream()
                .mapToLong(stretch -> line.substring(stretch.start(), stretch.end()).chars()
                        .filter(letter -> !Character.isWhitespace(letter)).count())
                .sum();
        return letters > 0 && letters - gone >= letters * RELATED;
    }
}
