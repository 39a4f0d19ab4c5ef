package rehearsal.turn.reply;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import tools.jackson.databind.node.ObjectNode;

/** Schemas made ready for checking, kept by their content. */
public final class AnswerChecks {
    private final Cache<ObjectNode, ActionCheck> checks;

    public AnswerChecks(int atMost) {
        checks = Caffeine.newBuilder().maximumSize(atMost).recordStats().build();
    }

    ActionCheck of(AnswerFormat format) {
        return checks.get(format.schema().schema(), ignored -> new ActionCheck(format));
    }

    public Cache<?, ?> cache() {
        return checks;
    }
}
