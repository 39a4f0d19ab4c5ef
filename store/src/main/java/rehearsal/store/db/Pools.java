package rehearsal.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation.Shared;

/** Pools of connections, with how long each kind of database is waited for. */
final class Pools {
    private static final int CONNECTIONS = 8;
    private static final long PATIENCE_MILLIS = 10_000;
    /** Several processes that want a file whose owner left settle among themselves who has it next; each of their attempts takes seconds. */
    private static final long PATIENCE_WITH_PROCESSES_MILLIS = 30_000;

    private Pools() {
    }

    /** The embedded database of a folder, through one of H2's file systems. */
    static ConnectionSource source(Path directory, String fileSystem) {
        // Read once by H2 when its classes load: the door for a second process opens on loopback and nowhere else.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        var settings = new Properties();
        settings.setProperty("user", "rehearsal");
        settings.setProperty("password", Secret.of(directory));
        // No trace file: it would hold statements, and prompts with them.
        return new ConnectionSource(url(directory, fileSystem) + ";AUTO_SERVER=TRUE", settings);
    }

    /** The same for nobody else: it fails where another process has the file, and keeps others out. */
    static ConnectionSource exclusive(Path directory) {
        var settings = new Properties();
        settings.setProperty("user", "rehearsal");
        settings.setProperty("password", Secret.of(directory));
        return new ConnectionSource(url(directory, "async") + ";IFEXISTS=TRUE", settings);
    }

    private static String url(Path directory, String fileSystem) {
        return "jdbc:h2:" + fileSystem + ":" + directory.resolve("rehearsal") + ";LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";
    }

    /** A server that froze must not be waited for without end, so that every answer has a time. What the address says itself comes first. */
    static ConnectionSource source(Shared location) {
        var settings = new Properties();
        settings.setProperty("loginTimeout", "10");
        settings.setProperty("connectTimeout", "10");
        settings.setProperty("socketTimeout", "30");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("ApplicationName", "rehearsal");
        if (!location.user().isEmpty()) {
            settings.setProperty("user", location.user());
            settings.setProperty("password", location.password());
        }
        return new ConnectionSource(location.url(), settings);
    }

    static HikariDataSource connect(ConnectionSource source, String where) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(source.isH2() ? PATIENCE_WITH_PROCESSES_MILLIS : PATIENCE_MILLIS);
        return connect(config, source, where);
    }

    private static HikariDataSource connect(HikariConfig config, ConnectionSource source, String where) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException problem) {
            for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException because) {
                    var failure = Failures.of(where, because);
                    if (mayPass(failure, source) && config.getInitializationFailTimeout() < config.getConnectionTimeout()) {
                        // Several processes opening one file at the same moment: the first gets it, the others go in through its door a moment later.
                        config.setInitializationFailTimeout(config.getConnectionTimeout());
                        return connect(config, source, where);
                    }
                    throw source.isH2() ? embedded(failure, where) : failure;
                }
            }
            throw new StoreException(Kind.UNEXPECTED, "The database " + where + " could not be opened.", problem);
        }
    }

    /** An embedded database is out of reach only while the process that had it is leaving; a server may be gone for good. */
    private static boolean mayPass(StoreException failure, ConnectionSource source) {
        return !source.isHeldBack() && (failure.kind() == Kind.BUSY || failure.kind() == Kind.CONNECTION && source.isH2());
    }

    /** A file that opens with an error nobody knows is damaged, whatever H2 says of it; and its password is in a file. */
    private static StoreException embedded(StoreException failure, String where) {
        return switch (failure.kind()) {
            case UNEXPECTED, INVALID, MISSING, TAKEN -> new StoreException(Kind.CORRUPTED,
                    "The database file in " + where + " is damaged and cannot be read.", failure);
            case NO_ACCESS -> new StoreException(Kind.NO_ACCESS, "The file store.secret in " + where + " belongs to another library."
                    + " Put back the one that was there, or run \"rehearsal restore FILE\" with a backup; the library's file is kept.",
                    failure);
            case BUSY, NEWER_SCHEMA, CORRUPTED, BAD_BACKUP, DISK_FULL, NOT_WRITABLE, STOPPED, CONNECTION -> failure;
        };
    }
}
