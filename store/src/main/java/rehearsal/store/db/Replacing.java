package rehearsal.store.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation.Embedded;

/**
 * Puts another database file in the place of the present one, which is kept. The folder is locked for all of it. Once the new file is whole a note says so; whoever opens
 * the folder next carries out what the note says, so that a stop in between leaves the old library or the new one.
 */
public final class Replacing {
    /** Fills the empty tables of a new database. */
    public interface Filling {
        void fill(Database database);
    }

    private Replacing() {
    }

    /** Makes a new database of that format, has it filled, and only then moves it to the place of the old one. Tells where the old one is now. */
    public static Optional<Path> replace(Embedded location, int format, Filling filling) {
        LibraryFiles.refuseOddName(location);
        OwnerOnly.directory(location.dataDirectory());
        return OneAtATime.in(location.dataDirectory(), () -> {
            finish(location);
            var damaged = requireAlone(location);
            try {
                prepare(location, format, filling);
                var old = Files.exists(location.databaseFile())
                        ? Optional.of(LibraryFiles.free(location.databaseFile(), damaged ? "broken" : "replaced"))
                        : Optional.<Path>empty();
                note(location, old);
                finish(location);
                return old;
            } catch (IOException problem) {
                throw Failures.ofFile("Cannot restore into " + location.dataDirectory(), location.dataDirectory(), problem);
            }
        });
    }

    private static void prepare(Embedded location, int format, Filling filling) throws IOException {
        var fresh = fresh(location);
        OwnerOnly.directory(fresh);
        // The secret is made if there is none yet: the new file has to open with it.
        Secret.of(location.dataDirectory());
        Files.copy(location.dataDirectory().resolve("store.secret"), fresh.resolve("store.secret"));
        make(fresh, format, filling);
    }

    private static Path fresh(Embedded location) {
        return location.dataDirectory().resolve("restoring");
    }

    private static Path noteFile(Embedded location) {
        return location.dataDirectory().resolve("store.restoring");
    }

    /** From here on the restore happens, whoever carries it out. */
    private static void note(Embedded location, Optional<Path> old) throws IOException {
        var part = noteFile(location).resolveSibling("store.restoring.new");
        OwnerOnly.file(part);
        Files.writeString(part, old.map(path -> path.getFileName().toString()).orElse(""), StandardCharsets.UTF_8);
        Files.move(part, noteFile(location), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Carries out what a restore that was stopped had decided, or clears away what it had not. Only with the folder locked. */
    static void finish(Embedded location) {
        var note = noteFile(location);
        var fresh = fresh(location).resolve("rehearsal.mv.db");
        try {
            if (Files.exists(note)) {
                if (Files.exists(fresh)) {
                    moveIn(location, fresh, Files.readString(note, StandardCharsets.UTF_8).strip());
                }
                FormatMark.write(location.dataDirectory(), Schema.CURRENT);
                LibraryFiles.finished(location);
                Files.delete(note);
            }
            delete(fresh(location));
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot finish the restore in " + location.dataDirectory(), location.dataDirectory(), problem);
        }
    }

    private static void moveIn(Embedded location, Path fresh, String old) throws IOException {
        if (!old.isEmpty() && Files.exists(location.databaseFile())) {
            var aside = location.databaseFile().resolveSibling(Path.of(old).getFileName());
            Files.move(location.databaseFile(), aside);
        }
        Files.move(fresh, location.databaseFile());
    }

    private static void make(Path directory, int format, Filling filling) {
        var source = Pools.source(directory, "async");
        var pool = Pools.connect(source, directory.toString());
        var connections = new Connections(pool, source);
        try {
            Schema.migrate(pool, Dialect.H2, directory.toString(), format);
            filling.fill(new Database(connections, Dialect.H2, directory.toString(), false, force -> force));
            Schema.migrate(pool, Dialect.H2, directory.toString());
            new Database(connections, Dialect.H2, directory.toString())
                    .change(sql -> sql.update("UPDATE heartbeat SET ticks = ticks + 1"));
        } finally {
            connections.close();
        }
    }

    /** Fails if anybody has the database open. Tells whether its file is damaged, or cannot be opened with the secret that is here. */
    private static boolean requireAlone(Embedded location) {
        if (!Files.exists(location.databaseFile())) {
            return false;
        }
        if (LibraryFiles.isEmpty(location.databaseFile())) {
            return true;
        }
        if (Secret.isMissing(location.dataDirectory())) {
            return requireNoOwner(location);
        }
        try (var connection = Pools.exclusive(location.dataDirectory()).open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
            rows.next();
            if (rows.getInt(1) > 1) {
                throw inUse(location);
            }
            return false;
        } catch (SQLException problem) {
            return switch (Failures.of(location.toString(), problem).kind()) {
                case BUSY, CONNECTION -> throw inUse(location);
                case DISK_FULL, NOT_WRITABLE -> throw Failures.of(location.toString(), problem);
                case CORRUPTED, NO_ACCESS, UNEXPECTED, INVALID, MISSING, TAKEN, NEWER_SCHEMA, BAD_BACKUP, STOPPED -> true;
            };
        }
    }

    private static StoreException inUse(Embedded location) {
        return new StoreException(Kind.BUSY,
                "The data in " + location + " is in use by another Rehearsal. Close it and restore again; nothing was changed.");
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
