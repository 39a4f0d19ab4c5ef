package rehearsal.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** PostgreSQL tells those who listen. They need a connection of their own, and a new one when it broke. */
final class PostgresOtherStores implements OtherStores {
    static final String CHANNEL = "rehearsal_changes";

    /** Opens a connection that belongs to the caller. */
    interface Connecting {
        Connection connect() throws SQLException;
    }

    private final Connecting connecting;
    private final UUID origin;
    private Optional<Connection> listening = Optional.empty();

    PostgresOtherStores(Connecting connecting, UUID origin) {
        this.connecting = connecting;
        this.origin = origin;
    }

    @Override
    public List<Announcement> news() throws SQLException {
        try {
            if (listening.isEmpty()) {
                listening = Optional.of(listen());
            }
            // One millisecond, because without a time an encrypted connection is not looked at.
            var heard = listening.get().unwrap(PGConnection.class).getNotifications(1);
            var found = new ArrayList<Announcement>();
            for (var each : heard == null ? new PGNotification[0] : heard) {
                var words = each.getParameter();
                var end = words.indexOf(' ');
                if (end > 0 && !words.substring(0, end).equals(origin.toString())) {
                    Announcement.read(words.substring(end + 1)).ifPresent(found::add);
                }
            }
            return found;
        } catch (SQLException problem) {
            close();
            throw problem;
        }
    }

    private Connection listen() throws SQLException {
        var connection = connecting.connect();
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            return connection;
        } catch (SQLException problem) {
            connection.close();
            throw problem;
        }
    }

    @Override
    public void close() {
        var old = listening;
        listening = Optional.empty();
        if (old.isPresent()) {
            try {
                old.get().close();
            } catch (SQLException broken) {
                // It was broken, or the server is gone; there is nothing left to close.
            }
        }
    }
}
