package rehearsal.store.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
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
    private final ConnectionSource source;
    private final H2Engine engine = new H2Engine();

    Connections(HikariDataSource pool, ConnectionSource source) {
        this.pool = pool;
        this.source = source;
    }

    /**
     * When the process that has the file leaves, the connections of its guests break; the next connection finds whoever has it now. And
     * where two transactions stand in each other's way, the one that was undone may begin again.
     */
    <T> T with(Borrowed<T> work) throws SQLException {
        for (var left = SECOND_TRIES;; left--) {
            var connection = borrow();
            var lent = true;
            try {
                engine.see(connection);
                return work.run(connection);
            } catch (SQLException problem) {
                if (Failures.isOfTheDisk(problem)) {
                    lent = !stop(connection);
                }
                var again = !(problem instanceof UncertainCommit) && left > 0 && (Failures.isGone(problem) || Failures.isUndone(problem));
                if (!again) {
                    throw problem;
                }
                if (lent) {
                    // The pool believes for half a second that a connection that just worked still does.
                    discard(connection);
                    lent = false;
                }
            } finally {
                if (lent) {
                    connection.close();
                }
            }
        }
    }

    /** After the engine was stopped it is opened here, where a failure is heard; the pool would try again until its time is over. */
    Connection borrow() throws SQLException {
        if (source.isHeldBack()) {
            try (var first = source.open()) {
                engine.see(first);
                source.letGo();
                return pool.getConnection();
            }
        }
        return pool.getConnection();
    }

    /** Throws a connection away. It must not be given back as well: the pool would stumble over it. */
    private void discard(Connection connection) {
        pool.evictConnection(connection);
    }

    /** A connection that is not the pool's; whoever asks closes it. */
    Connection own() throws SQLException {
        return source.open();
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
            var connection = borrow();
            if (!stop(connection)) {
                connection.close();
            }
        }
    }

    /** Whether there was an engine to stop; then the connection is gone with it. */
    private boolean stop(Connection connection) throws SQLException {
        if (!engine.stop(connection)) {
            return false;
        }
        if (source.isHeldBack() && connection.isClosed()) {
            return true;
        }
        source.holdBack();
        discard(connection);
        pool.getHikariPoolMXBean().softEvictConnections();
        return true;
    }

    @Override
    public void close() {
        if (source.isH2()) {
            engine.close(this::own, pool::close);
        } else {
            pool.close();
        }
    }
}
