package rehearsal.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.sql.SQLException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation.Embedded;
import rehearsal.store.db.StoreLocation.Shared;

/** Opens a database, and brings its tables to this program's format. */
public final class Opening {
    /** Runs before an existing database is migrated. */
    public interface BeforeMigration {
        void run(Database database, int from);
    }

    private static final int CONNECTIONS = 8;
    private static final long PATIENCE_MILLIS = 10_000;
    /** Several processes that want a file whose owner left settle among themselves who has it next; each of their attempts takes seconds. */
    private static final long PATIENCE_WITH_PROCESSES_MILLIS = 30_000;

    private Opening() {
    }

    public static Database open(StoreLocation location, BeforeMigration before) {
        return switch (location) {
            // "async" because a plain file channel closes when its thread is interrupted, and cancelling a turn is an interruption.
            case Embedded embedded -> openEmbedded(embedded, "async", before);
            case Shared shared -> openShared(shared, before);
        };
    }

    /** Opens the embedded database through one of H2's file systems, by its name. */
    public static Database openEmbedded(Embedded location, String fileSystem, BeforeMigration before) {
        var directory = location.dataDirectory();
        OwnerOnly.directory(directory);
        var mark = FormatMark.read(directory);
        Schema.refuseNewer(mark.orElse(0), location.toString());
        return mark.equals(OptionalInt.of(Schema.CURRENT))
                ? openFinished(location, fileSystem, before)
                : OneAtATime.in(directory, () -> openPerhapsUnfinished(location, fileSystem, before));
    }

    private static Database openPerhapsUnfinished(Embedded location, String fileSystem, BeforeMigration before) {
        closeInASharedFolder(location);
        if (FormatMark.read(location.dataDirectory()).isPresent()) {
            return openFinished(location, fileSystem, before);
        }
        try {
            return openMarked(location, fileSystem, before);
        } catch (StoreException problem) {
            if (problem.kind() != Kind.CORRUPTED) {
                throw problem;
            }
            // The power went while this database was being made for the first time: there is nothing in it.
            setAside(location.databaseFile(), "unfinished");
            return openMarked(location, fileSystem, before);
        }
    }

    private static Database openFinished(Embedded location, String fileSystem, BeforeMigration before) {
        refuseEmptied(location);
        refuseWithoutSecret(location);
        return openMarked(location, fileSystem, before);
    }

    /** H2 takes a file of no bytes for a new database and would begin a fresh one, as if nothing had been lost. */
    private static void refuseEmptied(Embedded location) {
        if (isEmpty(location.databaseFile())) {
            throw new StoreException(Kind.CORRUPTED,
                    "The database file in " + location + " is damaged: there is a library in it no longer, not one byte.");
        }
    }

    /** A new secret would not open it, and would hide that the old one is what is missing. */
    private static void refuseWithoutSecret(Embedded location) {
        if (Files.exists(location.databaseFile()) && Secret.isMissing(location.dataDirectory())) {
            throw new StoreException(Kind.NO_ACCESS,
                    "The file store.secret is missing in " + location + ", and the library there cannot be opened without it."
                            + " Put it back from a copy of the folder, or run \"rehearsal restore FILE\" with a backup; the library's file is kept.");
        }
    }

    /** H2 makes its file with the platform's rights; where the folder is open to others the file has to be closed before anything is in it. */
    private static void closeInASharedFolder(Embedded location) {
        var file = location.databaseFile();
        if (OwnerOnly.holdsOtherThings(location.dataDirectory()) && FormatMark.read(location.dataDirectory()).isEmpty()) {
            try {
                OwnerOnly.file(file);
            } catch (IOException problem) {
                throw Failures.ofFile("Cannot make " + file, file, problem);
            }
        }
    }

    static boolean isEmpty(Path file) {
        try {
            return Files.exists(file) && Files.size(file) == 0;
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot read " + file, file, problem);
        }
    }

    private static Database openMarked(Embedded location, String fileSystem, BeforeMigration before) {
        var database = open(embedded(location.dataDirectory(), fileSystem), Dialect.H2, location.toString(), before);
        try {
            FormatMark.write(location.dataDirectory(), Schema.CURRENT);
            OwnerOnly.restrict(location.databaseFile(), "rw-------");
            OwnerOnly.restrict(location.dataDirectory().resolve("rehearsal.lock.db"), "rw-------");
            return database;
        } catch (StoreException problem) {
            database.close();
            throw problem;
        }
    }

    static HikariConfig embedded(Path directory, String fileSystem) {
        // Read once by H2 when its classes load: the door for a second process opens on loopback and nowhere else.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        var config = new HikariConfig();
        // No trace file: it would hold statements, and prompts with them.
        config.setJdbcUrl(
                "jdbc:h2:" + fileSystem + ":" + directory.resolve("rehearsal") + ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0");
        config.setUsername("rehearsal");
        config.setPassword(Secret.of(directory));
        return config;
    }

    /** Moves a file out of the way under a name that says why, and tells where it is now. */
    static Path setAside(Path file, String why) {
        try {
            for (int number = 1;; number++) {
                var target = file.resolveSibling(file.getFileName() + "." + why + "-" + number);
                if (!Files.exists(target)) {
                    return Files.move(file, target);
                }
            }
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot move " + file + " out of the way", file, problem);
        }
    }

    private static Database openShared(Shared location, BeforeMigration before) {
        if (!location.url().startsWith("jdbc:postgresql:")) {
            throw new StoreException(Kind.INVALID,
                    "A shared store is a PostgreSQL address such as jdbc:postgresql://host/database; this is " + location + ".");
        }
        var config = new HikariConfig();
        config.setJdbcUrl(location.url());
        if (!location.user().isEmpty()) {
            config.setUsername(location.user());
            config.setPassword(location.password());
        }
        return open(config, Dialect.POSTGRESQL, location.toString(), before);
    }

    private static Database open(HikariConfig config, Dialect dialect, String where, BeforeMigration before) {
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(dialect == Dialect.H2 ? PATIENCE_WITH_PROCESSES_MILLIS : PATIENCE_MILLIS);
        var pool = connect(config, where);
        try {
            var database = new Database(pool, dialect, where);
            var found = Schema.versionOf(database);
            Schema.refuseNewer(found.orElse(0), where);
            if (found.orElse(0) < Schema.CURRENT) {
                found.ifPresent(from -> before.run(database, from));
                Schema.migrate(pool, dialect, where);
                database.change(sql -> sql.update("UPDATE heartbeat SET ticks = ticks + 1"));
            }
            return database;
        } catch (RuntimeException problem) {
            pool.close();
            throw problem;
        }
    }

    /** An embedded database is out of reach only while the process that had it is leaving; a server may be gone for good. */
    private static boolean mayPass(StoreException failure, HikariConfig config) {
        return failure.kind() == Kind.BUSY || (failure.kind() == Kind.CONNECTION && config.getJdbcUrl().startsWith("jdbc:h2:"));
    }

    private static HikariDataSource connect(HikariConfig config, String where) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException problem) {
            for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException because) {
                    var failure = Failures.of(where, because);
                    if (mayPass(failure, config) && config.getInitializationFailTimeout() < config.getConnectionTimeout()) {
                        // Several processes opening one file at the same moment: the first gets it, the others go in through its door a moment later.
                        config.setInitializationFailTimeout(config.getConnectionTimeout());
                        return connect(config, where);
                    }
                    throw failure;
                }
            }
            throw new StoreException(Kind.UNEXPECTED, "The database " + where + " could not be opened.", problem);
        }
    }
}
