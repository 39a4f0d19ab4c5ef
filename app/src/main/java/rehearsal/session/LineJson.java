package rehearsal.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import rehearsal.ai.Speaker;
import rehearsal.ai.models.Money;
import rehearsal.state.Action;
import rehearsal.state.Card;
import rehearsal.state.ActionOutcome;
import rehearsal.state.PastAction;
import rehearsal.state.SessionMessage;
import rehearsal.turn.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The line of a turn as the JSON text the store keeps beside it. */
final class LineJson {

    private static final JsonMapper MAPPER = ExactJson.MAPPER;

    String write(TurnLine line) {
        return MAPPER.writeValueAsString(node(line));
    }

    ObjectNode node(TurnLine line) {
        var node = MAPPER.createObjectNode().put("kind", line.kind().name());
        line.client().ifPresent(message -> node.set("client", message(message)));
        line.coach().ifPresent(message -> node.set("coach", message(message)));
        var outcomes = node.putArray("outcomes");
        line.outcomes().forEach(
                outcome -> outcomes.addObject().put("type", outcome.action().type()).put("result", outcome.result().name()).put("why",
                        outcome.why()).set("params", outcome.action().params()));
        var cards = node.putArray("cards");
        line.cards().forEach(card -> {
            var buttons = cards.addObject().put("text", card.text()).putArray("buttons");
            card.buttons().forEach(buttons::add);
        });
        var ran = node.putArray("ran");
        line.ran().forEach(action -> {
            var one = ran.addObject().put("type", action.type()).put("after", action.afterMessage());
            action.at().ifPresent(at -> one.put("at", at.toString()));
            one.set("params", action.params());
        });
        node.put("notes", line.notesKept()).put("prompt", line.prompt()).put("from", line.phaseBefore()).put("to", line.phaseAfter());
        var spent = node.putObject("spent").put("ms", line.spent().totalMillis());
        line.spent().tokensIn().ifPresent(tokens -> spent.put("in", tokens));
        line.spent().tokensOut().ifPresent(tokens -> spent.put("out", tokens));
        line.spent().cost().ifPresent(cost -> spent.put("dollars", cost.dollars().toPlainString()));
        line.spent().firstWordMillis().ifPresent(millis -> spent.put("first", millis));
        line.trouble().ifPresent(words -> node.put("trouble", words));
        looked(line.looked()).ifPresent(looked -> node.set("looked", looked));
        return node;
    }

    private static Optional<ObjectNode> looked(TurnLine.Looked looked) {
        if (looked.equals(TurnLine.Looked.nothing())) {
            return Optional.empty();
        }
        var node = MAPPER.createObjectNode().put("asked", looked.asked());
        var attached = node.putArray("attached");
        looked.attached().forEach(note -> attached.addObject().put("source", note.source()).put("text", note.text()));
        var found = node.putArray("found");
        looked.found().forEach(found::add);
        return Optional.of(node);
    }

    private static TurnLine.Looked looked(JsonNode node) {
        var attached = new ArrayList<Reference>();
        node.path("attached").forEach(note -> attached.add(new Reference(text(note, "source"), text(note, "text"))));
        return new TurnLine.Looked(attached, node.path("asked").asBoolean(false), words(node.path("found")));
    }

    TurnLine read(String json) {
        return read(ExactJson.read("turns", json));
    }

    TurnLine read(JsonNode node) {
        var outcomes = new ArrayList<ActionOutcome>();
        node.path("outcomes").forEach(one -> outcomes.add(new ActionOutcome(new Action(text(one, "type"), params(one)),
                ActionOutcome.Result.valueOf(text(one, "result")), text(one, "why"))));
        var cards = new ArrayList<Card>();
        node.path("cards").forEach(one -> cards.add(new Card(text(one, "text"), words(one.path("buttons")))));
        var ran = new ArrayList<PastAction>();
        node.path("ran")
                .forEach(one -> ran.add(new PastAction(text(one, "type"), params(one), at(one), one.path("after").asInt(), Map.of())));
        return new TurnLine(TurnLine.Kind.valueOf(text(node, "kind")), message(node.path("client"), Speaker.CLIENT),
                message(node.path("coach"), Speaker.COACH),
                outcomes, cards, ran, node.path("notes").asInt(), text(node, "prompt"), text(node, "from"), text(node, "to"),
                spent(node.path("spent")),
                Optional.of(text(node, "trouble")).filter(words -> !words.isEmpty()), looked(node.path("looked")));
    }

    private static ObjectNode message(SessionMessage message) {
        var node = MAPPER.createObjectNode().put("text", message.text());
        message.at().ifPresent(at -> node.put("at", at.toString()));
        return node;
    }

    private static Optional<SessionMessage> message(JsonNode node, Speaker speaker) {
        return node.isObject() ? Optional.of(new SessionMessage(speaker, text(node, "text"), at(node), Map.of())) : Optional.empty();
    }

    private static TurnLine.Spent spent(JsonNode node) {
        return new TurnLine.Spent(number(node, "in"), number(node, "out"),
                node.has("dollars") ? Optional.of(Money.of(text(node, "dollars"))) : Optional.empty(), number(node, "first"),
                node.path("ms").asLong(0));
    }

    private static OptionalLong number(JsonNode node, String name) {
        return node.has(name) ? OptionalLong.of(node.path(name).asLong()) : OptionalLong.empty();
    }

    private static Optional<Instant> at(JsonNode node) {
        return node.has("at") ? Optional.of(Instant.parse(text(node, "at"))) : Optional.empty();
    }

    private static ObjectNode params(JsonNode node) {
        return node.path("params") instanceof ObjectNode params ? params : MAPPER.createObjectNode();
    }

    private static List<String> words(JsonNode node) {
        var words = new ArrayList<String>();
        node.forEach(word -> words.add(word.asString("")));
        return words;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
