package rehearsal.state;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The person being coached. */
public record Client(Optional<String> firstName, Optional<String> email, Map<String, JsonNode> unknown) {
}
