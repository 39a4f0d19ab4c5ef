package rehearsal.store.trial;

import java.util.Optional;
import java.util.UUID;

/**
 * A kept cell of a run.
 *
 * @param place its number in the run's order, from 0
 * @param key stands for everything that changes its answers
 */
public record StoredCell(UUID run, int place, CellStatus status, String key, Optional<UUID> session, String document) {
}
