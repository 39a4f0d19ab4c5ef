package rehearsal.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import rehearsal.ai.Speaker;
import rehearsal.document.Ordered;
import tools.jackson.databind.JsonNode;

/** One message of the talk. */
public record SessionMessage(Speaker role, String text, Optional<Instant> at, Map<String, JsonNode> unknown) {
    public SessionMessage {
        unknown = Ordered.copy(unknown);
    }

    public static SessionMessage of(Speaker role, String text, Instant at) {
        return new SessionMessage(role, text, Optional.of(at), Map.of());
    }
}
