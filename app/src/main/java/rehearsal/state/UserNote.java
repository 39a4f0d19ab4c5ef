package rehearsal.state;

import java.util.Map;
import rehearsal.document.Ordered;
import tools.jackson.databind.JsonNode;

/** Something the note keeper remembers about the client. */
public record UserNote(String id, String note, Map<String, JsonNode> unknown) {
    public UserNote {
        unknown = Ordered.copy(unknown);
    }
}
