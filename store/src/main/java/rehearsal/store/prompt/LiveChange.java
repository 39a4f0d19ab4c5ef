package rehearsal.store.prompt;

import java.util.List;
import java.util.OptionalInt;

/** What a move of active flags does: which version is live before and after, and whose flags move. */
public record LiveChange(Scope scope, OptionalInt before, OptionalInt after, List<Integer> activated, List<Integer> deactivated) {
    public LiveChange {
        activated = List.copyOf(activated);
        deactivated = List.copyOf(deactivated);
    }

    public boolean movesNothing() {
        return activated.isEmpty() && deactivated.isEmpty();
    }
}
