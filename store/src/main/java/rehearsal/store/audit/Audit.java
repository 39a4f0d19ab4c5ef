package rehearsal.store.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import rehearsal.store.audit.Verification.Sound;
import rehearsal.store.audit.Verification.Tampered;
import rehearsal.store.db.Database;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;

/** The audit shelf. */
public final class Audit {
    private static final String START = "0".repeat(64);

    private final Database database;
    private final Clock clock;

    public Audit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds a row in the caller's transaction. Make it the last thing there: it holds the end of the chain until the commit. */
    public void append(Sql sql, String actor, String deed, String subject, String detail) throws SQLException {
        var head = sql.first("SELECT place, row_hash FROM audit_head WHERE id = 1 FOR UPDATE", Audit::head).orElseThrow(Audit::headMissing);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var place = head.place() + 1;
        var hash = hash(place, at, actor, deed, subject, detail, head.hash());
        sql.update(
                "INSERT INTO audit (place, happened_at, actor, deed, subject, detail, before_hash, row_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                place, at, actor, deed, subject, detail, head.hash(), hash);
        sql.update("UPDATE audit_head SET place = ?, row_hash = ? WHERE id = 1", place, hash);
    }

    /** Rows newest first; {@code before} is the place of the last row of the page before. */
    public List<AuditRow> newest(Optional<Long> before, int limit) {
        return database.read(sql -> sql.list("SELECT * FROM audit WHERE place < ? ORDER BY place DESC LIMIT ?", Audit::row,
                before.orElse(Long.MAX_VALUE), limit));
    }

    /** Rows about one subject, newest first. */
    public List<AuditRow> about(String subject, int limit) {
        return database
                .read(sql -> sql.list("SELECT * FROM audit WHERE subject = ? ORDER BY subject, place DESC LIMIT ?", Audit::row, subject,
                        limit));
    }

    /** Reads every row and tells the first that was changed, removed or added by another hand. */
    public Verification verify() {
        return database.readSnapshot(sql -> {
            var reading = new ChainReading();
            sql.each("SELECT * FROM audit ORDER BY place", row -> reading.take(row(row)));
            var head = sql.first("SELECT place, row_hash FROM audit_head WHERE id = 1", Audit::head);
            return reading.result(head);
        });
    }

    static String hash(long place, Instant at, String actor, String deed, String subject, String detail, String before) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(Long.toString(place), at.toString(), actor, deed, subject, detail, before)) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                // The length keeps "ab"+"c" and "a"+"bc" apart.
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new StoreException(StoreException.Kind.UNEXPECTED, "This Java has no SHA-256.", impossible);
        }
    }

    private static AuditRow row(Row row) throws SQLException {
        return new AuditRow(row.number("place"), row.instant("happened_at"), row.text("actor"), row.text("deed"), row.text("subject"),
                row.text("detail"), row.text("before_hash"), row.text("row_hash"));
    }

    private record Head(long place, String hash) {
    }

    private static Head head(Row row) throws SQLException {
        return new Head(row.number("place"), row.text("row_hash"));
    }

    private static StoreException headMissing() {
        return new StoreException(StoreException.Kind.CORRUPTED,
                "The end of the audit chain is missing, so nothing can be written. Restore a backup.");
    }

    private static final class ChainReading {
        private long rows;
        private String before = START;
        private Optional<Tampered> found = Optional.empty();

        private void take(AuditRow row) {
            if (found.isEmpty()) {
                found = problem(row).map(reason -> new Tampered(Math.min(row.place(), rows + 1), reason));
                rows++;
                before = row.hash();
            }
        }

        private Optional<String> problem(AuditRow row) {
            if (row.place() != rows + 1) {
                return Optional.of("Row " + (rows + 1) + " is missing.");
            }
            if (!row.beforeHash().equals(before)) {
                return Optional.of("It does not follow from the row before it.");
            }
            var hash = hash(row.place(), row.at(), row.actor(), row.deed(), row.subject(), row.detail(), row.beforeHash());
            return hash.equals(row.hash()) ? Optional.empty() : Optional.of("Its text is not what was written.");
        }

        private Verification result(Optional<Head> head) {
            if (found.isPresent()) {
                return found.get();
            }
            if (head.isEmpty() || head.get().place() != rows || !head.get().hash().equals(before)) {
                return new Tampered(rows + 1, "The last rows are missing.");
            }
            return new Sound(rows);
        }
    }
}
