package rehearsal.store.db;

import java.sql.Connection;
import java.util.Map;

/** The few places where the two databases want different words. */
public enum Dialect {
    /** Repeatable reading in H2 takes each table at the moment when it is first asked for; only the strictest takes all at once. */
    H2("BINARY VARYING", Connection.TRANSACTION_SERIALIZABLE), POSTGRESQL("BYTEA", Connection.TRANSACTION_REPEATABLE_READ);

    private final String bytes;
    private final int oneMoment;

    Dialect(String bytes, int oneMoment) {
        this.bytes = bytes;
        this.oneMoment = oneMoment;
    }

    /** The isolation in which every table is seen as it was at the first question. */
    int oneMoment() {
        return oneMoment;
    }

    Map<String, String> migrationWords() {
        return Map.of("bytes", bytes);
    }
}
