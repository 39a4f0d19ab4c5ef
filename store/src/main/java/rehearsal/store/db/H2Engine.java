package rehearsal.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2's engine within this process. After a write that failed it can neither roll back (it may try for ever) nor close by itself (it may leave its lock file to a
 * watchdog that keeps everybody out until the process ends), so it is stopped at once, as by a power cut, and opened again.
 */
final class H2Engine {
    /** Opens a connection that belongs to the caller. */
    interface Opening {
        Connection open() throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(H2Engine.class);

    private volatile Optional<Database> seen = Optional.empty();

    /** Remembers the engine behind a connection, to stop it when no connection can be had any more. */
    void see(Connection connection) throws SQLException {
        var here = engine(connection);
        if (here.isPresent()) {
            seen = here;
        }
    }

    /** Whether there was an engine to stop: it may run in another process, or it is not H2. */
    boolean stop(Connection connection) throws SQLException {
        var here = engine(connection);
        here.ifPresent(engine -> {
            synchronized (engine) {
                // Stopped twice, it would take down the one that was opened after it.
                if (!engine.isClosing()) {
                    engine.shutdownImmediately();
                }
            }
        });
        return here.isPresent() || isLocal(connection);
    }

    /** Closes the engine by its last connection, so that what it meets then is heard. If it cannot close, it is stopped, and lets go of the file. */
    void close(Opening last, Runnable others) {
        var connection = Optional.<Connection>empty();
        try {
            connection = Optional.of(last.open());
        } catch (SQLException outOfReach) {
            LOG.debug("The library's file is out of reach while it is closed: {}", outOfReach.getMessage());
        }
        others.run();
        if (connection.isEmpty()) {
            letGo();
            return;
        }
        try {
            see(connection.get());
            connection.get().close();
        } catch (SQLException problem) {
            LOG.warn("The library's file could not be closed: {}", problem.getMessage());
            letGo();
        }
    }

    private void letGo() {
        seen.ifPresent(Database::shutdownImmediately);
    }

    private static boolean isLocal(Connection connection) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal;
    }

    private static Optional<Database> engine(Connection connection) throws SQLException {
        if (!isLocal(connection) || !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            return Optional.empty();
        }
        try {
            return Optional.of(session.getDatabase());
        } catch (DbException closedAlready) {
            return Optional.empty();
        }
    }
}
