package rehearsal.store.session;

import java.util.Optional;
import java.util.UUID;

/** A turn about to be asked. */
public record NewTurn(UUID session, Optional<UUID> parent, int ordinal, String summary, String document) {
}
