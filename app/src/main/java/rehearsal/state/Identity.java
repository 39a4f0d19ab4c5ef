package rehearsal.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A name a client gives to someone they are or want to be. */
public record Identity(String id, String name, String category, String state, Optional<String> iAmStatement,
        Optional<String> visualization, List<String> notes, boolean archived, Map<String, JsonNode> unknown) {
    public Identity {
        notes = List.copyOf(notes);
    }
}
