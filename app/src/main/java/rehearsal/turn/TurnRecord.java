package rehearsal.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rehearsal.state.Card;
import rehearsal.state.ActionOutcome;
import rehearsal.state.State;
import rehearsal.store.prompt.PromptType;
import rehearsal.turn.reply.ParsedReply;

/** Everything that is known of one turn. What it did not come to is empty, and the states before and after are then the same. */
public record TurnRecord(Status status, Instant startedAt, String program, PromptType type, String phase, Optional<String> clientMessage,
        ModelChoice model, Optional<Asked> asked, Optional<Answered> answered, Optional<ParsedReply> parsed, List<ActionOutcome> outcomes,
        List<Card> cards, State before, State after, List<StageReport> stages, Optional<TurnFailure> failure) {
    public TurnRecord {
        outcomes = List.copyOf(outcomes);
        cards = List.copyOf(cards);
        stages = List.copyOf(stages);
    }

    public enum Status {
        /** Asked, and no answer yet; after a crash, none ever came. */
        PENDING, COMPLETE, FAILED,
        /** Somebody stopped it; the reply is there as far as it came. */
        INTERRUPTED,
        /** It could not be asked. */
        REFUSED
    }

    /** What the coach said, as far as it is known. */
    public String message() {
        return parsed.map(ParsedReply::message).orElse("");
    }
}
