package rehearsal.ai.offline;

import java.time.Duration;
import java.util.Optional;
import rehearsal.ai.AiException;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;

/** One thing that happens in a scripted answer. */
public sealed interface ScriptedStep {

    record Say(String text) implements ScriptedStep {
    }

    record Think(String text) implements ScriptedStep {
    }

    record Wait(Duration length) implements ScriptedStep {
    }

    record Count(Usage usage) implements ScriptedStep {
    }

    /** Ends the answer for this reason; without one it ends by itself. */
    record Stop(StopReason reason) implements ScriptedStep {
    }

    /** Fails here. After words, this is a connection lost in the middle of a stream. */
    record Fail(AiException.Kind kind, String sentence, Optional<Duration> retryAfter) implements ScriptedStep {
        public static Fail of(AiException.Kind kind) {
            return new Fail(kind, "The script says: " + kind.id() + ".", Optional.empty());
        }
    }

    /** Says nothing more until the caller gives up. */
    record Silence() implements ScriptedStep {
    }
}
