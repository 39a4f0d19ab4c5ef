package rehearsal.ai;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A call that gave no complete answer, and why. The message is a sentence for a person; it never holds a key. */
public final class AiException extends Exception {

    public enum Kind {
        BAD_KEY, NO_PERMISSION, NO_CREDIT, RATE_LIMITED, OVERLOADED, MODEL_NOT_FOUND, CONTEXT_TOO_LONG, REFUSED, INVALID_REQUEST, TIMEOUT, CONNECTION, INCOMPLETE, MALFORMED, SERVER, CANCELLED;

        /** The name the command line and stored records use. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final String partial;
    private final int attempts;
    private final Optional<Instant> retryAt;

    public AiException(Kind kind, String message, String partial, int attempts, Optional<Instant> retryAt) {
        super(message);
        this.kind = kind;
        this.partial = partial;
        this.attempts = attempts;
        this.retryAt = retryAt;
    }

    public AiException(Kind kind, String message) {
        this(kind, message, "", 1, Optional.empty());
    }

    public Kind kind() {
        return kind;
    }

    /** The text that had arrived before it failed. */
    public String partial() {
        return partial;
    }

    public int attempts() {
        return attempts;
    }

    /** When the provider said a new try makes sense. */
    public Optional<Instant> retryAt() {
        return retryAt;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
