package rehearsal.store.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import rehearsal.store.db.Database.UncertainCommit;

/** The connections of an open database: lends them, replaces broken ones, and stops H2's engine when its disk failed. */
final class Connections implements AutoCloseable {
    /** Work on a connection that is lent for it. */
    interface Borrowed<T> {
        T run(Connection connection) throws SQLException;
    }

    private static final int SECOND_TRIES = 3;

    private final HikariDataSource pool;

    Connections(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * When the process that has the file leaves, the connections of its guests break; the next connection finds whoever has it now. And
     * where two transactions stand in each other's way, the one that was undone may begin again.
     */
    <T> T with(Borrowed<T> work) throws SQLException {
        for (var left = SECOND_TRIES;; left--) {
            try (var connection = pool.getConnection()) {
                try {
                    return work.run(connection);
                } catch (SQLException problem) {
                    if (Failures.isOfTheDisk(problem)) {
                        stop(connection);
                    }
                    if (problem instanceof UncertainCommit || left == 0 || !(Failures.isGone(problem) || Failures.isUndone(problem))) {
                        throw problem;
                    }
                    // The pool believes for half a second that a connection that just worked still does.
                    pool.evictConnection(connection);
                }
            }
        }
    }

    /** A connection that is not the pool's; whoever asks closes it. */
    Connection own() throws SQLException {
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    /** Rolls back, unless the disk failed: then nothing can be rolled back, and the engine is stopped instead. */
    void undo(Connection connection, Throwable because) {
        try {
            if (because instanceof SQLException problem && Failures.isOfTheDisk(problem)) {
                stop(connection);
            } else {
                connection.rollback();
            }
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }

    /** After a force that failed: there is no connection at hand that it failed on. */
    void stopAfter(SQLException problem) throws SQLException {
        if (Failures.isOfTheDisk(problem)) {
            try (var connection = pool.getConnection()) {
                stop(connection);
            }
        }
    }

    private void stop(Connection connection) throws SQLException {
        if (H2Engine.isHere(connection)) {
            H2Engine.stop(connection);
            pool.evictConnection(connection);
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
