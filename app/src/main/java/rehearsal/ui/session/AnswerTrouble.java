package rehearsal.ui.session;

import java.util.Optional;
import java.util.UUID;

/** Why the last message was not answered, and what helps. */
public record AnswerTrouble(String kind, String sentence, String help, Optional<UUID> turn) {

    /** The key of the words that say what was not lost. */
    public String safe() {
        return kind.equals("import") || kind.equals("file") ? "chat.safe.file" : "chat.safe";
    }

    /** Whether only the settings help: sending again would fail again. */
    public boolean needsAKey() {
        return kind.equals("bad_key");
    }

    public boolean stopped() {
        return kind.equals("interrupted") || kind.equals("cancelled");
    }
}
