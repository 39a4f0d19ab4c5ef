package rehearsal.ui.chat;

import java.util.Optional;
import java.util.UUID;

/** Why the last message was not answered, and what helps. */
record Trouble(String kind, String sentence, String help, Optional<UUID> turn) {

    boolean stopped() {
        return kind.equals("interrupted") || kind.equals("cancelled");
    }
}
