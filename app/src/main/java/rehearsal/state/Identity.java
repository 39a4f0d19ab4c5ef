package rehearsal.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rehearsal.document.Ordered;
import tools.jackson.databind.JsonNode;

/** A name a client gives to someone they are or want to be. */
public record Identity(String id, String name, String category, String state, Optional<String> iAmStatement,
        Optional<String> visualization, List<String> notes, boolean archived, Map<String, JsonNode> unknown) {
    public Identity {
        notes = List.copyOf(notes);
        unknown = Ordered.copy(unknown);
    }

    public Identity withName(String changed) {
        return new Identity(id, changed, category, state, iAmStatement, visualization, notes, archived, unknown);
    }

    public Identity withCategory(String changed) {
        return new Identity(id, name, changed, state, iAmStatement, visualization, notes, archived, unknown);
    }

    public Identity withState(String changed) {
        return new Identity(id, name, category, changed, iAmStatement, visualization, notes, archived, unknown);
    }

    public Identity withIAmStatement(Optional<String> changed) {
        return new Identity(id, name, category, state, changed, visualization, notes, archived, unknown);
    }

    public Identity withVisualization(Optional<String> changed) {
        return new Identity(id, name, category, state, iAmStatement, changed, notes, archived, unknown);
    }

    public Identity withNotes(List<String> changed) {
        return new Identity(id, name, category, state, iAmStatement, visualization, changed, archived, unknown);
    }

    public Identity putAway() {
        return new Identity(id, name, category, state, iAmStatement, visualization, notes, true, unknown);
    }
}
