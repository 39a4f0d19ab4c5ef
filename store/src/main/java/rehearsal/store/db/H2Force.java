package rehearsal.store.db;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Forces H2's committed work to disk with CHECKPOINT SYNC. That command writes what is unsaved, waits, and forces the file; but when H2's own
 * writer took the changes a moment before, it finds nothing to write and forces without waiting for that writer. The same happens when the calling
 * thread is interrupted while it waits. In both cases a second round with a change of its own, the heartbeat, queues up behind the first.
 */
final class H2Force implements GroupSync.Force {
    /** Less than H2's WRITE_DELAY of 500 ms: its own writer leaves the file alone for that long after each write. */
    private static final long UNDISTURBED_NANOS = 400_000_000L;

    private final Connections connections;
    private final Optional<Receipts> receipts;
    private volatile long forcedAt;

    H2Force(Connections connections, Optional<Receipts> receipts) {
        this.connections = connections;
        this.receipts = receipts;
        this.forcedAt = System.nanoTime() - UNDISTURBED_NANOS;
    }

    @Override
    public long run() throws SQLException {
        var interrupted = Thread.interrupted();
        try (var connection = connections.borrow(); var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            if (System.nanoTime() - forcedAt >= UNDISTURBED_NANOS) {
                queueBehind(statement);
            }
            while (Thread.interrupted()) {
                interrupted = true;
                queueBehind(statement);
            }
            forcedAt = System.nanoTime();
            // Asked where the force went: it may be another process than the one that took the commits.
            return receipts.isPresent()
                    ? receipts.get().newest(new Sql(connection, Dialect.H2))
                    : Long.MAX_VALUE;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void queueBehind(Statement statement) throws SQLException {
        statement.execute("UPDATE heartbeat SET ticks = ticks + 1 WHERE id = 1");
        statement.execute("CHECKPOINT SYNC");
    }
}
