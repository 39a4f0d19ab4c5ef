package rehearsal.ui.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.diff.Row;
import rehearsal.store.prompt.ReviewComment;

/** Turns rows into shown lines: numbers of changes, context around them, comments beneath their lines. Pure. */
final class LineMaker {

    private static final int CONTEXT = 3;

    /** How the rows are to be shown. {@code saying}: the line a comment is being written on. */
    record How(boolean unified, boolean words, boolean onlyChanges, OptionalInt saying) {
    }

    private final List<Row> rows;
    private final Map<Integer, List<ReviewComment>> comments = new HashMap<>();
    private final How how;
    private final List<Line> lines = new ArrayList<>();

    private LineMaker(List<Row> rows, List<ReviewComment> comments, How how) {
        this.rows = rows;
        this.how = how;
        comments.stream().filter(comment -> comment.line().isPresent() && comment.replyTo().isEmpty())
                .forEach(comment -> this.comments.computeIfAbsent(comment.line().getAsInt(), none -> new ArrayList<>()).add(comment));
        this.replies = comments.stream().filter(comment -> comment.replyTo().isPresent()).toList();
    }

    private final List<ReviewComment> replies;

    static List<Line> lines(List<Row> rows, List<ReviewComment> comments, How how) {
        return new LineMaker(rows, comments, how).make();
    }

    /** How many runs of changed rows there are. */
    static int changes(List<Row> rows) {
        var count = 0;
        for (var index = 0; index < rows.size(); index++) {
            var starts = !same(rows.get(index)) && (index == 0 || same(rows.get(index - 1)));
            count += starts ? 1 : 0;
        }
        return count;
    }

    private List<Line> make() {
        var change = -1;
        var skipped = 0;
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            if (!same(row) && (index == 0 || same(rows.get(index - 1)))) {
                change++;
            }
            if (how.onlyChanges() && same(row) && !near(index)) {
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

    private boolean near(int index) {
        for (var at = Math.max(0, index - CONTEXT); at <= Math.min(rows.size() - 1, index + CONTEXT); at++) {
            if (!same(rows.get(at))) {
                return true;
            }
        }
        return false;
    }

    private void show(Row row, OptionalInt change) {
        switch (row) {
            case Row.Same same -> show(Optional.of(half(same.lineBefore(), same.before(), Line.Sign.SAME, List.of())),
                    Optional.of(half(same.lineAfter(), same.after(), Line.Sign.SAME, List.of())), change);
            case Row.Removed removed ->
                show(Optional.of(half(removed.lineBefore(), removed.before(), Line.Sign.REMOVED, List.of())), Optional.empty(), change);
            case Row.Added added ->
                show(Optional.empty(), Optional.of(half(added.lineAfter(), added.after(), Line.Sign.ADDED, List.of())), change);
            case Row.Changed changed -> show(
                    Optional.of(half(changed.lineBefore(), changed.before(), Line.Sign.REMOVED, changed.removed())),
                    Optional.of(half(changed.lineAfter(), changed.after(), Line.Sign.ADDED, changed.added())), change);
        }
    }

    private Line.Half half(int number, String words, Line.Sign sign, List<Row.Stretch> marked) {
        return new Line.Half(number, words, sign, how.words() ? marked : List.of());
    }

    private void show(Optional<Line.Half> left, Optional<Line.Half> right, OptionalInt change) {
        if (!how.unified()) {
            lines.add(new Line.Pair(left, right, change));
        } else if (change.isEmpty()) {
            lines.add(new Line.Single(OptionalInt.of(left.orElseThrow().number()), OptionalInt.of(right.orElseThrow().number()),
                    right.orElseThrow(), change));
        } else {
            left.ifPresent(half -> lines.add(new Line.Single(OptionalInt.of(half.number()), OptionalInt.empty(), half, change)));
            right.ifPresent(half -> lines.add(new Line.Single(OptionalInt.empty(), OptionalInt.of(half.number()), half, change)));
        }
        right.ifPresent(half -> beneath(half.number()));
    }

    private void beneath(int line) {
        comments.getOrDefault(line, List.of()).forEach(comment -> lines.add(new Line.Said(comment,
                replies.stream().filter(reply -> reply.replyTo().getAsLong() == comment.id()).toList())));
        if (how.saying().equals(OptionalInt.of(line))) {
            lines.add(new Line.Saying(line));
        }
    }

    private static boolean same(Row row) {
        return row instanceof Row.Same;
    }
}
