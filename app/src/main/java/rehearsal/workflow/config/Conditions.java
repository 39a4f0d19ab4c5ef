package rehearsal.workflow.config;

import java.util.List;
import java.util.Map;

/** Values a context must have, each one of a few; no conditions hold always. */
public record Conditions(Map<String, List<String>> wanted) {

    public Conditions {
        wanted = Map.copyOf(wanted);
    }

    static Conditions always() {
        return new Conditions(Map.of());
    }

    public boolean hold(Map<String, String> context) {
        return wanted.entrySet().stream()
                .allMatch(each -> context.containsKey(each.getKey()) && each.getValue().contains(context.get(each.getKey())));
    }
}
