package rehearsal.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which known name somebody probably meant: the one with the fewest letters wrong if they are few, or another form of the word. */
public final class NearMiss {
    /** Longer words are not names, and comparing them would cost more than the hint is worth. */
    private static final int LONGEST = 80;

    private NearMiss() {
    }

    public static Optional<String> of(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        var folded = fold(word);
        var best = Optional.<String>empty();
        var fewest = Math.max(1, folded.length() / 3) + 1;
        for (var candidate : known) {
            if (candidate.length() > LONGEST) {
                continue;
            }
            var other = fold(candidate);
            var distance = distance(folded, other);
            if (folded.length() > 3 && other.length() > 3 && commonStart(folded, other) >= Math.min(folded.length(), other.length()) - 1) {
                distance = Math.min(distance, 2);
            }
            if (distance < fewest) {
                fewest = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** A sentence for a problem: the near miss if there is one, else the names there are. */
    public static Optional<String> hint(String word, Collection<String> known) {
        var near = of(word, known).map(name -> "did you mean " + name + "?");
        if (near.isPresent() || known.isEmpty() || known.size() > 40) {
            return near;
        }
        return Optional.of("one of: " + known.stream().distinct().collect(Collectors.joining(", ")));
    }

    private static int commonStart(String one, String other) {
        var length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** Letters to insert, delete, replace or swap to get from one word to the other. */
    public static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = cell(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int cell(int[][] rows, String one, String other, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        var same = one.charAt(i - 1) == other.charAt(j - 1);
        var least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
        var swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
