package rehearsal.ai.fit;

import java.util.List;
import rehearsal.ai.Rewrite;
import tools.jackson.databind.node.ObjectNode;

/** A schema in a provider's dialect, what was changed to get there, and what cannot be said in that dialect at all. */
public record Fitted(ObjectNode schema, List<Rewrite> rewritten, List<Rewrite> impossible) {

    public Fitted {
        rewritten = List.copyOf(rewritten);
        impossible = List.copyOf(impossible);
    }
}
