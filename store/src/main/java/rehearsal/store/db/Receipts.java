package rehearsal.store.db;

import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Each transaction of an open store writes its number into one row of that store. After a broken connection, or when the process that has H2's file changed, the row says
 * which of them the database holds: commits are lost from the end only.
 */
final class Receipts {
    private final UUID origin;

    Receipts(UUID origin) {
        this.origin = origin;
    }

    /** Writes the number within its transaction. Tells the number before it that the database holds, which is smaller when commits were lost. */
    long write(Sql sql, long ticket) throws SQLException {
        if (sql.update("UPDATE commit_receipt SET ticket = ? WHERE origin = ? AND ticket = ?", ticket, origin, ticket - 1) == 1) {
            return ticket - 1;
        }
        var there = present(sql);
        if (there.isPresent()) {
            sql.update("UPDATE commit_receipt SET ticket = ? WHERE origin = ?", ticket, origin);
        } else {
            // Stores that were open long ago; one that still is writes its row again.
            sql.update("DELETE FROM commit_receipt WHERE since < CURRENT_TIMESTAMP - INTERVAL '30' DAY");
            sql.update("INSERT INTO commit_receipt (origin, ticket, since) VALUES (?, ?, CURRENT_TIMESTAMP)", origin, ticket);
        }
        return there.orElse(0);
    }

    /** The newest number the database holds. */
    long newest(Sql sql) throws SQLException {
        return sql.first("SELECT ticket FROM commit_receipt WHERE origin = ?", row -> row.number("ticket"), origin).orElse(0L);
    }

    /** The same, and waits for a transaction of this store that is still being committed somewhere. */
    OptionalLong present(Sql sql) throws SQLException {
        var found = sql.first("SELECT ticket FROM commit_receipt WHERE origin = ? FOR UPDATE", row -> row.number("ticket"), origin);
        return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
    }
}
