package rehearsal.trial.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import rehearsal.document.JsonNodes;
import rehearsal.document.Node;
import rehearsal.document.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table was made by promptfoo 0.121.20 itself; make-promptfoo-verdicts.mjs beside it says how. */
class PromptfooVerdictsTest {

    private final CheckVerdicts verdicts = new CheckVerdicts(CheckAids.none());

    @Test
    void everyVerdictIsThatOfPromptfoo() throws Exception {
        var rows = rows();
        var different = new ArrayList<String>();
        var kinds = new HashSet<String>();
        for (var row : rows) {
            row.path("assert").forEach(each -> kinds.add(each.path("type").stringValue()));
            var found = verdict(row);
            var wanted = row.path("verdict").stringValue() + (row.has("score") ? " %.6f".formatted(row.path("score").doubleValue()) : "");
            if (!found.equals(wanted)) {
                different.add(wanted + ", here " + found + ": " + row);
            }
        }
        assertTrue(rows.size() > 1_000, () -> rows.size() + " rows");
        assertTrue(kinds.size() >= 38, kinds::toString);
        assertEquals(List.of(), different);
    }

    private String verdict(JsonNode row) throws InterruptedException {
        var problems = new Problems("suite.yaml");
        var nodes = row.path("assert").valueStream().map(JsonNodes::fromJson).map(Node.class::cast).toList();
        var checks = new CheckReader(problems).read(nodes);
        var threshold = row.has("threshold") ? OptionalDouble.of(row.path("threshold").doubleValue()) : OptionalDouble.empty();
        if (problems.hasErrors()) {
            // What cannot be read here either throws there or, for an expression, fails whatever is wanted.
            return row.path("assert").path(0).path("type").stringValue().endsWith("regex") ? "fail %.6f".formatted(0.0) : "error";
        }
        var result = verdicts.judge(checks, threshold, Evidences.reply(row.path("output").stringValue()));
        return (result.passed() ? "pass" : "fail") + " %.6f".formatted(result.score());
    }

    private static List<JsonNode> rows() throws IOException {
        try (var file = PromptfooVerdictsTest.class.getResourceAsStream("promptfoo-verdicts.json")) {
            return JsonMapper.shared().readTree(file).path("rows").valueStream().toList();
        }
    }
}
