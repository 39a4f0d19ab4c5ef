package rehearsal.trial.run;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import rehearsal.ai.models.Money;
import rehearsal.trial.check.CheckResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Results of cells as JSON: kept with the run, one line each on a terminal. */
public final class CellJson {

    private CellJson() {
    }

    public static ObjectNode write(CellResult cell) {
        var node = new ObjectNode(JsonNodeFactory.instance);
        node.put("place", cell.place()).put("side", cell.side()).put("case", cell.caseName()).put("repeat", cell.repeat());
        cell.session().ifPresent(id -> node.put("session", id.toString()));
        node.put("judged", cell.judged()).put("passed", cell.passed()).put("score", cell.score()).put("cached", cell.cached());
        cell.error().ifPresent(error -> node.put("error", error));
        cell.verdict().ifPresent(verdict -> node.set("verdict", check(verdict)));
        var spent = cell.spent();
        node.put("turns", spent.turns()).put("calls", spent.calls()).put("millis", spent.millis());
        spent.firstWordMillis().ifPresent(millis -> node.put("first_word_millis", millis));
        spent.cost().ifPresent(cost -> node.put("cost", cost.dollars().toPlainString()));
        return node.put("tokens_in", spent.tokensIn()).put("tokens_out", spent.tokensOut());
    }

    public static CellResult read(String text) {
        var node = JsonMapper.shared().readTree(text);
        var spent = new CellResult.Spent(node.path("turns").asInt(0), node.path("calls").asInt(0), node.path("millis").asLong(0),
                node.has("first_word_millis") ? OptionalLong.of(node.path("first_word_millis").asLong(0)) : OptionalLong.empty(),
                text(node, "cost").map(Money::of), node.path("tokens_in").asLong(0), node.path("tokens_out").asLong(0));
        return new CellResult(node.path("place").asInt(0), node.path("side").asString(""), node.path("case").asString(""),
                node.path("repeat").asInt(1), text(node, "session").map(UUID::fromString),
                node.has("verdict") ? Optional.of(check(node.path("verdict"))) : Optional.empty(), text(node, "error"), spent,
                node.path("cached").asBoolean(false));
    }

    private static ObjectNode check(CheckResult result) {
        var node = new ObjectNode(JsonNodeFactory.instance);
        node.put("check", result.name()).put("outcome", result.outcome().name()).put("score", result.score()).put("weight", result.weight())
                .put("reason", result.reason());
        if (!result.parts().isEmpty()) {
            var parts = node.putArray("parts");
            result.parts().forEach(part -> parts.add(check(part)));
        }
        return node;
    }

    private static CheckResult check(JsonNode node) {
        var parts = new ArrayList<CheckResult>();
        node.path("parts").forEach(part -> parts.add(check(part)));
        return new CheckResult(node.path("check").asString(""), CheckResult.Outcome.valueOf(node.path("outcome").asString("NOT_JUDGED")),
                node.path("score").asDouble(0), node.path("weight").asDouble(1), node.path("reason").asString(""), parts);
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.path(key).asString("")) : Optional.empty();
    }
}
