package rehearsal.session;

import java.util.Optional;
import java.util.UUID;

/** A turn in its place: which one it is, and how many alternatives stand beside it. */
public record Turn(UUID id, Optional<UUID> parent, int number, int alternative, int alternatives, Status status, TurnLine line) {

    public enum Status {
        RUNNING, COMPLETE,
        /** Stopped by a person, or cut off by a crash; it can be run again. */
        INTERRUPTED, FAILED
    }
}
