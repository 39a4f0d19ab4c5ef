package rehearsal.store.setting;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Database;
import rehearsal.store.db.Sql;

/** The settings shelf. */
public final class Settings {
    /** {@code true} makes approval by a reviewer a condition of going live. */
    public static final String APPROVAL_BEFORE_LIVE = "workspace.approval_before_live";

    private final Database database;
    private final Clock clock;

    public Settings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<String> read(String name) {
        return database.read(sql -> read(sql, name));
    }

    /** Reads in the caller's transaction. */
    public Optional<String> read(Sql sql, String name) throws SQLException {
        return sql.first("SELECT content FROM setting WHERE name = ?", row -> row.text("content"), name);
    }

    public Map<String, String> all() {
        return database.read(sql -> {
            var found = new TreeMap<String, String>();
            sql.each("SELECT name, content FROM setting", row -> found.put(row.text("name"), row.text("content")));
            return found;
        });
    }

    public void write(String name, String json) {
        database.change(sql -> {
            sql.announce(Announcement.Kind.SETTING, name);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (sql.update("UPDATE setting SET content = ?, updated_at = ? WHERE name = ?", json, now, name) == 0) {
                sql.update("INSERT INTO setting (name, content, updated_at) VALUES (?, ?, ?)", name, json, now);
            }
        });
    }

    public void remove(String name) {
        database.change(sql -> {
            sql.announce(Announcement.Kind.SETTING, name);
            sql.update("DELETE FROM setting WHERE name = ?", name);
        });
    }
}
