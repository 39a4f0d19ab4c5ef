package rehearsal.store.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation.Embedded;

/** What the files in a library's folder say before the database is opened: whether it is whole, was never finished, or lost a part. */
final class LibraryFiles {

    private LibraryFiles() {
    }

    /** H2 reads its settings after a semicolon in the name of the file, and some of them run statements. */
    static void refuseOddName(Embedded location) {
        if (location.dataDirectory().toString().indexOf(';') >= 0) {
            throw new StoreException(Kind.INVALID, "A library can't be kept in " + location
                    + ", because the name has a semicolon in it. Choose another folder with --data or REHEARSAL_DATA.");
        }
    }

    /** Written before the database is made and deleted when it is finished. */
    private static Path beginning(Embedded location) {
        return location.dataDirectory().resolve("store.beginning");
    }

    static boolean isUnfinished(Embedded location) {
        return Files.exists(beginning(location));
    }

    static void begin(Embedded location) {
        try {
            OwnerOnly.file(beginning(location));
            if (OwnerOnly.holdsOtherThings(location.dataDirectory())) {
                // H2 makes its file with the platform's rights; where the folder is open to others the file has to be closed before anything is in it.
                OwnerOnly.file(location.databaseFile());
            }
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot make the library in " + location, location.databaseFile(), problem);
        }
    }

    static void finished(Embedded location) {
        try {
            Files.deleteIfExists(beginning(location));
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot delete " + beginning(location), beginning(location), problem);
        }
    }

    /** Whether there is, or was, a library: a new one in its place would hide that something is missing. */
    static boolean wasOnceThere(Embedded location) {
        return Files.exists(location.databaseFile()) && !isEmpty(location.databaseFile()) || !Secret.isMissing(location.dataDirectory());
    }

    static void refuseMissing(Embedded location) {
        if (!Files.exists(location.databaseFile())) {
            throw new StoreException(Kind.CORRUPTED, "The library's file rehearsal.mv.db is missing in " + location
                    + ". Put it back from a copy of the folder. To start with an empty library there, delete store.format and store.secret first.");
        }
    }

    /** H2 takes a file of no bytes for a new database and would begin a fresh one, as if nothing had been lost. */
    static void refuseEmptied(Embedded location) {
        if (isEmpty(location.databaseFile())) {
            throw new StoreException(Kind.CORRUPTED, "The database file in " + location + " is damaged: it is empty.");
        }
    }

    /** A new secret would not open it, and would hide that the old one is what is missing. */
    static void refuseWithoutSecret(Embedded location) {
        if (Secret.isMissing(location.dataDirectory())) {
            throw new StoreException(Kind.NO_ACCESS,
                    "The file store.secret is missing in " + location + ", and the library there cannot be opened without it."
                            + " Put it back from a copy of the folder, or run \"rehearsal restore FILE\" with a backup; the library's file is kept.");
        }
    }

    static boolean isEmpty(Path file) {
        try {
            return Files.exists(file) && Files.size(file) == 0;
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot read " + file, file, problem);
        }
    }

    /** Moves a file out of the way under a name that says why, and tells where it is now. */
    static Path setAside(Path file, String why) {
        var target = free(file, why);
        try {
            return Files.move(file, target);
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot move " + file + " out of the way", file, problem);
        }
    }

    static Path free(Path file, String why) {
        for (int number = 1;; number++) {
            var target = file.resolveSibling(file.getFileName() + "." + why + "-" + number);
            if (!Files.exists(target)) {
                return target;
            }
        }
    }
}
