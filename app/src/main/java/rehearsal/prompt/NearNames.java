package rehearsal.prompt;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody probably meant. Case, blanks and hyphens do not count; two slips in a long word do. */
public final class NearNames {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 64;

    private final List<Candidate> candidates;

    private record Candidate(String name, String plain) {
    }

    public NearNames(Collection<String> names) {
        this.candidates = names.stream().distinct().map(name -> new Candidate(name, plain(name))).toList();
    }

    /** The nearest name, when one is near enough to be what was meant. */
    public Optional<String> nearest(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return Optional.empty();
        }
        return search(plain(word));
    }

    /** The name that begins with the same word, for example identity_creation for identity_warmup. */
    public Optional<String> sameBeginning(String word) {
        var plain = plain(word);
        var underscore = plain.indexOf('_');
        if (underscore < SHORTEST || word.length() > LONGEST) {
            return Optional.empty();
        }
        var beginning = plain.substring(0, underscore + 1);
        return candidates.stream().filter(candidate -> candidate.plain().startsWith(beginning)).map(Candidate::name).findFirst();
    }

    private Optional<String> search(String plain) {
        var allowed = plain.length() <= 4 ? 1 : plain.length() <= 8 ? 2 : 3;
        var best = Optional.<String>empty();
        for (var candidate : candidates) {
            var distance = distance(plain, candidate.plain(), allowed);
            if (distance <= allowed) {
                best = Optional.of(candidate.name());
                allowed = distance - 1;
            }
        }
        return best;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** Edits between two words, a swap of neighbours counting as one; one more than the limit when there are more. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        for (var column = 0; column <= b.length(); column++) {
            last[column] = column;
        }
        for (var row = 1; row <= a.length(); row++) {
            var next = new int[b.length() + 1];
            next[0] = row;
            var least = row;
            for (var column = 1; column <= b.length(); column++) {
                next[column] = cell(a, b, row, column, before, last, next);
                least = Math.min(least, next[column]);
            }
            if (least > limit) {
                return limit + 1;
            }
            before = last;
            last = next;
        }
        return last[b.length()];
    }

    private static int cell(String a, String b, int row, int column, int[] before, int[] last, int[] next) {
        var same = a.charAt(row - 1) == b.charAt(column - 1);
        var cost = Math.min(Math.min(last[column] + 1, next[column - 1] + 1), last[column - 1] + (same ? 0 : 1));
        var swapped = row > 1 && column > 1 && a.charAt(row - 1) == b.charAt(column - 2) && a.charAt(row - 2) == b.charAt(column - 1);
        return swapped ? Math.min(cost, before[column - 2] + 1) : cost;
    }
}
