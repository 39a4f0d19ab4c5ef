package rehearsal.diff;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.SequenceComparator;

/** A histogram difference that gives up at a time, and stops when its thread is interrupted. */
final class BoundedDiff {
    private static final int QUESTIONS_BETWEEN_LOOKS = 4096;

    private final LongSupplier nanos;

    BoundedDiff(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Empty when the time was over first. Thorough: a region of nothing but frequent words is looked at word by word, which can take
     * minutes; otherwise such a region counts as replaced.
     */
    Optional<EditList> compare(TextPieces before, TextPieces after, long deadline, boolean thorough) {
        var algorithm = new HistogramDiff();
        algorithm.setFallbackAlgorithm(thorough ? MyersDiff.INSTANCE : null);
        var comparator = new Patient(deadline);
        try {
            return Optional.of(algorithm.diff(comparator, before, after));
        } catch (CancellationException stopped) {
            if (Thread.currentThread().isInterrupted()) {
                throw stopped;
            }
            return Optional.empty();
        } catch (StackOverflowError tooDeep) {
            return Optional.empty();
        }
    }

    long now() {
        return nanos.getAsLong();
    }

    private final class Patient extends SequenceComparator<TextPieces> {
        private final long deadline;
        private int questions;

        Patient(long deadline) {
            this.deadline = deadline;
        }

        @Override
        public boolean equals(TextPieces a, int indexA, TextPieces b, int indexB) {
            look();
            return a.id(indexA) == b.id(indexB);
        }

        @Override
        public int hash(TextPieces tokens, int index) {
            return tokens.id(index);
        }

        @Override
        public Edit reduceCommonStartEnd(TextPieces a, TextPieces b, Edit edit) {
            look();
            return super.reduceCommonStartEnd(a, b, edit);
        }

        private void look() {
            if (++questions % QUESTIONS_BETWEEN_LOOKS != 0) {
                return;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The comparison was cancelled.");
            }
            if (nanos.getAsLong() - deadline > 0) {
                throw new CancellationException("The time for the comparison is over.");
            }
        }
    }
}
