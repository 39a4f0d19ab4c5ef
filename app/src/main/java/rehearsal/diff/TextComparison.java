package rehearsal.diff;

import java.util.ArrayList;
import java.util.List;

/** Two texts, row by row. Coarse: time ran out, and some rows show more as changed than was. */
public record TextComparison(List<DiffRow> rows, boolean coarse) {
    public TextComparison {
        rows = List.copyOf(rows);
    }

    /** How many rows went, came and were rewritten. */
    public record Counts(int removed, int added, int changed) {
    }

    /** Changes that stand together, with the rows around them. Lines count from 1; a side without rows names the line before it. */
    public record Hunk(int lineBefore, int linesBefore, int lineAfter, int linesAfter, List<DiffRow> rows) {
        public Hunk {
            rows = List.copyOf(rows);
        }
    }

    public boolean isSame() {
        return rows.stream().allMatch(DiffRow.Same.class::isInstance);
    }

    public Counts counts() {
        int removed = 0;
        int added = 0;
        int changed = 0;
        for (var row : rows) {
            switch (row) {
                case DiffRow.Same same -> {
                }
                case DiffRow.Removed gone -> removed++;
                case DiffRow.Added come -> added++;
                case DiffRow.Changed rewritten -> changed++;
            }
        }
        return new Counts(removed, added, changed);
    }

    public List<Hunk> hunks(int context) {
        var hunks = new ArrayList<Hunk>();
        var at = 0;
        while (at < rows.size()) {
            var change = nextChange(at);
            if (change == rows.size()) {
                return hunks;
            }
            var start = Math.max(at, change - context);
            var end = endOfHunk(change, context);
            hunks.add(hunk(start, end));
            at = end;
        }
        return hunks;
    }

    private int nextChange(int from) {
        var at = from;
        while (at < rows.size() && rows.get(at) instanceof DiffRow.Same) {
            at++;
        }
        return at;
    }

    private int endOfHunk(int change, int context) {
        var last = change;
        var next = nextChange(change + 1);
        while (next < rows.size() && next - last <= 2 * context + 1) {
            last = next;
            next = nextChange(next + 1);
        }
        return Math.min(rows.size(), last + context + 1);
    }

    private Hunk hunk(int start, int end) {
        int before = 0;
        int after = 0;
        for (var row : rows.subList(start, end)) {
            before += row instanceof DiffRow.Added ? 0 : 1;
            after += row instanceof DiffRow.Removed ? 0 : 1;
        }
        var passedBefore = (int) rows.subList(0, start).stream().filter(row -> !(row instanceof DiffRow.Added)).count();
        var passedAfter = (int) rows.subList(0, start).stream().filter(row -> !(row instanceof DiffRow.Removed)).count();
        return new Hunk(passedBefore + (before == 0 ? 0 : 1), before, passedAfter + (after == 0 ? 0 : 1), after, rows.subList(start, end));
    }
}
