package rehearsal.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An action that ran, and after which message (its index in the talk). */
public record PastAction(String type, ObjectNode params, Optional<Instant> at, int afterMessage, Map<String, JsonNode> unknown) {
}
