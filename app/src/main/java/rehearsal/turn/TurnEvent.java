package rehearsal.turn;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiException;
import rehearsal.ai.Usage;
import rehearsal.ai.WaitReason;
import rehearsal.state.ActionOutcome;
import rehearsal.turn.reply.ParsedReply;

/** What happens in a turn, in the order it happens. */
public sealed interface TurnEvent {

    record StageStarted(Stage stage) implements TurnEvent {
    }

    record StageFinished(StageReport report) implements TurnEvent {
    }

    /** Everything that will be sent is known, and saved. */
    record Asking(Prepared prepared) implements TurnEvent {
    }

    /** Nothing comes for a while and nothing is wrong; it lasts until the next event. */
    record Waiting(WaitReason why, Optional<Duration> atMost) implements TurnEvent {
    }

    /** The call failed before a word came and will be tried again. */
    record Retrying(int nextAttempt, Duration pause, AiException.Kind why) implements TurnEvent {
    }

    /** Words of the message that may be shown at once. */
    record Token(String text) implements TurnEvent {
    }

    record Reasoning(String text) implements TurnEvent {
    }

    record UsageReported(Usage usage) implements TurnEvent {
    }

    /** The reply is read; its message stands in place of whatever was shown while it arrived. */
    record Read(ParsedReply parsed) implements TurnEvent {
    }

    record Applied(List<ActionOutcome> outcomes) implements TurnEvent {
    }

    record Done(TurnRecord turn) implements TurnEvent {
    }

    /** The turn stopped; the record says where and why, and the state is as it was. */
    record Failed(TurnRecord turn) implements TurnEvent {
    }
}
