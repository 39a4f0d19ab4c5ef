package rehearsal.trial.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rehearsal.ai.models.Money;
import rehearsal.state.ActionOutcome;
import rehearsal.state.State;

/**
 * One turn as it went: what the client said, what came back, what it did and what it took. Unknown stays empty.
 *
 * @param number counted from 1
 * @param message what the coach said
 * @param raw the reply as it came in
 */
public record ReplyEvidence(int number, Optional<String> client, String message, String raw, List<ActionOutcome> outcomes, State before,
        State after, Spent spent) {

    public ReplyEvidence {
        outcomes = List.copyOf(outcomes);
    }

    public record Spent(OptionalLong totalMillis, OptionalLong firstWordMillis, Optional<Money> cost, OptionalLong tokensOut) {
        public static Spent unknown() {
            return new Spent(OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), OptionalLong.empty());
        }
    }

    /** Actions that took effect or would have. */
    public List<ActionOutcome> done() {
        return outcomes.stream().filter(outcome -> switch (outcome.result()) {
            case APPLIED, NOT_SIMULATED -> true;
            case SKIPPED, REFUSED -> false;
        }).toList();
    }
}
