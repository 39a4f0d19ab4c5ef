package rehearsal.store.db;

import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import rehearsal.store.db.StoreException.Kind;

/** The numbered migrations in {@code rehearsal/store/migrations}, and which of them a database has seen. */
public final class Schema {
    /** The highest migration this program brings. */
    public static final int CURRENT = 6;

    /** What H2 and PostgreSQL say. */
    private static final Set<String> NO_SUCH_TABLE = Set.of("42S02", "42S03", "42S04", "42P01");

    private Schema() {
    }

    /** The migration a database stands at; empty for an empty database. Asked without Flyway, whose start costs more than everything else. */
    static OptionalInt versionOf(Database database) {
        return database.read(sql -> {
            try {
                return sql.list("SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\" = TRUE AND \"version\" IS NOT NULL",
                        row -> Integer.parseInt(row.text("version"))).stream().mapToInt(Integer::intValue).max();
            } catch (SQLException problem) {
                if (NO_SUCH_TABLE.contains(String.valueOf(problem.getSQLState()))) {
                    return OptionalInt.empty();
                }
                throw problem;
            }
        });
    }

    public static void refuseNewer(int found, String where) {
        if (found > CURRENT) {
            throw new StoreException(Kind.NEWER_SCHEMA,
                    "The data in " + where + " was written by a newer version of Rehearsal (its format is "
                            + found + ", this program knows " + CURRENT
                            + "). Nothing was changed. Install the newer version, or choose another data directory.");
        }
    }

    static void migrate(DataSource database, Dialect dialect, String where) {
        migrate(database, dialect, where, CURRENT);
    }

    static void migrate(DataSource database, Dialect dialect, String where, int target) {
        try {
            Flyway.configure(Schema.class.getClassLoader()).dataSource(database).locations("classpath:rehearsal/store/migrations")
                    .target(Integer.toString(target)).placeholders(dialect.migrationWords()).validateMigrationNaming(true).load().migrate();
        } catch (FlywayException problem) {
            throw new StoreException(Kind.UNEXPECTED, "The data in " + where + " could not be brought to this program's format: "
                    + firstLine(problem) + " The backup made before is in the backups folder.", problem);
        }
    }

    private static String firstLine(FlywayException problem) {
        var message = problem.getMessage() == null ? "" : problem.getMessage();
        return message.lines().filter(line -> !line.isBlank()).findFirst().orElse("unknown reason");
    }
}
