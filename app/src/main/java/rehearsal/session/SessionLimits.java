package rehearsal.session;

import java.util.Optional;
import java.util.OptionalLong;
import rehearsal.ai.models.Money;

/** How far a session may go. The client messages that are counted are those of the talk that is shown, the opening included. */
public record SessionLimits(int clientMessages, OptionalLong tokens, Optional<Money> cost) {

    public static final int USUAL_MESSAGES = 10;

    public static SessionLimits usual() {
        return new SessionLimits(USUAL_MESSAGES, OptionalLong.empty(), Optional.empty());
    }

    public SessionLimits withMessages(int most) {
        return new SessionLimits(most, tokens, cost);
    }
}
