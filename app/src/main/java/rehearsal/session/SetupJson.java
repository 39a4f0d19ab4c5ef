package rehearsal.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import rehearsal.ai.Effort;
import rehearsal.ai.models.Money;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pins;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a session plays with, as the JSON text of the session. */
final class SetupJson {

    private static final JsonMapper MAPPER = ExactJson.MAPPER;

    private final StateJson states;

    SetupJson(StateJson states) {
        this.states = states;
    }

    String write(Setup setup) {
        return MAPPER.writeValueAsString(node(setup));
    }

    ObjectNode node(Setup setup) {
        var node = MAPPER.createObjectNode();
        node.set("scenario", states.write(setup.scenario()));
        var model = node.putObject("model").put("provider", setup.model().provider()).put("model", setup.model().model()).put("stream",
                setup.model().stream());
        setup.model().temperature().ifPresent(value -> model.put("temperature", value));
        setup.model().maxOutput().ifPresent(value -> model.put("max_output", value));
        setup.model().effort().ifPresent(value -> model.put("effort", value.id()));
        var pins = node.putObject("pins");
        new TreeMap<>(setup.pins().versions()).forEach(pins::put);
        node.put("inactive_too", setup.pins().inactiveToo());
        setup.draftsOf().ifPresent(author -> node.put("drafts_of", author));
        var limits = node.putObject("limits").put("client_messages", setup.limits().clientMessages());
        setup.limits().tokens().ifPresent(most -> limits.put("tokens", most));
        setup.limits().cost().ifPresent(most -> limits.put("dollars", most.dollars().toPlainString()));
        return node;
    }

    Setup read(String json) {
        return read(ExactJson.read("set-up", json));
    }

    Setup read(JsonNode node) {
        return new Setup(states.scenario(node.path("scenario")), model(node.path("model")), pins(node),
                node.has("drafts_of") ? Optional.of(node.path("drafts_of").asString()) : Optional.empty(), limits(node.path("limits")));
    }

    private static ModelChoice model(JsonNode node) {
        return new ModelChoice(node.path("provider").asString(), node.path("model").asString(),
                node.has("temperature") ? OptionalDouble.of(node.path("temperature").asDouble()) : OptionalDouble.empty(),
                node.has("max_output") ? OptionalInt.of(node.path("max_output").asInt()) : OptionalInt.empty(),
                node.path("stream").asBoolean(true), Effort.of(node.path("effort").asString("")));
    }

    private static Pins pins(JsonNode node) {
        Map<String, Integer> versions = new HashMap<>();
        node.path("pins").forEachEntry((scope, version) -> versions.put(scope, version.asInt()));
        return new Pins(versions, node.path("inactive_too").asBoolean(false));
    }

    private static SessionLimits limits(JsonNode node) {
        return new SessionLimits(node.path("client_messages").asInt(SessionLimits.USUAL_MESSAGES),
                node.has("tokens") ? OptionalLong.of(node.path("tokens").asLong()) : OptionalLong.empty(),
                node.has("dollars") ? Optional.of(Money.of(node.path("dollars").asString())) : Optional.empty());
    }
}
