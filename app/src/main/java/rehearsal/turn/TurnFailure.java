package rehearsal.turn;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import rehearsal.ai.AiException;

/** Why a turn stopped: where, what happened, and what helps. The state is as it was. */
public record TurnFailure(Stage stage, Kind kind, Optional<AiException.Kind> provider, String sentence, String help,
        Optional<Instant> retryAt) {

    public enum Kind {
        NO_LIVE_PROMPT, NO_SUCH_VERSION, PINNED_NOT_ACTIVE, SOURCE_FAILED, NO_VALUE, MALFORMED_BODY, UNKNOWN_ACTION, NO_PROVIDER, NO_MODEL, NOT_EXPRESSIBLE, PROVIDER_FAILED, UNREADABLE_REPLY, INTERRUPTED, NOT_SAVED, BROKEN
    }

    static TurnFailure of(Stage stage, Kind kind, String sentence, String help) {
        return new TurnFailure(stage, kind, Optional.empty(), sentence, help, Optional.empty());
    }

    /** The name the command line and stored records use; for a provider's failure that of the provider's. */
    public String id() {
        return provider.map(AiException.Kind::id).orElseGet(() -> kind.name().toLowerCase(Locale.ROOT));
    }
}
