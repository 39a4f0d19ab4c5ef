package rehearsal.ai.offline;

import java.time.Duration;
import java.util.Optional;
import rehearsal.ai.AiException;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;

/** One thing that happens in a scripted answer. */
public sealed interface Beat {

    record Say(String text) implements Beat {
    }

    record Think(String text) implements Beat {
    }

    record Wait(Duration length) implements Beat {
    }

    record Count(Usage usage) implements Beat {
    }

    /** Ends the answer for this reason; without one it ends by itself. */
    record Stop(StopReason reason) implements Beat {
    }

    /** Fails here. After words, this is a connection lost in the middle of a stream. */
    record Fail(AiException.Kind kind, String sentence, Optional<Duration> retryAfter) implements Beat {
        public static Fail of(AiException.Kind kind) {
            return new Fail(kind, "The script says: " + kind.id() + ".", Optional.empty());
        }
    }

    /** Says nothing more until the caller gives up. */
    record Silence() implements Beat {
    }
}
