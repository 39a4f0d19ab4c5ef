package rehearsal.store.db;

import java.nio.file.Path;

/** Where a store lies: a file in the user's data directory, or a PostgreSQL server shared by a team. */
public sealed interface StoreLocation {

    /** A database file in a directory of its own. */
    record Embedded(Path dataDirectory) implements StoreLocation {
        public Path databaseFile() {
            return dataDirectory.resolve("rehearsal.mv.db");
        }

        @Override
        public String toString() {
            return dataDirectory.toString();
        }
    }

    /** A PostgreSQL server; backups are kept in the user's data directory all the same. */
    record Shared(String url, String user, String password, Path dataDirectory) implements StoreLocation {
        @Override
        public String toString() {
            return withoutSecrets(url);
        }

        private static String withoutSecrets(String url) {
            return url.replaceAll("//[^/@]*@", "//").replaceAll("(?i)(password|user)=[^&]*&?", "").replaceAll("[?&]$", "");
        }
    }

    /** Backups lie here. */
    default Path backupDirectory() {
        return dataDirectory().resolve("backups");
    }

    /** The user's data directory, whichever database is used. */
    Path dataDirectory();

    static StoreLocation embedded(Path dataDirectory) {
        return new Embedded(dataDirectory.toAbsolutePath().normalize());
    }
}
