package rehearsal.store.db;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import rehearsal.store.db.StoreException.Kind;

/** Rows of a table as bytes that mean the same on both databases. */
public final class TableCopy {
    /** Every table, those that are referred to before those that refer. */
    public static final List<String> TABLES = List.of("setting", "heartbeat", "audit_head", "audit", "scope", "body", "version", "label",
            "live_history", "draft", "review_comment", "talk_session", "turn", "turn_record", "usage_entry", "arm_pair",
            "vote", "trial_case", "import_run", "workflow_run", "workflow_step", "alert", "trial_run", "trial_cell");
    /** What open stores tell each other; nothing of it outlives them. */
    public static final Set<String> PASSING = Set.of("change_log", "commit_receipt");

    private static final List<String> NUMBERED = List.of("scope", "body", "version", "live_history", "review_comment", "usage_entry",
            "vote", "alert");
    private static final int ROWS_AT_ONCE = 500;
    private static final long BYTES_AT_ONCE = 8 << 20;

    private TableCopy() {
    }

    /** The tables that are there: an older format has fewer. */
    public static List<String> present(Sql sql) throws SQLException {
        var names = sql.list("SELECT LOWER(table_name) AS name FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA",
                row -> row.text("name"));
        return TABLES.stream().filter(names::contains).toList();
    }

    /** Writes the names of the columns and every row; tells how many. */
    public static long write(Sql sql, String table, DataOutputStream out) throws SQLException, IOException {
        try (var statement = sql.connection().createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
                var columns = rows.getMetaData().getColumnCount();
                out.writeInt(columns);
                for (int column = 1; column <= columns; column++) {
                    out.writeUTF(rows.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT));
                }
                long count = 0;
                while (rows.next()) {
                    out.writeBoolean(true);
                    for (int column = 1; column <= columns; column++) {
                        write(value(rows, column), out);
                    }
                    count++;
                }
                out.writeBoolean(false);
                return count;
            }
        }
    }

    /** Replaces the rows of a table by what {@link #write} wrote; tells how many. The file may be anybody's: names and lengths in it are not believed. */
    public static long read(Sql sql, String table, DataInputStream in) throws SQLException, IOException {
        var columns = columns(sql, table, in);
        var insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (?" + ", ?".repeat(columns.size() - 1) + ")";
        var waiting = new ArrayList<Object[]>();
        var values = new ValueReader(in);
        long count = 0;
        while (in.readBoolean()) {
            var row = new Object[columns.size()];
            for (int column = 0; column < row.length; column++) {
                row[column] = values.read();
            }
            waiting.add(row);
            count++;
            if (waiting.size() == ROWS_AT_ONCE || values.taken() > BYTES_AT_ONCE) {
                sql.updateAll(insert, waiting);
                waiting.clear();
                values.startAgain();
            }
        }
        sql.updateAll(insert, waiting);
        return count;
    }

    /** The columns that the file names, each of which this table has. */
    private static List<String> columns(Sql sql, String table, DataInputStream in) throws SQLException, IOException {
        var known = new TreeSet<String>();
        try (var statement = sql.connection().createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table + " WHERE FALSE")) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                known.add(rows.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT));
            }
        }
        var columns = new LinkedHashSet<String>();
        var number = in.readInt();
        if (number < 1 || number > known.size()) {
            throw new IOException("the table " + table + " has another number of columns");
        }
        for (int left = number; left > 0; left--) {
            var column = in.readUTF();
            if (!known.contains(column) || !columns.add(column)) {
                throw new IOException("the table " + table + " has no such column");
            }
        }
        return List.copyOf(columns);
    }

    public static void clear(Sql sql) throws SQLException {
        for (var table : present(sql).reversed()) {
            sql.update("DELETE FROM " + table);
        }
    }

    /** Lets the numbers that the database gives go on above those that were read. */
    public static void countOn(Sql sql) throws SQLException {
        var there = present(sql);
        for (var table : NUMBERED.stream().filter(there::contains).toList()) {
            var next = sql.first("SELECT COALESCE(MAX(id), 0) + 1 AS next FROM " + table, row -> row.number("next")).orElse(1L);
            sql.update("ALTER TABLE " + table + " ALTER COLUMN id RESTART WITH " + next);
        }
    }

    private static Optional<Object> value(ResultSet rows, int column) throws SQLException {
        if (rows.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT).startsWith("timestamp")) {
            return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        }
        return switch (rows.getObject(column)) {
            case null -> Optional.empty();
            case Array array -> Optional.of(Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList());
            case Object other -> Optional.of(other);
        };
    }

    private static void write(Optional<Object> value, DataOutputStream out) throws IOException {
        switch (value.orElse(Optional.empty())) {
            case Optional<?> _ -> out.writeByte('-');
            case String text -> writeBytes('s', text.getBytes(StandardCharsets.UTF_8), out);
            case byte[] bytes -> writeBytes('b', bytes, out);
            case Integer number -> writeNumber('i', number, out);
            case Long number -> writeNumber('l', number, out);
            case Double number -> writeNumber('d', Double.doubleToRawLongBits(number), out);
            case Boolean flag -> writeNumber('f', flag ? 1 : 0, out);
            case Instant instant -> {
                writeNumber('t', instant.getEpochSecond(), out);
                out.writeInt(instant.getNano());
            }
            case UUID uuid -> {
                writeNumber('u', uuid.getMostSignificantBits(), out);
                out.writeLong(uuid.getLeastSignificantBits());
            }
            case List<?> texts -> {
                writeNumber('a', texts.size(), out);
                for (var text : texts) {
                    write(Optional.of(text), out);
                }
            }
            default -> throw new StoreException(Kind.UNEXPECTED, "A backup cannot hold a " + value + ".");
        }
    }

    private static void writeNumber(char kind, long number, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeLong(number);
    }

    private static void writeBytes(char kind, byte[] bytes, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
