package rehearsal.trial.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rehearsal.statistics.Rate;

/** A report as Markdown, which is also what a step summary of CI shows. */
public final class ReportText {

    private static final int MOST_ERRORS = 5;

    private ReportText() {
    }

    public static String markdown(TrialReport report) {
        var text = new StringBuilder("# " + cell(report.name()) + "\n\n**" + cell(report.verdict()) + "**\n\n");
        text.append("Client turns: ").append(report.mode()).append(". ").append(report.finished()).append(" of ").append(report.cells())
                .append(" cells. Failed checks: ").append(report.failed()).append(". Failed calls: ").append(report.failedCalls())
                .append(".\n");
        table(text, List.of("side", "passed", "95 % interval", "score", "every repeat", "time", "cost", "failed calls", "cached"),
                report.sides().stream().map(ReportText::side).toList());
        if (report.failedCalls() > 0) {
            text.append("\n## Failed calls\n\n");
            report.results().stream().flatMap(cell -> cell.error().stream()).distinct().limit(MOST_ERRORS)
                    .forEach(error -> text.append("- ").append(cell(error)).append("\n"));
        }
        for (var each : report.comparisons()) {
            text.append("\n## ").append(cell(each.second())).append(" against ").append(cell(each.first())).append("\n\n")
                    .append(cell(each.verdict())).append("\n\n").append(figures(each)).append("\n");
            if (!each.regressions().isEmpty()) {
                table(text, List.of("worse in", each.first(), each.second()), each.regressions().stream().map(pair -> List.of(pair.name(),
                        VerdictWords.points(pair.first()), VerdictWords.points(pair.second()))).toList());
            }
        }
        if (!report.checks().isEmpty()) {
            text.append("\n## Checks\n");
            var head = new ArrayList<>(List.of("check"));
            report.sides().forEach(side -> head.add(side.name()));
            table(text, head, report.checks().entrySet().stream().map(ReportText::check).toList());
        }
        if (!report.flaky().isEmpty()) {
            text.append("\n## Different from repeat to repeat\n\n");
            report.flaky().forEach(name -> text.append("- ").append(cell(name)).append("\n"));
        }
        return text.toString();
    }

    public static String figures(Comparison each) {
        return "%s won %d, %s won %d, %d tied. Sign test p = %.3f, adjusted %.3f; McNemar p = %.3f. Bootstrap: %,d draws, seed %d."
                .formatted(
                        each.second(), each.count().wins(), each.first(), each.count().losses(), each.count().ties(),
                        each.count().signTest().probability(), each.adjusted(), each.passes().probability(), each.estimate().draws(),
                        each.estimate().seed());
    }

    static List<String> side(SideSummary side) {
        return List.of(side.name(), side.passed() + " of " + side.judged(),
                VerdictWords.points(side.rate().interval().low()) + " to " + VerdictWords.points(side.rate().interval().high()),
                VerdictWords.points(side.score()),
                Double.isNaN(side.everyRepeat().share()) ? "-" : VerdictWords.points(side.everyRepeat().share()),
                side.millis().isPresent() ? Math.round(side.millis().getAsDouble()) + " ms" : "-",
                side.cost().map(cost -> cost.text()).orElse("cost unknown"), String.valueOf(side.failedCalls()),
                String.valueOf(side.cached()));
    }

    static List<String> check(Map.Entry<String, Map<String, Rate>> check) {
        var row = new ArrayList<>(List.of(check.getKey()));
        check.getValue().values().forEach(rate -> row.add(rate.successes() + " of " + rate.of()));
        return row;
    }

    private static void table(StringBuilder text, List<String> head, List<List<String>> rows) {
        text.append("\n| ").append(String.join(" | ", head.stream().map(ReportText::cell).toList())).append(" |\n")
                .append("|---".repeat(head.size())).append("|\n");
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row.stream().map(ReportText::cell).toList())).append(" |\n"));
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
    }
}
