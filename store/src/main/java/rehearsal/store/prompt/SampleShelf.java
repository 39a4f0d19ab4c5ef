package rehearsal.store.prompt;

import java.sql.SQLException;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Sql;

/** Takes the starter library off the shelf. Its rows stay, marked as removed, so that no number is ever used twice. */
final class SampleShelf {
    private SampleShelf() {
    }

    static int remove(Sql sql, Audit audit, String actor) throws SQLException {
        sql.update("DELETE FROM label WHERE EXISTS (SELECT 1 FROM version v WHERE v.scope_id = label.scope_id AND v.number = label.number"
                + " AND v.sample = TRUE)");
        var removed = sql.update("UPDATE version SET removed = TRUE, active = FALSE WHERE sample = TRUE AND removed = FALSE");
        if (removed > 0) {
            audit.append(sql, actor, "remove samples", "library", removed + " versions");
        }
        return removed;
    }
}
