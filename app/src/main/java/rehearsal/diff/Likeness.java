package rehearsal.diff;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs the lines of two small blocks so that what is alike stands together, in order. */
final class Likeness {
    private static final double ALIKE = 0.3;

    private final List<Set<String>> before;
    private final List<Set<String>> after;

    Likeness(List<String> before, List<String> after) {
        this.before = before.stream().map(Likeness::words).toList();
        this.after = after.stream().map(Likeness::words).toList();
    }

    /** For each line before, the index of its partner after, or -1. */
    int[] pairs() {
        var best = new double[before.size() + 1][after.size() + 1];
        for (var a = before.size() - 1; a >= 0; a--) {
            for (var b = after.size() - 1; b >= 0; b--) {
                var alike = alike(a, b);
                var paired = alike >= ALIKE ? alike + best[a + 1][b + 1] : 0;
                best[a][b] = Math.max(paired, Math.max(best[a + 1][b], best[a][b + 1]));
            }
        }
        var pairs = new int[before.size()];
        Arrays.fill(pairs, -1);
        var a = 0;
        var b = 0;
        while (a < before.size() && b < after.size()) {
            if (best[a][b] == best[a + 1][b]) {
                a++;
            } else if (best[a][b] == best[a][b + 1]) {
                b++;
            } else {
                pairs[a++] = b++;
            }
        }
        return pairs;
    }

    private double alike(int a, int b) {
        var all = before.get(a).size() + after.get(b).size();
        var shared = before.get(a).stream().filter(after.get(b)::contains).count();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static Set<String> words(String line) {
        var words = new HashSet<String>();
        // Beyond a page the beginning of a line is enough to know it by.
        for (var word : line.substring(0, Math.min(line.length(), 4000)).split("\\W+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
