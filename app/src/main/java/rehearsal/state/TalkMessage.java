package rehearsal.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import rehearsal.ai.Speaker;
import rehearsal.document.Ordered;
import tools.jackson.databind.JsonNode;

/** One message of the talk. */
public record TalkMessage(Speaker role, String text, Optional<Instant> at, Map<String, JsonNode> unknown) {
    public TalkMessage {
        unknown = Ordered.copy(unknown);
    }

    public static TalkMessage of(Speaker role, String text, Instant at) {
        return new TalkMessage(role, text, Optional.of(at), Map.of());
    }
}
