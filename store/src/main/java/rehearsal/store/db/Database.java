package rehearsal.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An open database. A write is one transaction, made by one thread of this process at a time, and it returns when its rows are on disk. H2 says
 * "committed" long before that, so on H2 every group of commits is followed by CHECKPOINT SYNC; PostgreSQL forces by itself. A commit whose answer was lost with its
 * connection, or with the process that had the file, is looked up by its receipt, and made again only when it is not there.
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

    private final Connections connections;
    private final Dialect dialect;
    private final String where;
    private final UUID origin = UUID.randomUUID();
    private final Optional<Receipts> receipts;
    private final ReentrantLock writing = new ReentrantLock();
    private final GroupSync sync;
    private final List<Consumer<List<Announcement>>> listeners = new CopyOnWriteArrayList<>();

    /** A database in this program's format. */
    Database(Connections connections, Dialect dialect, String where) {
        this(connections, dialect, where, true, force -> force);
    }

    /** Without receipts for one in an older format, which has no place for them and is used by nobody else. */
    Database(Connections connections, Dialect dialect, String where, boolean withReceipts, UnaryOperator<GroupSync.Force> forcing) {
        this.connections = connections;
        this.dialect = dialect;
        this.where = where;
        this.receipts = withReceipts ? Optional.of(new Receipts(origin)) : Optional.empty();
        this.sync = new GroupSync(switch (dialect) {
            case H2 -> forcing.apply(new H2Force(connections, receipts));
            case POSTGRESQL -> () -> Long.MAX_VALUE;
        });
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Where the data lies, without secrets. */
    public String where() {
        return where;
    }

    /** Hears what this store commits, on the thread that committed it, until the answer is closed. It must be quick. */
    public Runnable onCommit(Consumer<List<Announcement>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What other stores with the same data commit. */
    public OtherStores others() {
        return switch (dialect) {
            case H2 -> new H2OtherStores(this, origin);
            case POSTGRESQL -> new PostgresOtherStores(connections::own, origin);
        };
    }

    public <T> T read(Work<T> work) {
        return shielded(() -> connections.with(connection -> work.run(new Sql(connection, dialect))));
    }

    /** Reads several answers of one moment, or more rows than fit in memory. */
    public <T> T readSnapshot(Work<T> work) {
        return shielded(() -> connections.with(connection -> {
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
            for (var left = SECOND_TRIES;; left--) {
                var done = commit(work);
                if (isKept(done.ticket())) {
                    tell(done);
                    return done.value();
                }
                if (left == 0) {
                    throw new StoreException(StoreException.Kind.CONNECTION, "The programs that share " + where
                            + " keep ending before a change is on disk. The last change was not saved; try again.");
                }
            }
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
            tell(done);
            if (sync.isDue()) {
                isKept(done.ticket());
            }
            return done.value();
        });
    }

    /** Returns when everything written so far is on disk. */
    public void settle() {
        shielded(() -> {
            if (!isKept(sync.newest())) {
                throw new StoreException(StoreException.Kind.CONNECTION, "Another program that shared " + where
                        + " ended before the last rows were on disk. The newest of them are lost.");
            }
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

    private record Done<T>(T value, long ticket, List<Announcement> announcements) {
    }

    private void tell(Done<?> done) {
        if (!done.announcements().isEmpty()) {
            listeners.forEach(listener -> listener.accept(done.announcements()));
        }
    }

    /** Whether a commit reached the disk. When forcing failed, the database is opened again and asked. */
    private boolean isKept(long ticket) throws SQLException {
        try {
            return sync.await(ticket);
        } catch (SQLException problem) {
            connections.stopAfter(problem);
            if (!isThere(ticket, problem)) {
                throw problem;
            }
            return sync.await(ticket);
        }
    }

    private boolean isThere(long ticket, SQLException because) throws SQLException {
        if (receipts.isEmpty()) {
            throw because;
        }
        try {
            return connections.with(connection -> receipts.get().present(new Sql(connection, dialect))).orElse(0) >= ticket;
        } catch (SQLException | RuntimeException stillOutOfReach) {
            because.addSuppressed(stillOutOfReach);
            throw Failures.outcomeUnknown(where, because);
        }
    }

    private <T> Done<T> commit(Work<T> work) throws SQLException {
        writing.lock();
        try {
            for (var left = SECOND_TRIES;; left--) {
                var ticket = sync.next();
                var attempt = new Attempt<>(work, ticket);
                try {
                    connections.with(attempt::run);
                    sync.committed(ticket);
                    return attempt.done();
                } catch (UncertainCommit problem) {
                    if (isThere(ticket, problem)) {
                        sync.committed(ticket);
                        return attempt.done();
                    }
                    if (left == 0 || !Failures.isGone(problem)) {
                        throw problem;
                    }
                }
            }
        } finally {
            writing.unlock();
        }
    }

    private final class Attempt<T> {
        private final Work<T> work;
        private final long ticket;
        private Optional<Done<T>> done = Optional.empty();

        Attempt(Work<T> work, long ticket) {
            this.work = work;
            this.ticket = ticket;
        }

        boolean run(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            try {
                var sql = new Sql(connection, dialect);
                var value = work.run(sql);
                done = Optional.of(new Done<>(value, ticket, sql.announcements()));
                if (receipts.isPresent()) {
                    new ChangeLog(origin).write(sql);
                    var before = receipts.get().write(sql, ticket);
                    if (before < ticket - 1) {
                        sync.holdsOnly(before);
                    }
                }
                commit(connection);
                return true;
            } catch (SQLException | RuntimeException | Error problem) {
                connections.undo(connection, problem);
                throw problem;
            }
        }

        Done<T> done() {
            return done.orElseThrow();
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException problem) {
            throw new UncertainCommit(problem);
        }
    }

    /** Nobody knows yet whether it was done, so it must not be done again before that was looked up. */
    static final class UncertainCommit extends SQLException {
        private static final long serialVersionUID = 1L;

        UncertainCommit(SQLException problem) {
            super(problem.getMessage(), problem.getSQLState(), problem.getErrorCode(), problem);
        }
    }

    @Override
    public void close() {
        try {
            settle();
        } finally {
            connections.close();
        }
    }
}
