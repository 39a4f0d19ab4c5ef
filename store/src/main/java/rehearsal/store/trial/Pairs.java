package rehearsal.store.trial;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Database;
import rehearsal.store.db.Packed;
import rehearsal.store.db.Row;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.prompt.PromptLimits;

/** The shelf of pairs. What it says it kept is on disk. */
public final class Pairs {

    private final Database database;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public Pairs(Database database, Clock clock, Supplier<UUID> ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** Both sessions must be there already. */
    public StoredPair create(String program, String title, String scenario, UUID sessionA, UUID sessionB, String document) {
        PromptLimits.letters("title", title);
        var now = now();
        var pair = new StoredPair(ids.get(), program, title, scenario, sessionA, sessionB, document, now, now);
        database.change(sql -> {
            sql.announce(Announcement.Kind.PAIR, pair.id().toString());
            sql.update("INSERT INTO arm_pair (id, program, title, scenario, session_a, session_b, document, created_at, updated_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", pair.id(), program, title, scenario, sessionA, sessionB, Packed.pack(document),
                    now, now);
        });
        return pair;
    }

    public Optional<StoredPair> find(UUID id) {
        return database.read(sql -> sql.first("SELECT * FROM arm_pair WHERE id = ?", Pairs::pair, id));
    }

    /** The pair a session belongs to, if any. */
    public Optional<UUID> of(UUID session) {
        return database.read(sql -> sql.first("SELECT id FROM arm_pair WHERE session_a = ? OR session_b = ?", row -> row.uuid("id"),
                session, session));
    }

    /** The pairs used last come first. */
    public List<PairSummary> newest(String program, int limit) {
        return database.read(sql -> sql.list(
                "SELECT p.id, p.title, p.scenario, p.updated_at, (SELECT COUNT(DISTINCT v.place) FROM vote v WHERE v.pair_id = p.id) AS votes"
                        + " FROM arm_pair p WHERE p.program = ? ORDER BY p.program, p.updated_at DESC, p.id DESC LIMIT ?",
                row -> new PairSummary(row.uuid("id"), row.text("title"), row.text("scenario"), row.integer("votes"),
                        row.instant("updated_at")),
                program, limit));
    }

    /** The sessions that are arms of a pair. */
    public Set<UUID> sessions(String program) {
        var arms = new HashSet<UUID>();
        database.<Integer>read(sql -> {
            sql.each("SELECT session_a, session_b FROM arm_pair WHERE program = ?", row -> {
                arms.add(row.uuid("session_a"));
                arms.add(row.uuid("session_b"));
            }, program);
            return arms.size();
        });
        return Set.copyOf(arms);
    }

    public void saveDocument(UUID id, String document) {
        var changed = database.write(sql -> {
            sql.announce(Announcement.Kind.PAIR, id.toString());
            return sql.update("UPDATE arm_pair SET document = ?, updated_at = ? WHERE id = ?", Packed.pack(document), now(), id);
        });
        if (changed == 0) {
            throw new StoreException(Kind.MISSING, "There is no pair of talks " + id + ".");
        }
    }

    private static StoredPair pair(Row row) throws SQLException {
        return new StoredPair(row.uuid("id"), row.text("program"), row.text("title"), row.text("scenario"), row.uuid("session_a"),
                row.uuid("session_b"), Packed.unpack(row.bytes("document")), row.instant("created_at"), row.instant("updated_at"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
