package rehearsal.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rehearsal.state.State;
import rehearsal.store.session.SessionStatus;

/**
 * A session as it stands: the turns from the start to the one that is shown last, and the client's state after them. When the newest turn did
 * not come to an end it stands apart in {@code unfinished}, for it changed nothing.
 */
public record Session(UUID id, String title, Setup setup, SessionStatus status, List<Turn> turns, Optional<Turn> unfinished, State state,
        Totals totals) {

    public Session {
        turns = List.copyOf(turns);
    }

    public Optional<UUID> head() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast().id());
    }

    public int turnsUsed() {
        return totals.clientMessages();
    }

    public int turnsLeft() {
        return Math.max(0, setup.limits().clientMessages() - turnsUsed());
    }
}
