package rehearsal.store.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An open database. A write is one transaction, made by one thread of this process at a time, and it returns when its rows are on disk. H2 says
 * "committed" long before that, so on H2 every group of commits is followed by CHECKPOINT SYNC; PostgreSQL forces by itself.
 */
public final class Database implements AutoCloseable {
    /** Work done on one connection. */
    public interface Work<T> {
        T run(Sql sql) throws SQLException;
    }

    /** Work that only writes. */
    public interface Change {
        void run(Sql sql) throws SQLException;
    }

    private static final int SECOND_TRIES = 3;

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final String where;
    private final ReentrantLock writing = new ReentrantLock();
    private final GroupSync sync;

    Database(HikariDataSource pool, Dialect dialect, String where) {
        this.pool = pool;
        this.dialect = dialect;
        this.where = where;
        this.sync = new GroupSync(switch (dialect) {
            case H2 -> new H2Force(pool);
            case POSTGRESQL -> () -> {
            };
        });
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Where the data lies, without secrets. */
    public String where() {
        return where;
    }

    public <T> T read(Work<T> work) {
        return shielded(() -> connected(connection -> work.run(new Sql(connection, dialect))));
    }

    /** Reads several answers of one moment, or more rows than fit in memory. */
    public <T> T readSnapshot(Work<T> work) {
        return shielded(() -> connected(connection -> {
            // The pool puts the connection back to its usual ways.
            connection.setTransactionIsolation(dialect.oneMoment());
            connection.setAutoCommit(false);
            var answer = work.run(new Sql(connection, dialect));
            connection.rollback();
            return answer;
        }));
    }

    /** One transaction; on disk when this returns. */
    public <T> T write(Work<T> work) {
        return shielded(() -> {
            var done = commit(work);
            sync.await(done.ticket());
            return done.value();
        });
    }

    public void change(Change change) {
        write(sql -> {
            change.run(sql);
            return true;
        });
    }

    /** One transaction that shares its trip to the disk with others: after about 20 of them, or 50 ms, or the next {@link #write}. */
    public <T> T writeSoon(Work<T> work) {
        return shielded(() -> {
            var done = commit(work);
            if (sync.isDue()) {
                sync.await(done.ticket());
            }
            return done.value();
        });
    }

    /** Returns when everything written so far is on disk. */
    public void settle() {
        shielded(() -> {
            sync.await(sync.newest());
            return true;
        });
    }

    private interface Shielded<T> {
        T run() throws SQLException;
    }

    /** An interrupt means "stop asking the model", never "leave half a row": it waits until the database is done. */
    private <T> T shielded(Shielded<T> work) {
        var interrupted = Thread.interrupted();
        try {
            return work.run();
        } catch (SQLException problem) {
            throw Failures.of(where, problem);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Done<T>(T value, long ticket) {
    }

    private <T> Done<T> commit(Work<T> work) throws SQLException {
        writing.lock();
        try {
            return connected(connection -> {
                connection.setAutoCommit(false);
                try {
                    var value = work.run(new Sql(connection, dialect));
                    commit(connection);
                    return new Done<>(value, sync.committed());
                } catch (SQLException | RuntimeException | Error problem) {
                    undo(connection, problem);
                    throw problem;
                }
            });
        } finally {
            writing.unlock();
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException problem) {
            throw new UncertainCommit(problem);
        }
    }

    /** Nobody knows whether it was done, so it must not be done again by itself. */
    private static final class UncertainCommit extends SQLException {
        private static final long serialVersionUID = 1L;

        UncertainCommit(SQLException problem) {
            super(problem.getMessage(), problem.getSQLState(), problem.getErrorCode(), problem);
        }
    }

    private interface Connected<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * When the process that has the file leaves, the connections of its guests break; the next connection finds whoever has it now. And
     * where two transactions stand in each other's way, the one that was undone may begin again.
     */
    private <T> T connected(Connected<T> work) throws SQLException {
        for (var left = SECOND_TRIES;; left--) {
            try (var connection = pool.getConnection()) {
                try {
                    return work.run(connection);
                } catch (SQLException problem) {
                    if (problem instanceof UncertainCommit || left == 0 || !(Failures.isGone(problem) || Failures.isUndone(problem))) {
                        throw problem;
                    }
                    // The pool believes for half a second that a connection that just worked still does.
                    pool.evictConnection(connection);
                }
            }
        }
    }

    private static void undo(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }

    @Override
    public void close() {
        try {
            settle();
        } finally {
            pool.close();
        }
    }
}
