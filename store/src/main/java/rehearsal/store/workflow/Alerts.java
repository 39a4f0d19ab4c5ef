package rehearsal.store.workflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import rehearsal.store.db.Database;
import rehearsal.store.db.Row;
import java.sql.SQLException;

/** The alerts that were raised, kept with their reason. At most one of a component and measure is open at a time. */
public final class Alerts {
    private final Database database;

    public Alerts(Database database) {
        this.database = database;
    }

    /** Raises an alert unless the same is open; tells whether it was raised. */
    public boolean raise(String component, String measure, String reason, Instant at) {
        return database.write(sql -> {
            // Two processes may see the same; whoever takes the end of the audit chain first raises it.
            sql.first("SELECT id FROM audit_head WHERE id = 1 FOR UPDATE", row -> row.number("id"));
            if (sql.first("SELECT id FROM alert WHERE component = ? AND measure = ? AND ended_at IS NULL", row -> row.number("id"),
                    component,
                    measure).isPresent()) {
                return false;
            }
            sql.insert("INSERT INTO alert (component, measure, reason, raised_at) VALUES (?, ?, ?, ?)", component, measure, reason,
                    at.truncatedTo(ChronoUnit.MICROS));
            return true;
        });
    }

    /** Ends the open alert of a component and measure, if there is one. */
    public boolean end(String component, String measure, Instant at) {
        return database.write(sql -> sql.update("UPDATE alert SET ended_at = ? WHERE component = ? AND measure = ? AND ended_at IS NULL",
                at.truncatedTo(ChronoUnit.MICROS), component, measure) > 0);
    }

    /** Alerts that still hold, the newest first. */
    public List<StoredAlert> open() {
        return database.read(sql -> sql.list("SELECT * FROM alert WHERE ended_at IS NULL ORDER BY raised_at DESC, id DESC", Alerts::alert));
    }

    public List<StoredAlert> newest(int limit) {
        return database.read(sql -> sql.list("SELECT * FROM alert ORDER BY raised_at DESC, id DESC LIMIT ?", Alerts::alert, limit));
    }

    private static StoredAlert alert(Row row) throws SQLException {
        return new StoredAlert(row.number("id"), row.text("component"), row.text("measure"), row.text("reason"), row.instant("raised_at"),
                row.optionalInstant("ended_at"));
    }
}
