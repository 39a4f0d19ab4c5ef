package rehearsal.store.db;

import java.nio.file.Path;
import java.util.regex.Pattern;

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
        private static final String SERVER = "(?:[\\w.-]+|\\[[0-9a-fA-F:.]+])(?::\\d{1,5})?";
        private static final Pattern PLAIN = Pattern
                .compile("jdbc:postgresql://(?:[^?]*@)?(" + SERVER + "(?:," + SERVER + ")*)/([\\w.%-]+)(?:\\?.*)?");

        @Override
        public String toString() {
            return withoutSecrets(url);
        }

        /** Servers and database only. Whatever else an address holds may be a secret, in a place that nobody thought of. */
        private static String withoutSecrets(String url) {
            var known = PLAIN.matcher(url);
            return known.matches() ? "jdbc:postgresql://" + known.group(1) + "/" + known.group(2) : "the address that was given";
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
