package rehearsal.trial.report;

import java.util.ArrayList;
import java.util.List;

/** A report as one HTML file that needs nothing else and runs no script. */
public final class ReportHtml {

    private static final String STYLE = "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2328;background:#fff}"
            + "table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #d0d7de;padding:.3rem .6rem;text-align:left}"
            + ".verdict{font-size:1.2rem;font-weight:600}.good{fill:#1a7f37}.bad{fill:#cf222e}.open{fill:#6e7781}"
            + "@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}td,th{border-color:#30363d}}";

    private ReportHtml() {
    }

    public static String of(TrialReport report) {
        var html = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + safe(report.name())
                + "</title><style>" + STYLE + "</style></head><body><h1>" + safe(report.name()) + "</h1><p class=\"verdict\">"
                + safe(report.verdict()) + "</p><p>Client turns: " + report.mode() + ". " + report.finished() + " of " + report.cells()
                + " cells. Failed checks: " + report.failed() + ". Failed calls: " + report.failedCalls() + ".</p>");
        table(html, List.of("side", "passed", "95 % interval", "score", "every repeat", "time", "cost", "failed calls", "cached"),
                report.sides().stream().map(ReportText::side).toList());
        for (var each : report.comparisons()) {
            html.append("<h2>").append(safe(each.second())).append(" against ").append(safe(each.first())).append("</h2>")
                    .append(plot(each))
                    .append("<p>").append(safe(ReportText.figures(each))).append("</p>");
            table(html, List.of("case", each.first(), each.second(), "difference"),
                    each.pairs().stream().sorted((one, other) -> Double.compare(one.difference(), other.difference()))
                            .map(pair -> List.of(pair.name(), VerdictWords.points(pair.first()), VerdictWords.points(pair.second()),
                                    VerdictWords.points(pair.difference())))
                            .toList());
        }
        if (!report.checks().isEmpty()) {
            var head = new ArrayList<>(List.of("check"));
            report.sides().forEach(side -> head.add(side.name()));
            html.append("<h2>Checks</h2>");
            table(html, head, report.checks().entrySet().stream().map(ReportText::check).toList());
        }
        return html.append("</body></html>\n").toString();
    }

    /** The interval on a line from -100 to 100 points. */
    private static String plot(Comparison each) {
        var interval = each.estimate().interval().within(-1, 1);
        var kind = !each.estimate().interval().excludesZero() ? "open" : each.estimate().difference() > 0 ? "good" : "bad";
        return "<svg width=\"420\" height=\"40\" role=\"img\" aria-label=\"%s\"><rect x=\"10\" y=\"19\" width=\"400\" height=\"1\" class=\"open\"/><rect x=\"210\" y=\"8\" width=\"1\" height=\"24\" class=\"open\"/><rect x=\"%.1f\" y=\"15\" width=\"%.1f\" height=\"9\" class=\"%s\"/><circle cx=\"%.1f\" cy=\"19.5\" r=\"6\" class=\"%s\"/></svg>"
                .formatted(safe(each.verdict()), 210 + 200 * interval.low(), Math.max(1, 200 * interval.width()), kind,
                        210 + 200 * (Double.isNaN(each.estimate().difference()) ? 0 : each.estimate().difference()), kind);
    }

    private static void table(StringBuilder html, List<String> head, List<List<String>> rows) {
        html.append("<table><tr>");
        head.forEach(each -> html.append("<th>").append(safe(each)).append("</th>"));
        html.append("</tr>");
        rows.forEach(row -> {
            html.append("<tr>");
            row.forEach(each -> html.append("<td>").append(safe(each)).append("</td>"));
            html.append("</tr>");
        });
        html.append("</table>");
    }

    private static String safe(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
