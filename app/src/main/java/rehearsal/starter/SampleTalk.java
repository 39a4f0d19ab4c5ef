package rehearsal.starter;

import java.util.List;

/** What the client says in the talk that plays at first start, and the scenario it starts from. */
public record SampleTalk(String scenario, List<String> lines) {
    public SampleTalk {
        lines = List.copyOf(lines);
    }
}
