package rehearsal.ai.offline;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import rehearsal.ai.AiException;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Rewrite;
import rehearsal.ai.Speaker;
import rehearsal.ai.WireRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The offline provider's own wire format: the neutral request as JSON. Whoever answers reads this body and nothing else. */
public record OfflineRequest(String model, String system, List<AiMessage> messages, Optional<ObjectNode> schema) {

    public static final String PROVIDER = "offline";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public OfflineRequest {
        messages = List.copyOf(messages);
    }

    public static WireRequest write(AiRequest request, URI to) {
        var body = JSON.createObjectNode();
        body.put("model", request.model());
        body.put("system", request.system());
        var messages = body.putArray("messages");
        for (var message : request.messages()) {
            messages.addObject().put("role", message.speaker().name().toLowerCase(Locale.ROOT)).put("text", message.text());
        }
        request.responseSchema()
                .ifPresent(schema -> body.putObject("response_schema").put("name", schema.name()).set("schema", schema.schema()));
        var rewritten = new ArrayList<Rewrite>();
        request.temperature().ifPresent(given -> rewritten.add(new Rewrite("temperature", "left out: there is no chance in rules")));
        request.maxOutput().ifPresent(given -> rewritten.add(new Rewrite("max output", "left out: these answers are always short")));
        request.effort().ifPresent(given -> rewritten.add(new Rewrite("effort " + given.id(), "left out: rules do not think")));
        return new WireRequest(PROVIDER, request.model(), "POST", to, new TreeMap<>(), JSON.writeValueAsString(body), request.stream(),
                rewritten);
    }

    public static OfflineRequest read(WireRequest request) throws AiException {
        try {
            var body = JSON.readTree(request.body());
            var messages = new ArrayList<AiMessage>();
            for (var message : body.path("messages")) {
                messages.add(new AiMessage(speaker(message), message.path("text").asString("")));
            }
            var schema = body.path("response_schema").path("schema") instanceof ObjectNode node
                    ? Optional.of(node)
                    : Optional.<ObjectNode>empty();
            return new OfflineRequest(body.path("model").asString(""), body.path("system").asString(""), messages, schema);
        } catch (JacksonException malformed) {
            throw new AiException(AiException.Kind.INVALID_REQUEST,
                    "This request was not written for the offline provider: " + malformed.getOriginalMessage());
        }
    }

    private static Speaker speaker(JsonNode message) {
        return message.path("role").asString("").equals("coach") ? Speaker.COACH : Speaker.CLIENT;
    }
}
