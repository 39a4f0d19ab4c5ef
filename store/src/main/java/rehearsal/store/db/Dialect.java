package rehearsal.store.db;

import java.util.Map;

/** The few places where the two databases want different words. */
public enum Dialect {
    H2("BINARY VARYING"), POSTGRESQL("BYTEA");

    private final String bytes;

    Dialect(String bytes) {
        this.bytes = bytes;
    }

    Map<String, String> migrationWords() {
        return Map.of("bytes", bytes);
    }
}
