package rehearsal.state;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A starting point for a session. */
public record Scenario(String name, String program, String description, State state, Map<String, JsonNode> unknown) {
}
