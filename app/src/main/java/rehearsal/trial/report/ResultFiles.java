package rehearsal.trial.report;

import java.util.List;
import java.util.stream.Collectors;
import rehearsal.trial.check.CheckResult;
import rehearsal.trial.run.CellResult;

/** The cells of a run for other tools: rows of CSV, and JUnit, where a failed call is an error and a failed check a failure. */
public final class ResultFiles {

    private static final List<String> COLUMNS = List.of("side", "case", "repeat", "judged", "passed", "score", "reason", "error", "turns",
            "millis", "cost", "cached", "session");

    private ResultFiles() {
    }

    public static String csv(TrialReport report) {
        var rows = report.results().stream().map(cell -> List.of(cell.side(), cell.caseName(), String.valueOf(cell.repeat()),
                String.valueOf(cell.judged()), String.valueOf(cell.passed()), "%.4f".formatted(cell.score()), reason(cell),
                cell.error().orElse(""), String.valueOf(cell.spent().turns()), String.valueOf(cell.spent().millis()),
                cell.spent().cost().map(cost -> cost.dollars().toPlainString()).orElse(""), String.valueOf(cell.cached()),
                cell.session().map(Object::toString).orElse(""))).toList();
        return line(COLUMNS) + rows.stream().map(ResultFiles::line).collect(Collectors.joining());
    }

    public static String junit(TrialReport report) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"" + safe(report.name()) + "\" tests=\""
                + report.results().size() + "\" failures=\"" + report.failed() + "\" errors=\"" + report.failedCalls() + "\">\n");
        for (var side : report.sides()) {
            xml.append("  <testsuite name=\"").append(safe(side.name())).append("\" tests=\"").append(side.cells()).append("\" failures=\"")
                    .append(side.judged() - side.passed()).append("\" errors=\"").append(side.failedCalls()).append("\">\n");
            report.results().stream().filter(cell -> cell.side().equals(side.name())).forEach(cell -> testCase(xml, cell));
            xml.append("  </testsuite>\n");
        }
        return xml.append("</testsuites>\n").toString();
    }

    private static void testCase(StringBuilder xml, CellResult cell) {
        xml.append("    <testcase classname=\"").append(safe(cell.side())).append("\" name=\"")
                .append(safe(cell.caseName() + " #" + cell.repeat())).append("\" time=\"")
                .append("%.3f".formatted(cell.spent().millis() / 1000.0)).append("\">");
        if (!cell.judged()) {
            xml.append("<error message=\"").append(safe(cell.error().orElseGet(() -> reason(cell)))).append("\"/>");
        } else if (!cell.passed()) {
            xml.append("<failure message=\"").append(safe(reason(cell))).append("\"/>");
        }
        xml.append("</testcase>\n");
    }

    private static String reason(CellResult cell) {
        return cell.verdict().filter(verdict -> !verdict.passed()).map(ResultFiles::reasons).orElse("");
    }

    private static String reasons(CheckResult verdict) {
        var failed = verdict.parts().stream().filter(part -> !part.passed()).map(part -> part.name() + ": " + part.reason())
                .collect(Collectors.joining("; "));
        return failed.isEmpty() ? verdict.reason() : failed;
    }

    private static String line(List<String> fields) {
        return fields.stream().map(ResultFiles::field).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A field that a spreadsheet would take for a formula is made a text. */
    private static String field(String words) {
        var plain = words.matches("(?s)[=+@\\t].*") || words.matches("(?s)-\\D.*") ? "'" + words : words;
        return plain.matches("(?s).*[,\"\\r\\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }

    /** Characters that no XML may hold are left out. */
    private static String safe(String words) {
        return words.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "").replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;").replace("\"", "&quot;").replace("\n", "&#10;");
    }
}
