package rehearsal.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import rehearsal.document.Ordered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An action that ran, and after which message of the talk: 1 is the first, 0 is before any. The params are never changed. */
public record PastAction(String type, ObjectNode params, Optional<Instant> at, int afterMessage, Map<String, JsonNode> unknown) {
    public PastAction {
        unknown = Ordered.copy(unknown);
    }
}
