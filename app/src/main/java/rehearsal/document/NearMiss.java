package rehearsal.document;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which known name somebody probably meant. Case, blanks and hyphens do not count; a few slips in a long word do. Made once for names that
 * are asked for often, or asked in passing for a hint.
 */
public final class NearMiss {
    private static final int SHORTEST = 3;
    /** Longer words are not names, and comparing them would cost more than the hint is worth. */
    private static final int LONGEST = 80;
    /** Names that begin alike to all but a letter are as near as this many slips. */
    private static final int OTHER_FORM = 2;

    private final List<Candidate> candidates;

    private record Candidate(String name, String plain) {
    }

    public NearMiss(Collection<String> names) {
        this.candidates = names.stream().distinct().filter(name -> name.length() <= LONGEST).map(name -> new Candidate(name, plain(name)))
                .toList();
    }

    /** The nearest name, when one is near enough to be what was meant: for prose, where most words mean nothing of the kind. */
    public Optional<String> nearest(String word) {
        var plain = plain(word);
        var slips = plain.length() <= 4 ? 1 : plain.length() <= 8 ? 2 : 3;
        return word.length() < SHORTEST ? Optional.empty() : search(plain, slips, false);
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

    /** For a place where a name is expected: the one with the fewest letters wrong if they are few, or another form of the word. */
    public static Optional<String> of(String word, Collection<String> known) {
        var plain = plain(word);
        return new NearMiss(known).search(plain, Math.max(1, plain.length() / 3), true);
    }

    /** A sentence for a problem: the near miss if there is one, else the names there are. */
    public static Optional<String> hint(String word, Collection<String> known) {
        var near = of(word, known).map(name -> "did you mean " + name + "?");
        if (near.isPresent() || known.isEmpty() || known.size() > 40) {
            return near;
        }
        return Optional.of("one of: " + known.stream().distinct().collect(Collectors.joining(", ")));
    }

    private Optional<String> search(String plain, int slips, boolean forms) {
        var best = Optional.<String>empty();
        var allowed = slips;
        if (plain.length() > LONGEST) {
            return best;
        }
        for (var candidate : candidates) {
            var distance = distance(plain, candidate.plain(), allowed);
            if (forms && isOtherForm(plain, candidate.plain())) {
                distance = Math.min(distance, OTHER_FORM);
            }
            if (distance <= allowed) {
                best = Optional.of(candidate.name());
                allowed = distance - 1;
            }
        }
        return best;
    }

    private static boolean isOtherForm(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        return shorter > 3 && one.regionMatches(0, other, 0, shorter - 1);
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
