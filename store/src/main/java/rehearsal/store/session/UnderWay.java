package rehearsal.store.session;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this process is working on: a turn that is pending and not among these was cut off. One for each open store, so that everybody who
 * asks it knows the same.
 */
public final class UnderWay {

    private final Set<UUID> turns = ConcurrentHashMap.newKeySet();
    private final Set<UUID> sessions = ConcurrentHashMap.newKeySet();

    /** The turns that run. */
    public Set<UUID> turns() {
        return turns;
    }

    /** The sessions in which a turn runs; adding one that is there already says no. */
    public Set<UUID> sessions() {
        return sessions;
    }
}
