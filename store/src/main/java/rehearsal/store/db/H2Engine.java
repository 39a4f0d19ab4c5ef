package rehearsal.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * H2's engine within this process. After a write that failed it can neither roll back (it may try for ever) nor close by itself (it may leave its lock file to a
 * watchdog that keeps everybody out until the process ends), so it is stopped at once, as by a power cut, and opened again.
 */
final class H2Engine {
    private H2Engine() {
    }

    /** Whether the engine runs in this process, and not in another that has the file. */
    static boolean isHere(Connection connection) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal;
    }

    static void stop(Connection connection) throws SQLException {
        if (isHere(connection) && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            var engine = session.getDatabase();
            synchronized (engine) {
                // Stopped twice, it would take down the one that was opened after it.
                if (!engine.isClosing()) {
                    engine.shutdownImmediately();
                }
            }
        }
    }
}
