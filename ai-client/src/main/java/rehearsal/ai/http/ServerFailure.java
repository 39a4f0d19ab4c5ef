package rehearsal.ai.http;

import java.time.Duration;
import java.util.Optional;
import rehearsal.ai.AiException;

/** An error a server reported: what it means, the server's own words, and when it said to come back. */
public record ServerFailure(AiException.Kind kind, String words, Optional<Duration> retryAfter) {

    public ServerFailure(AiException.Kind kind, String words) {
        this(kind, words, Optional.empty());
    }
}
