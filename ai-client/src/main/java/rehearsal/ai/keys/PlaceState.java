package rehearsal.ai.keys;

import java.util.Optional;

/** A place for keys as settings show it, and why it cannot be used now, if it cannot. */
public record PlaceState(KeyPlace place, String where, Optional<String> problem) {

    public boolean usable() {
        return problem.isEmpty();
    }
}
