package rehearsal.ai.http;

import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import rehearsal.ai.AiException.Kind;

/** How one try ended. */
sealed interface AttemptOutcome {

    record Answered(StreamedAnswer answer) implements AttemptOutcome {
    }

    /** A document that was fetched, not an answer of a model. */
    record Fetched(String body) implements AttemptOutcome {
    }

    /** The same server wants the request at another of its addresses. */
    record Moved(HttpUrl to) implements AttemptOutcome {
    }

    /**
     * @param sentence what a person reads
     * @param shown whether a part of the answer has been shown, after which no other try is made
     * @param mayPass whether another try may help
     */
    record Failed(Kind kind, String sentence, String partial, boolean shown, boolean mayPass, Optional<Duration> retryAfter)
            implements
                AttemptOutcome {

        static Failed forGood(Kind kind, String sentence, String partial) {
            return new Failed(kind, sentence, partial, !partial.isEmpty(), false, Optional.empty());
        }
    }
}
