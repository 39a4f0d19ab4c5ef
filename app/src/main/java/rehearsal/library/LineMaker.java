package rehearsal.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import rehearsal.diff.DiffRow.Stretch;
import rehearsal.diff.DiffRow;

/** Turns rows into shown lines: numbers of changes, context around them, long lines in pieces, comments beneath their lines. Pure. */
public final class LineMaker {

    private static final int CONTEXT = 3;
    private static final int ROWS_BETWEEN_LOOKS = 1024;

    /** How the rows are to be shown. {@code saying}: the line a comment is being written on. */
    public record How(boolean unified, boolean words, boolean onlyChanges, Optional<Line.Spot> saying) {
    }

    private final List<DiffRow> rows;
    private final Map<Integer, List<Line.Said>> onA;
    private final Map<Integer, List<Line.Said>> onB;
    private final How how;
    private final List<Line> lines = new ArrayList<>();

    private LineMaker(List<DiffRow> rows, Remarks remarks, How how) {
        this.rows = rows;
        this.how = how;
        var linesA = (int) rows.stream().filter(row -> !(row instanceof DiffRow.Added)).count();
        var linesB = (int) rows.stream().filter(row -> !(row instanceof DiffRow.Removed)).count();
        this.onA = remarks.byLine(false, linesA);
        this.onB = remarks.byLine(true, linesB);
        lines.addAll(remarks.aboutTheWhole(false, linesA));
        lines.addAll(remarks.aboutTheWhole(true, linesB));
        how.saying().filter(spot -> spot.line() == 0).ifPresent(spot -> lines.add(new Line.Saying(spot)));
    }

    public static List<Line> lines(List<DiffRow> rows, Remarks remarks, How how) {
        return new LineMaker(rows, remarks, how).make();
    }

    /** How many runs of changed rows there are. */
    public static int changes(List<DiffRow> rows) {
        var count = 0;
        for (var index = 0; index < rows.size(); index++) {
            var starts = !same(rows.get(index)) && (index == 0 || same(rows.get(index - 1)));
            count += starts ? 1 : 0;
        }
        return count;
    }

    private List<Line> make() {
        var shown = shown();
        var change = -1;
        var skipped = 0;
        for (var index = 0; index < rows.size(); index++) {
            if (index % ROWS_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The comparison was cancelled.");
            }
            var row = rows.get(index);
            if (!same(row) && (index == 0 || same(rows.get(index - 1)))) {
                change++;
            }
            if (!shown[index]) {
                skipped++;
                continue;
            }
            if (skipped > 0) {
                lines.add(new Line.Skipped(skipped));
                skipped = 0;
            }
            show(row, same(row) ? OptionalInt.empty() : OptionalInt.of(change));
        }
        if (skipped > 0) {
            lines.add(new Line.Skipped(skipped));
        }
        return lines;
    }

    private boolean[] shown() {
        var shown = new boolean[rows.size()];
        for (var index = 0; index < shown.length; index++) {
            if (!how.onlyChanges() || !same(rows.get(index)) || isSpokenOf(rows.get(index))) {
                var around = how.onlyChanges() ? CONTEXT : 0;
                Arrays.fill(shown, Math.max(0, index - around), Math.min(shown.length, index + around + 1), true);
            }
        }
        return shown;
    }

    private boolean isSpokenOf(DiffRow row) {
        return row instanceof DiffRow.Same same && (onA.containsKey(same.lineBefore()) || onB.containsKey(same.lineAfter())
                || how.saying().filter(spot -> spot.line() == (spot.onB() ? same.lineAfter() : same.lineBefore())).isPresent());
    }

    private void show(DiffRow row, OptionalInt change) {
        switch (row) {
            case DiffRow.Same same -> {
                show(halves(same.lineBefore(), same.before(), Line.Sign.SAME, List.of()),
                        halves(same.lineAfter(), same.after(), Line.Sign.SAME, List.of()), change);
                beneath(OptionalInt.of(same.lineBefore()), OptionalInt.of(same.lineAfter()));
            }
            case DiffRow.Removed removed -> {
                show(halves(removed.lineBefore(), removed.before(), Line.Sign.REMOVED, List.of()), List.of(), change);
                beneath(OptionalInt.of(removed.lineBefore()), OptionalInt.empty());
            }
            case DiffRow.Added added -> {
                show(List.of(), halves(added.lineAfter(), added.after(), Line.Sign.ADDED, List.of()), change);
                beneath(OptionalInt.empty(), OptionalInt.of(added.lineAfter()));
            }
            case DiffRow.Changed changed -> {
                show(halves(changed.lineBefore(), changed.before(), Line.Sign.REMOVED, changed.removed()),
                        halves(changed.lineAfter(), changed.after(), Line.Sign.ADDED, changed.added()), change);
                beneath(OptionalInt.of(changed.lineBefore()), OptionalInt.of(changed.lineAfter()));
            }
        }
    }

    private List<Line.Half> halves(int number, String words, Line.Sign sign, List<Stretch> marked) {
        var pieces = Pieces.of(words, how.words() ? marked : List.of());
        var halves = new ArrayList<Line.Half>(pieces.size());
        for (var piece : pieces) {
            halves.add(new Line.Half(number, halves.size(), piece.words(), sign, piece.marked()));
        }
        return halves;
    }

    private void show(List<Line.Half> left, List<Line.Half> right, OptionalInt change) {
        var pieces = Math.max(left.size(), right.size());
        if (pieces > 1) {
            var letters = Math.max(letters(left), letters(right));
            lines.add(new Line.Long(letters, pieces));
        }
        var particular = pieces > 1 && how.words() && !left.isEmpty() && !right.isEmpty();
        if (how.unified() && change.isPresent()) {
            left.forEach(half -> lines.add(new Line.Single(number(half), OptionalInt.empty(), half, of(change, particular, half))));
            right.forEach(half -> lines.add(new Line.Single(OptionalInt.empty(), number(half), half, of(change, particular, half))));
            return;
        }
        if (how.unified()) {
            right.forEach(half -> lines.add(new Line.Single(number(left.getFirst()), number(half), half, change)));
            return;
        }
        for (var at = 0; at < pieces; at++) {
            var a = at < left.size() ? Optional.of(left.get(at)) : Optional.<Line.Half>empty();
            var b = at < right.size() ? Optional.of(right.get(at)) : Optional.<Line.Half>empty();
            var touched = !particular || a.filter(LineMaker::isMarked).isPresent() || b.filter(LineMaker::isMarked).isPresent();
            lines.add(new Line.Pair(a, b, touched ? change : OptionalInt.empty()));
        }
    }

    private static OptionalInt of(OptionalInt change, boolean particular, Line.Half half) {
        return !particular || isMarked(half) ? change : OptionalInt.empty();
    }

    private static boolean isMarked(Line.Half half) {
        return !half.marked().isEmpty();
    }

    private static OptionalInt number(Line.Half half) {
        return OptionalInt.of(half.number());
    }

    private static int letters(List<Line.Half> halves) {
        return halves.stream().mapToInt(half -> half.words().length()).sum();
    }

    private void beneath(OptionalInt lineOfA, OptionalInt lineOfB) {
        lineOfA.ifPresent(line -> beneath(onA, new Line.Spot(false, line)));
        lineOfB.ifPresent(line -> beneath(onB, new Line.Spot(true, line)));
    }

    private void beneath(Map<Integer, List<Line.Said>> said, Line.Spot spot) {
        lines.addAll(said.getOrDefault(spot.line(), List.of()));
        if (how.saying().equals(Optional.of(spot))) {
            lines.add(new Line.Saying(spot));
        }
    }

    private static boolean same(DiffRow row) {
        return row instanceof DiffRow.Same;
    }
}
