package rehearsal.store.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** H2 tells nobody anything, so the log of changes is read. */
final class H2OtherStores implements OtherStores {
    /** Transactions may become visible in another order than their numbers. */
    private static final int LOOK_BACK = 100;
    private static final int AT_ONCE = 1000;

    private final Database database;
    private final UUID origin;
    private final Set<Long> seen = new HashSet<>();
    private OptionalLong newest = OptionalLong.empty();

    H2OtherStores(Database database, UUID origin) {
        this.database = database;
        this.origin = origin;
    }

    private record Logged(long id, UUID origin, String words) {
    }

    @Override
    public List<Announcement> news() throws SQLException {
        var first = newest.isEmpty();
        var from = newest.orElse(Long.MAX_VALUE) - LOOK_BACK;
        var rows = first ? newestRows() : rowsAbove(from);
        var found = new ArrayList<Announcement>();
        for (var row : rows) {
            if (seen.add(row.id()) && !first && !row.origin().equals(origin)) {
                Announcement.read(row.words()).ifPresent(found::add);
            }
            newest = OptionalLong.of(Math.max(newest.orElse(0), row.id()));
        }
        newest = OptionalLong.of(newest.orElse(0));
        seen.removeIf(id -> id <= newest.getAsLong() - LOOK_BACK);
        return found;
    }

    private List<Logged> newestRows() {
        return database.read(sql -> sql.list("SELECT id, origin, words FROM change_log ORDER BY id DESC LIMIT " + LOOK_BACK,
                H2OtherStores::row));
    }

    private List<Logged> rowsAbove(long id) {
        return database.read(sql -> sql.list("SELECT id, origin, words FROM change_log WHERE id > ? ORDER BY id LIMIT " + AT_ONCE,
                H2OtherStores::row, id));
    }

    private static Logged row(Row row) throws SQLException {
        return new Logged(row.number("id"), row.uuid("origin"), row.text("words"));
    }

    @Override
    public void close() {
        // It has nothing of its own.
    }
}
