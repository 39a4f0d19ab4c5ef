package rehearsal.store.db;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation.Embedded;

/** Puts another database file in the place of the present one, which is kept. */
public final class Replacing {
    /** Fills the empty tables of a new database. */
    public interface Filling {
        void fill(Database database);
    }

    private Replacing() {
    }

    /** Makes a new database of that format, has it filled, and only then moves it to the place of the old one. Tells where the old one is now. */
    public static Optional<Path> replace(Embedded location, int format, Filling filling) {
        OwnerOnly.directory(location.dataDirectory());
        var damaged = requireAlone(location);
        var fresh = location.dataDirectory().resolve("restoring");
        try {
            delete(fresh);
            OwnerOnly.directory(fresh);
            // The secret is made if there is none yet: the new file has to open with it.
            Secret.of(location.dataDirectory());
            Files.copy(location.dataDirectory().resolve("store.secret"), fresh.resolve("store.secret"));
            make(fresh, format, filling);
            var old = Files.exists(location.databaseFile())
                    ? Optional.of(Opening.setAside(location.databaseFile(), damaged ? "broken" : "replaced"))
                    : Optional.<Path>empty();
            Files.move(fresh.resolve("rehearsal.mv.db"), location.databaseFile());
            FormatMark.write(location.dataDirectory(), Schema.CURRENT);
            delete(fresh);
            return old;
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot restore into " + location.dataDirectory(), location.dataDirectory(), problem);
        }
    }

    private static void make(Path directory, int format, Filling filling) {
        var config = Opening.embedded(directory, "async");
        config.setMaximumPoolSize(2);
        try (var pool = new HikariDataSource(config)) {
            Schema.migrate(pool, Dialect.H2, directory.toString(), format);
            filling.fill(new Database(pool, Dialect.H2, directory.toString(), false));
            Schema.migrate(pool, Dialect.H2, directory.toString());
            new Database(pool, Dialect.H2, directory.toString()).change(sql -> sql.update("UPDATE heartbeat SET ticks = ticks + 1"));
        }
    }

    /** Fails if anybody has the database open. Tells whether its file is damaged. */
    private static boolean requireAlone(Embedded location) {
        if (!Files.exists(location.databaseFile())) {
            return false;
        }
        if (Opening.isEmpty(location.databaseFile())) {
            return true;
        }
        if (Secret.isMissing(location.dataDirectory())) {
            return requireNoOwner(location);
        }
        var config = Opening.embedded(location.dataDirectory(), "async");
        try (var connection = DriverManager.getConnection(config.getJdbcUrl() + ";IFEXISTS=TRUE", config.getUsername(),
                config.getPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
            rows.next();
            if (rows.getInt(1) > 1) {
                throw new StoreException(Kind.BUSY, "The data in " + location
                        + " is in use by another Rehearsal. Close it and restore again; nothing was changed.");
            }
            return false;
        } catch (SQLException problem) {
            var failure = Failures.of(location.toString(), problem);
            if (failure.kind() == Kind.CORRUPTED) {
                return true;
            }
            throw failure;
        }
    }

    /** Without the secret nobody can ask the database itself who has it open. */
    private static boolean requireNoOwner(Embedded location) {
        var lock = location.dataDirectory().resolve("rehearsal.lock.db");
        if (Files.exists(lock)) {
            throw new StoreException(Kind.BUSY,
                    "The data in " + location + " seems to be in use by another Rehearsal. Close it and restore again;"
                            + " if none is open, delete " + lock + " first. Nothing was changed.");
        }
        return true;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
