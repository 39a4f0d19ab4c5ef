package rehearsal.store.session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;

/** Copies the turns that led to a place of a session into another one, row by row within the database. */
final class SessionCopy {
    private SessionCopy() {
    }

    /** The turns from the first to this one. */
    static List<UUID> path(Sql sql, UUID session, Optional<UUID> end) throws SQLException {
        var parents = new HashMap<UUID, Optional<UUID>>();
        sql.each("SELECT id, parent FROM turn WHERE session_id = ?", row -> parents.put(row.uuid("id"), row.optionalUuid("parent")),
                session);
        var path = new ArrayList<UUID>();
        for (var turn = end; turn.isPresent(); turn = parents.get(turn.get())) {
            if (!parents.containsKey(turn.get()) || path.contains(turn.get())) {
                throw new StoreException(Kind.MISSING, "The session " + session + " has no turn " + turn.get() + ".");
            }
            path.addFirst(turn.get());
        }
        return List.copyOf(path);
    }

    /** Copies them under new ids; the last one becomes the end of what is shown. */
    static Optional<UUID> copy(Sql sql, List<UUID> path, UUID to, Supplier<UUID> ids) throws SQLException {
        var parent = Optional.<UUID>empty();
        for (var turn : path) {
            var id = ids.get();
            sql.update("INSERT INTO turn (id, session_id, parent, ordinal, alternative, status, summary, created_at, completed_at)"
                    + " SELECT CAST(? AS UUID), CAST(? AS UUID), CAST(? AS UUID), ordinal, 1, status, summary, created_at, completed_at"
                    + " FROM turn WHERE id = ?", id, to, Sql.optionalUuid(parent), turn);
            sql.update("INSERT INTO turn_record (turn_id, partial, document) SELECT CAST(? AS UUID), partial, document FROM turn_record"
                    + " WHERE turn_id = ?", id, turn);
            parent = Optional.of(id);
        }
        if (parent.isPresent()) {
            sql.update("UPDATE talk_session SET head_turn = ? WHERE id = ?", parent.get(), to);
        }
        return parent;
    }
}
