package rehearsal.trial;

import java.util.List;
import java.util.Map;
import rehearsal.document.Ordered;
import rehearsal.state.Scenario;
import tools.jackson.databind.JsonNode;

/**
 * Where a talk starts, what the client says then, and what is checked. A case that was kept from a talk has no checks yet.
 *
 * @param checks as they were written
 * @param unknown what a file held beyond that; it is written back
 */
public record TrialCase(String name, String program, Scenario scenario, List<String> turns, List<JsonNode> checks, List<String> tags,
        Map<String, JsonNode> unknown) {

    public TrialCase {
        turns = List.copyOf(turns);
        checks = List.copyOf(checks);
        tags = List.copyOf(tags);
        unknown = Ordered.copy(unknown);
    }

    /** Out of a talk, without checks. */
    public static TrialCase of(String name, Scenario scenario, List<String> turns, List<String> tags) {
        return new TrialCase(name, scenario.program(), scenario, turns, List.of(), tags, Map.of());
    }
}
