package rehearsal.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rehearsal.document.Ordered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A name a client gives to someone they are or want to be. */
public record Identity(String id, String name, String category, String state, Optional<String> iAmStatement,
        Optional<String> visualization, List<String> notes, boolean archived, Map<String, JsonNode> unknown) {
    private static final String COMBINED_INTO = "combined_into";

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

    /** Archived, and its name is free for the identity it became a part of. */
    Identity combinedInto(String survivor) {
        var now = new LinkedHashMap<>(unknown);
        now.put(COMBINED_INTO, JsonNodeFactory.instance.stringNode(survivor));
        return new Identity(id, name, category, state, iAmStatement, visualization, notes, true, now);
    }

    boolean wentInto(String survivor) {
        return Optional.ofNullable(unknown.get(COMBINED_INTO)).filter(into -> into.asString("").equals(survivor)).isPresent();
    }

    public Identity putAway() {
        return new Identity(id, name, category, state, iAmStatement, visualization, notes, true, unknown);
    }
}
