package rehearsal.session;

import java.util.Optional;
import java.util.OptionalLong;
import rehearsal.ai.models.Money;

/** How far a session may go. The client messages that are counted are those of the talk that is shown, the opening included. */
public record Limits(int clientMessages, OptionalLong tokens, Optional<Money> cost) {

    public static final int USUAL_MESSAGES = 10;

    public static Limits usual() {
        return new Limits(USUAL_MESSAGES, OptionalLong.empty(), Optional.empty());
    }

    public Limits withMessages(int most) {
        return new Limits(most, tokens, cost);
    }
}
