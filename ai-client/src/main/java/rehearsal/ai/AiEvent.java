package rehearsal.ai;

import java.time.Duration;
import java.util.Optional;

/** What happens while an answer arrives, in the order it happens. */
public sealed interface AiEvent {

    /**
     * Nothing comes for a while, and nothing is wrong: whoever shows it can say for what the call waits, and since when.
     *
     * @param atMost after this long the wait is over, one way or the other; empty when that is not known
     */
    record Waiting(WaitReason why, Optional<Duration> atMost) implements AiEvent {
    }

    /** The provider accepted the call and headers are in. */
    record Started(int attempt) implements AiEvent {
    }

    /** The call failed before anything was streamed and will be sent again. */
    record Retrying(int nextAttempt, Duration pause, AiException.Kind why) implements AiEvent {
    }

    record Text(String text) implements AiEvent {
    }

    record Reasoning(String text) implements AiEvent {
    }

    record UsageReported(Usage usage) implements AiEvent {
    }

    record Finished(StopReason stop) implements AiEvent {
    }
}
