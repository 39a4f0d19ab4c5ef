package rehearsal.store.db;

import java.util.function.UnaryOperator;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation.Embedded;
import rehearsal.store.db.StoreLocation.Shared;

/** Opens a database, and brings its tables to this program's format. */
public final class Opening {
    /** Runs before an existing database is migrated. */
    public interface BeforeMigration {
        void run(Database database, int from);
    }

    private final Embedded location;
    private final String fileSystem;
    private final BeforeMigration before;
    private final UnaryOperator<GroupSync.Force> forcing;

    private Opening(Embedded location, String fileSystem, BeforeMigration before, UnaryOperator<GroupSync.Force> forcing) {
        this.location = location;
        this.fileSystem = fileSystem;
        this.before = before;
        this.forcing = forcing;
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
        return new Opening(location, fileSystem, before, force -> force).open();
    }

    /** The same, with something that happens between a commit and its way to the disk. */
    static Database openEmbedded(Embedded location, BeforeMigration before, UnaryOperator<GroupSync.Force> forcing) {
        return new Opening(location, "async", before, forcing).open();
    }

    private Database open() {
        var directory = location.dataDirectory();
        LibraryFiles.refuseOddName(location);
        OwnerOnly.directory(directory);
        Schema.refuseNewer(FormatMark.read(directory).orElse(0), location.toString());
        // Nobody may come in while a backup takes the library's place, nor while it is made for the first time.
        return OneAtATime.in(directory, () -> {
            Replacing.finish(location);
            return FormatMark.read(directory).isPresent() ? openFinished() : openUnmarked();
        });
    }

    private Database openFinished() {
        LibraryFiles.refuseMissing(location);
        LibraryFiles.refuseEmptied(location);
        LibraryFiles.refuseWithoutSecret(location);
        return openMarked();
    }

    /** Without the mark it was never finished, or somebody deleted the mark; only in the first case there is nothing in it. */
    private Database openUnmarked() {
        var unfinished = LibraryFiles.isUnfinished(location);
        if (!unfinished && LibraryFiles.wasOnceThere(location)) {
            return openFinished();
        }
        LibraryFiles.begin(location);
        try {
            return openMarked();
        } catch (StoreException problem) {
            if (problem.kind() != Kind.CORRUPTED || !unfinished) {
                throw problem;
            }
            // The power went while this database was being made for the first time.
            LibraryFiles.setAside(location.databaseFile(), "unfinished");
            return openMarked();
        }
    }

    private Database openMarked() {
        var database = open(Pools.source(location.dataDirectory(), fileSystem), Dialect.H2, location.toString(), before, forcing);
        try {
            FormatMark.write(location.dataDirectory(), Schema.CURRENT);
            LibraryFiles.finished(location);
            OwnerOnly.restrict(location.databaseFile(), "rw-------");
            OwnerOnly.restrict(location.dataDirectory().resolve("rehearsal.lock.db"), "rw-------");
            return database;
        } catch (StoreException problem) {
            database.close();
            throw problem;
        }
    }

    private static Database openShared(Shared location, BeforeMigration before) {
        if (!location.url().startsWith("jdbc:postgresql:")) {
            throw new StoreException(Kind.INVALID,
                    "A shared library needs a PostgreSQL address such as jdbc:postgresql://host/database. Correct " + location + ".");
        }
        return open(Pools.source(location), Dialect.POSTGRESQL, location.toString(), before, force -> force);
    }

    private static Database open(ConnectionSource source, Dialect dialect, String where, BeforeMigration before,
            UnaryOperator<GroupSync.Force> forcing) {
        var pool = Pools.connect(source, where);
        try {
            var database = new Database(new Connections(pool, source), dialect, where, true, forcing);
            var found = Schema.versionOf(database);
            Schema.refuseNewer(found.orElse(0), where);
            if (found.orElse(0) < Schema.CURRENT) {
                found.ifPresent(from -> before.run(database, from));
                Schema.migrate(pool, dialect, where);
                database.change(sql -> sql.update("UPDATE heartbeat SET ticks = ticks + 1"));
            }
            return database;
        } catch (RuntimeException problem) {
            new Connections(pool, source).close();
            throw problem;
        }
    }
}
