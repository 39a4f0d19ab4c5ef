package rehearsal.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints how much of all three modules the tests ran, from JaCoCo's table. One figure to look at, and no threshold to play with. */
final class CoverageFigure {

    private static final int INSTRUCTIONS_MISSED = 3;
    private static final int LINES_MISSED = 7;

    private CoverageFigure() {
    }

    static void main(String[] arguments) throws IOException {
        var table = Path.of(arguments[0]);
        if (!Files.exists(table)) {
            System.out.println("Coverage: not measured");
            return;
        }
        var rows = Files.readAllLines(table).stream().skip(1).map(line -> List.of(line.split(","))).toList();
        System.out.printf("Coverage of store, ai-client and app: %.1f %% of instructions, %.1f %% of lines (%s)%n",
                share(rows, INSTRUCTIONS_MISSED), share(rows, LINES_MISSED), table.resolveSibling("index.html"));
    }

    /** The column after the missed ones counts the covered ones. */
    private static double share(List<List<String>> rows, int missed) {
        var left = rows.stream().mapToLong(row -> Long.parseLong(row.get(missed))).sum();
        var ran = rows.stream().mapToLong(row -> Long.parseLong(row.get(missed + 1))).sum();
        return left + ran == 0 ? 0 : 100.0 * ran / (left + ran);
    }
}
