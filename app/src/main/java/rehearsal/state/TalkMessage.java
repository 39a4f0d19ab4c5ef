package rehearsal.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import rehearsal.ai.Speaker;
import tools.jackson.databind.JsonNode;

/** One message of the talk. */
public record TalkMessage(Speaker role, String text, Optional<Instant> at, Map<String, JsonNode> unknown) {
}
