package rehearsal.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;

/** Compares two texts. Pure but for the clock that bounds it; an interrupted thread gets a {@link CancellationException}. */
public final class TextDiff {
    /** Above this many pairs, lines of a rewritten block are paired in their order instead of by likeness. */
    private static final int MOST_PAIRS = 400;

    private final LongSupplier nanos;

    public TextDiff() {
        this(System::nanoTime);
    }

    TextDiff(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public TextComparison compare(String before, String after, DiffOptions options) {
        return new Comparing(lines(before), lines(after), options).comparison();
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    private final class Comparing {
        private final List<String> before;
        private final List<String> after;
        private final DiffOptions options;
        private final BoundedDiff diff = new BoundedDiff(nanos);
        private final long deadline;
        private final WordDiff words;
        private final List<DiffRow> rows = new ArrayList<>();

        Comparing(List<String> before, List<String> after, DiffOptions options) {
            this.before = before;
            this.after = after;
            this.options = options;
            this.deadline = nanos.getAsLong() + options.budget().toNanos();
            this.words = new WordDiff(diff, options.ignoreWhitespace(), deadline);
        }

        TextComparison comparison() {
            var numbers = new TextPieces.Numbers(options.ignoreWhitespace());
            var linesBefore = numbers.lines(before);
            var linesAfter = numbers.lines(after);
            var thorough = diff.compare(linesBefore, linesAfter, deadline - options.budget().toNanos() / 2, true);
            var edits = thorough.or(() -> diff.compare(linesBefore, linesAfter, deadline, false));
            var lineA = 0;
            var lineB = 0;
            for (var edit : edits.orElseGet(this::everything)) {
                same(lineA, lineB, edit.getBeginA());
                block(edit);
                lineA = edit.getEndA();
                lineB = edit.getEndB();
            }
            same(lineA, lineB, before.size());
            return new TextComparison(rows, thorough.isEmpty() || words.coarse());
        }

        private EditList everything() {
            var all = new EditList();
            all.add(new Edit(0, before.size(), 0, after.size()));
            return all;
        }

        private void same(int fromA, int fromB, int endA) {
            for (var at = 0; fromA + at < endA; at++) {
                rows.add(new DiffRow.Same(fromA + at + 1, fromB + at + 1, before.get(fromA + at), after.get(fromB + at)));
            }
        }

        private void block(Edit edit) {
            var partners = partners(edit);
            var lineB = edit.getBeginB();
            for (var lineA = edit.getBeginA(); lineA < edit.getEndA(); lineA++) {
                var partner = partners[lineA - edit.getBeginA()];
                if (partner < 0) {
                    rows.add(new DiffRow.Removed(lineA + 1, before.get(lineA)));
                    continue;
                }
                added(lineB, partner);
                changed(lineA, partner);
                lineB = partner + 1;
            }
            added(lineB, edit.getEndB());
        }

        private void added(int from, int end) {
            for (var line = from; line < end; line++) {
                rows.add(new DiffRow.Added(line + 1, after.get(line)));
            }
        }

        private void changed(int lineA, int lineB) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The comparison was cancelled.");
            }
            var found = words.compare(before.get(lineA), after.get(lineB));
            if (found.related()) {
                rows.add(new DiffRow.Changed(lineA + 1, lineB + 1, before.get(lineA), after.get(lineB), found.removed(), found.added()));
            } else {
                rows.add(new DiffRow.Removed(lineA + 1, before.get(lineA)));
                rows.add(new DiffRow.Added(lineB + 1, after.get(lineB)));
            }
        }

        /** For each removed line the added line it became, or -1; never crossing. */
        private int[] partners(Edit edit) {
            var removed = edit.getLengthA();
            var added = edit.getLengthB();
            var partners = new int[removed];
            Arrays.fill(partners, -1);
            if (!options.words() || removed == 0 || added == 0) {
                return partners;
            }
            if (removed == added || (long) removed * added > MOST_PAIRS) {
                for (var at = 0; at < Math.min(removed, added); at++) {
                    partners[at] = edit.getBeginB() + at;
                }
                return partners;
            }
            var likeness = new Likeness(before.subList(edit.getBeginA(), edit.getEndA()), after.subList(edit.getBeginB(), edit.getEndB()));
            var pairs = likeness.pairs();
            for (var at = 0; at < removed; at++) {
                partners[at] = pairs[at] < 0 ? -1 : edit.getBeginB() + pairs[at];
            }
            return partners;
        }
    }
}
