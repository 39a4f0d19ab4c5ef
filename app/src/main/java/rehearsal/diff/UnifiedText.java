package rehearsal.diff;

/** A comparison as terminals and review tools know it: a minus before what went, a plus before what came. */
public final class UnifiedText {
    private UnifiedText() {
    }

    public static String of(String before, String after, TextComparison comparison, int context) {
        var out = new StringBuilder();
        var hunks = comparison.hunks(context);
        if (hunks.isEmpty()) {
            return "";
        }
        out.append("--- ").append(before).append('\n').append("+++ ").append(after).append('\n');
        for (var hunk : hunks) {
            out.append("@@ -").append(hunk.lineBefore()).append(',').append(hunk.linesBefore()).append(" +").append(hunk.lineAfter())
                    .append(',')
                    .append(hunk.linesAfter()).append(" @@\n");
            hunk.rows().forEach(row -> row(row, out));
        }
        return out.toString();
    }

    private static void row(DiffRow row, StringBuilder out) {
        switch (row) {
            case DiffRow.Same same -> line(' ', same.after(), out);
            case DiffRow.Removed removed -> line('-', removed.before(), out);
            case DiffRow.Added added -> line('+', added.after(), out);
            case DiffRow.Changed changed -> {
                line('-', changed.before(), out);
                line('+', changed.after(), out);
            }
        }
    }

    private static void line(char sign, String text, StringBuilder out) {
        out.append(sign).append(text).append('\n');
    }
}
