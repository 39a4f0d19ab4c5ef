package rehearsal.store.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Statements on one connection. Parameters may be optionals: an empty one is SQL's null. */
public final class Sql {
    /** A null of any type. */
    static final Object NOTHING = new Nothing();

    private record Nothing() {
    }

    private record MaybeUuid(Optional<UUID> id) {
    }

    /** Makes a value of the row the answer stands at. */
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** Takes each row as it comes. */
    public interface RowVisitor {
        void visit(Row row) throws SQLException;
    }

    private final Connection connection;
    private final Dialect dialect;
    private final Set<Announcement> announcements = new LinkedHashSet<>();

    Sql(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** A uuid parameter that may be absent: PostgreSQL refuses a null that does not say it is one. */
    public static Object optionalUuid(Optional<UUID> id) {
        return new MaybeUuid(id);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Says what this transaction changes; it is told when it is committed. */
    public void announce(Announcement.Kind kind, String... words) {
        announcements.add(new Announcement(kind, List.of(words)));
    }

    List<Announcement> announcements() {
        return List.copyOf(announcements);
    }

    Connection connection() {
        return connection;
    }

    public <T> List<T> list(String statement, RowReader<T> reader, Object... parameters) throws SQLException {
        var found = new ArrayList<T>();
        each(statement, row -> found.add(reader.read(row)), parameters);
        return List.copyOf(found);
    }

    public <T> Optional<T> first(String statement, RowReader<T> reader, Object... parameters) throws SQLException {
        try (var prepared = prepare(statement, parameters); var rows = prepared.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(new Row(rows))) : Optional.empty();
        }
    }

    /** Streams an answer of any size; only some rows are in memory at a time. */
    public void each(String statement, RowVisitor visitor, Object... parameters) throws SQLException {
        try (var prepared = prepare(statement, parameters)) {
            prepared.setFetchSize(500);
            try (var rows = prepared.executeQuery()) {
                var row = new Row(rows);
                while (rows.next()) {
                    visitor.visit(row);
                }
            }
        }
    }

    public int update(String statement, Object... parameters) throws SQLException {
        try (var prepared = prepare(statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    /** Inserts one row and tells the number the database gave it. */
    public long insert(String statement, Object... parameters) throws SQLException {
        try (var prepared = connection.prepareStatement(statement, new String[]{"id"})) {
            bind(prepared, parameters);
            prepared.executeUpdate();
            try (var keys = prepared.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** Inserts a row unless one with the same unique columns is there already, also one that another process is adding just now. */
    public void insertUnlessThere(String table, String columns, String unique, Object... parameters) throws SQLException {
        var marks = "?" + ", ?".repeat(parameters.length - 1);
        update(switch (dialect) {
            case POSTGRESQL -> "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ") ON CONFLICT (" + unique + ") DO NOTHING";
            case H2 -> mergeStatement(table, columns, unique, marks);
        }, parameters);
    }

    private static String mergeStatement(String table, String columns, String unique, String marks) {
        var same = Arrays.stream(unique.split(", ")).map(column -> "t." + column + " = n." + column).toList();
        var values = Arrays.stream(columns.split(", ")).map(column -> "n." + column).toList();
        return "MERGE INTO " + table + " t USING (VALUES (" + marks + ")) n (" + columns + ") ON " + String.join(" AND ", same)
                + " WHEN NOT MATCHED THEN INSERT (" + columns + ") VALUES (" + String.join(", ", values) + ")";
    }

    public void updateAll(String statement, List<Object[]> rows) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            for (var row : rows) {
                bind(prepared, row);
                prepared.addBatch();
            }
            prepared.executeBatch();
        }
    }

    private PreparedStatement prepare(String statement, Object... parameters) throws SQLException {
        var prepared = connection.prepareStatement(statement);
        try {
            bind(prepared, parameters);
            return prepared;
        } catch (SQLException problem) {
            prepared.close();
            throw problem;
        }
    }

    private void bind(PreparedStatement prepared, Object... parameters) throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            bind(prepared, index + 1, parameters[index]);
        }
    }

    private void bind(PreparedStatement prepared, int index, Object value) throws SQLException {
        switch (value) {
            case OptionalInt number ->
                bindOrNull(prepared, index, Types.INTEGER, number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty());
            case OptionalLong number ->
                bindOrNull(prepared, index, Types.BIGINT, number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty());
            case OptionalDouble number ->
                bindOrNull(prepared, index, Types.DOUBLE, number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty());
            case Optional<?> maybe when maybe.isPresent() -> bind(prepared, index, maybe.get());
            case Optional<?> _ -> prepared.setNull(index, Types.VARCHAR);
            case Nothing _ -> prepared.setNull(index, Types.NULL);
            case MaybeUuid(var id) -> bindOrNull(prepared, index, Types.OTHER, id);
            case Instant instant -> prepared.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case List<?> texts -> prepared.setArray(index, connection.createArrayOf("varchar", texts.toArray()));
            case byte[] bytes -> prepared.setBytes(index, bytes);
            default -> prepared.setObject(index, value);
        }
    }

    private static void bindOrNull(PreparedStatement prepared, int index, int type, Optional<? extends Object> value) throws SQLException {
        if (value.isPresent()) {
            prepared.setObject(index, value.get());
        } else {
            prepared.setNull(index, type);
        }
    }
}
