package rehearsal.ui.talk;

import java.util.Optional;
import java.util.UUID;

/** Why the last message was not answered, and what helps. */
public record Trouble(String kind, String sentence, String help, Optional<UUID> turn) {

    public boolean stopped() {
        return kind.equals("interrupted") || kind.equals("cancelled");
    }
}
