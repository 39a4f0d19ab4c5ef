package rehearsal.ai.offline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.StopReason;
import rehearsal.ai.WireRequest;

/** One call as it happened: what was asked, every event with its time, and how it ended. */
record RecordedCall(WireRequest request, List<Moment> moments, Ending ending) {

    RecordedCall {
        moments = List.copyOf(moments);
    }

    /** An event, and how long after the call began it came. */
    record Moment(Duration at, AiEvent event) {
    }

    sealed interface Ending {

        record Replied(StopReason stop) implements Ending {
        }

        record Failed(AiException.Kind kind, String sentence, Optional<Duration> retryAfter) implements Ending {
        }

        /** The caller stopped it. */
        record Stopped() implements Ending {
        }
    }
}
