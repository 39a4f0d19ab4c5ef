package rehearsal.trial.report;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A report for machines. */
public final class ReportJson {

    private ReportJson() {
    }

    public static ObjectNode of(TrialReport report) {
        var node = new ObjectNode(JsonNodeFactory.instance);
        node.put("suite", report.name()).put("mode", report.mode()).put("cells", report.cells()).put("finished", report.finished())
                .put("passed", report.passed()).put("failed", report.failed()).put("errored", report.failedCalls());
        var arms = node.putArray("arms");
        for (var side : report.sides()) {
            var each = arms.addObject().put("name", side.name()).put("cells", side.cells()).put("judged", side.judged())
                    .put("passed", side.passed()).put("errored", side.failedCalls()).put("cached", side.cached()).put("score", side.score())
                    .put("pass_low", side.rate().interval().low()).put("pass_high", side.rate().interval().high());
            side.millis().ifPresent(millis -> each.put("millis", Math.round(millis)));
            side.cost().ifPresent(cost -> each.put("cost", cost.dollars().toPlainString()));
        }
        var comparisons = node.putArray("comparisons");
        for (var each : report.comparisons()) {
            comparisons.addObject().put("first", each.first()).put("second", each.second()).put("pairs", each.pairs().size())
                    .put("difference", finite(each.estimate().difference())).put("low", finite(each.estimate().interval().low()))
                    .put("high", finite(each.estimate().interval().high())).put("seed", each.estimate().seed())
                    .put("draws", each.estimate().draws()).put("wins", each.count().wins()).put("losses", each.count().losses())
                    .put("ties", each.count().ties()).put("sign_p", each.count().signTest().probability())
                    .put("sign_p_holm", each.adjusted())
                    .put("mcnemar_p", each.passes().probability()).put("verdict", each.verdict());
        }
        var flaky = node.putArray("flaky");
        report.flaky().forEach(flaky::add);
        return node.put("verdict", report.verdict());
    }

    private static Double finite(double number) {
        return Double.isFinite(number) ? number : Math.copySign(1, Double.isNaN(number) ? 0 : number);
    }
}
