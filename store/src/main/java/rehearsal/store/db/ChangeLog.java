package rehearsal.store.db;

import java.sql.SQLException;
import java.util.UUID;

/** Passes what a transaction announces on to other open stores, within the transaction, so that nothing is told that is not committed. */
final class ChangeLog {
    private static final int KEPT = 2000;
    private static final int SWEPT_EVERY = 256;

    private final UUID origin;

    ChangeLog(UUID origin) {
        this.origin = origin;
    }

    void write(Sql sql) throws SQLException {
        for (var announcement : sql.announcements()) {
            switch (sql.dialect()) {
                case H2 -> log(sql, announcement.line());
                case POSTGRESQL -> sql.first("SELECT pg_notify(?, ?)", row -> true, PostgresOtherStores.CHANNEL,
                        origin + " " + announcement.line());
            }
        }
    }

    private void log(Sql sql, String line) throws SQLException {
        var id = sql.insert("INSERT INTO change_log (origin, words) VALUES (?, ?)", origin, line);
        if (id % SWEPT_EVERY == 0) {
            sql.update("DELETE FROM change_log WHERE id < ?", id - KEPT);
        }
    }
}
