package rehearsal.store.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Looks whether a library can be opened somewhere, without opening or changing one. */
public final class ConnectionProbe {

    private static final String PATIENCE_SECONDS = "8";

    private ConnectionProbe() {
    }

    /** What came of it: a sentence for a person, and whether it can be used. */
    public record Tried(boolean fine, String sentence) {
    }

    public static Tried of(StoreLocation location) {
        return switch (location) {
            case StoreLocation.Embedded embedded -> folder(embedded.dataDirectory());
            case StoreLocation.Shared shared -> server(shared);
        };
    }

    private static Tried folder(Path folder) {
        if (Files.exists(folder.resolve("rehearsal.mv.db"))) {
            return new Tried(true, "There is a library in " + folder + ".");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return new Tried(false, folder + " is a file. Choose a folder.");
        }
        var there = existing(folder);
        return Files.isWritable(there)
                ? new Tried(true, "There is no library in " + folder + " yet; one is made at the next start.")
                : new Tried(false, there + " may not be written. Choose another folder, or change its permissions.");
    }

    private static Path existing(Path folder) {
        var there = folder.toAbsolutePath();
        return Files.exists(there) ? there : Optional.ofNullable(there.getParent()).map(ConnectionProbe::existing).orElse(there);
    }

    private static Tried server(StoreLocation.Shared location) {
        if (!location.url().matches("jdbc:postgresql://[^/]+/[^/?]+.*")) {
            return new Tried(false, "The address looks like jdbc:postgresql://server:5432/rehearsal.");
        }
        if (location.url().matches("(?i).*([?&]password=|//[^/]*@).*")) {
            return new Tried(false,
                    "Leave user and password out of the address; they have fields of their own, and the password is kept with the keys.");
        }
        var settings = new Properties();
        if (!location.user().isEmpty()) {
            settings.setProperty("user", location.user());
            settings.setProperty("password", location.password());
        }
        settings.setProperty("connectTimeout", PATIENCE_SECONDS);
        settings.setProperty("loginTimeout", PATIENCE_SECONDS);
        settings.setProperty("socketTimeout", PATIENCE_SECONDS);
        try (var connection = DriverManager.getConnection(location.url(), settings)) {
            return looked(connection, location);
        } catch (SQLException problem) {
            return new Tried(false, refused(problem, location));
        }
    }

    private static Tried looked(Connection connection, StoreLocation.Shared location) throws SQLException {
        var version = libraryThere(connection) ? Optional.of(version(connection)) : Optional.<Integer>empty();
        if (version.isPresent()) {
            return version.get() > Schema.CURRENT
                    ? new Tried(false, "The library there was written by a newer release. Update this one first.")
                    : new Tried(true, "There is a library in " + location + ".");
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT has_schema_privilege(current_schema(), 'CREATE'), current_user")) {
            row.next();
            return row.getBoolean(1)
                    ? new Tried(true, "The database is there and empty; a library is made in it at the next start.")
                    : new Tried(false, "The database is there, but " + row.getString(2)
                            + " may not make tables in it. Its owner can allow that: GRANT CREATE ON SCHEMA public TO " + row.getString(2)
                            + ".");
        }
    }

    private static boolean libraryThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT to_regclass('flyway_schema_history') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement
                        .executeQuery("SELECT coalesce(max(\"version\"::int), 0) FROM flyway_schema_history WHERE \"success\"")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String refused(SQLException problem, StoreLocation.Shared location) {
        var state = problem.getSQLState() == null ? "" : problem.getSQLState();
        var words = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        var name = location.url().replaceFirst("^jdbc:postgresql://[^/]+/([^/?]+).*$", "$1");
        if (state.equals("3D000")) {
            return "The server answers, but it has no database of the name " + name
                    + ". Whoever looks after the server makes it with: CREATE DATABASE "
                    + name + ";";
        }
        if (state.startsWith("28")) {
            return "The server answers, but it refused the user or the password.";
        }
        if (words.contains("unknownhost") || words.contains("unknown host") || state.equals("08001") && words.contains("attempt failed")) {
            return "The server of " + location + " was not found, or nothing answers there. Check its name and the port.";
        }
        if (state.startsWith("08")) {
            return "Nothing answers at " + location + ". Check that the server runs, its name, and the port.";
        }
        return Failures.of(location.toString(), problem).sentence();
    }
}
