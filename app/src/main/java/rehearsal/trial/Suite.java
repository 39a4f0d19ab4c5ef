package rehearsal.trial;

import java.util.List;
import java.util.Map;
import rehearsal.document.Ordered;
import tools.jackson.databind.JsonNode;

/** Cases in one file, with whatever else the file held. */
public record Suite(String name, String program, List<TrialCase> cases, Map<String, JsonNode> unknown) {

    public Suite {
        cases = List.copyOf(cases);
        unknown = Ordered.copy(unknown);
    }

    public static Suite of(String name, String program, List<TrialCase> cases) {
        return new Suite(name, program, cases, Map.of());
    }
}
