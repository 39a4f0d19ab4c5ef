package rehearsal.turn;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import rehearsal.store.prompt.Scope;

/** Which prompt took part in a turn, and how it was chosen. */
public record PromptRef(Scope scope, Optional<UUID> id, OptionalInt version, Optional<String> hash, How how) {

    public enum How {
        LIVE, PINNED, DRAFT, EDITED
    }

    /** As a person calls it: v6, draft, v6 edited. */
    public String label() {
        var number = version.isPresent() ? "v" + version.getAsInt() : "draft";
        return how == How.EDITED ? number + " edited" : number;
    }
}
