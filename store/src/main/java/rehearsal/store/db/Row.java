package rehearsal.store.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** One row of an answer. A column that may be empty is read with an {@code optional…} method. */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) throws SQLException {
        return rows.getString(column);
    }

    public Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    public int integer(String column) throws SQLException {
        return rows.getInt(column);
    }

    public OptionalInt optionalInteger(String column) throws SQLException {
        var value = rows.getInt(column);
        return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    public long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    public OptionalLong optionalNumber(String column) throws SQLException {
        var value = rows.getLong(column);
        return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    public OptionalDouble optionalDecimal(String column) throws SQLException {
        var value = rows.getDouble(column);
        return rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    public Instant instant(String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> optionalInstant(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public UUID uuid(String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    public Optional<UUID> optionalUuid(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, UUID.class));
    }

    public byte[] bytes(String column) throws SQLException {
        return rows.getBytes(column);
    }

    public List<String> texts(String column) throws SQLException {
        var values = (Object[]) rows.getArray(column).getArray();
        return Arrays.stream(values).map(String::valueOf).toList();
    }
}
