package rehearsal.store.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.store.db.Database;
import rehearsal.store.db.Packed;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import java.sql.SQLException;

/** The shelf of sessions. What it says it kept is on disk. */
public final class Sessions {
    private static final String SUMMARY = "SELECT s.id, s.program, s.title, s.scenario, s.status, s.head_turn, s.created_at, s.updated_at,"
            + " (SELECT COUNT(*) FROM turn t WHERE t.session_id = s.id) AS turns FROM talk_session s ";

    private final Database database;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final UnderWay underWay = new UnderWay();

    public Sessions(Database database, Clock clock, Supplier<UUID> ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** What this process is working on in this store. */
    public UnderWay underWay() {
        return underWay;
    }

    public StoredSession create(String program, String title, String scenario, String document) {
        var now = now();
        var session = new StoredSession(ids.get(), program, title, scenario, SessionStatus.ACTIVE, Optional.empty(), document, now, now);
        database.change(sql -> sql.update(
                "INSERT INTO talk_session (id, program, title, scenario, status, document, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                session.id(), program, title, scenario, session.status().name(), Packed.pack(document), now, now));
        return session;
    }

    public Optional<StoredSession> find(UUID id) {
        return database.read(sql -> sql.first("SELECT * FROM talk_session WHERE id = ?", Sessions::session, id));
    }

    /** The sessions used last come first; each page begins below the end of the one before. */
    public List<SessionSummary> page(Optional<String> program, Optional<SessionCursor> below, int limit) {
        var from = below.map(SessionCursor::updatedAt).orElse(now().plus(36_500, ChronoUnit.DAYS));
        var id = below.map(SessionCursor::id).orElse(new UUID(0, 0));
        var inProgram = program.isPresent() ? "AND s.program = ? " : "AND '' = ? ";
        return database.read(sql -> sql.list(SUMMARY + "WHERE (s.updated_at < ? OR (s.updated_at = ? AND s.id < ?)) " + inProgram
                + "ORDER BY s.updated_at DESC, s.id DESC LIMIT ?", Sessions::summary, from, from, id, program.orElse(""), limit));
    }

    public void rename(UUID id, String title) {
        changed(id, database.write(sql -> sql.update("UPDATE talk_session SET title = ?, updated_at = ? WHERE id = ?", title, now(), id)));
    }

    public void setStatus(UUID id, SessionStatus status) {
        changed(id, database.write(
                sql -> sql.update("UPDATE talk_session SET status = ?, updated_at = ? WHERE id = ?", status.name(), now(), id)));
    }

    public void saveDocument(UUID id, String document) {
        changed(id, database.write(
                sql -> sql.update("UPDATE talk_session SET document = ?, updated_at = ? WHERE id = ?", Packed.pack(document), now(), id)));
    }

    /** Shows another alternative, or with no turn the beginning. Nothing is deleted. */
    public void moveHead(UUID id, Optional<UUID> turn) {
        changed(id, database.write(sql -> moveHead(sql, id, turn)));
    }

    /** Writes down what is about to be asked, before money is spent. */
    public TurnSummary begin(NewTurn wanted) {
        return database.write(sql -> {
            sql.first("SELECT id FROM talk_session WHERE id = ? FOR UPDATE", row -> row.uuid("id"), wanted.session())
                    .orElseThrow(() -> missing(wanted.session()));
            var turn = new TurnSummary(ids.get(), wanted.session(), wanted.parent(), wanted.ordinal(), nextAlternative(sql, wanted),
                    TurnStatus.PENDING, wanted.summary(), now(), Optional.empty());
            sql.update(
                    "INSERT INTO turn (id, session_id, parent, ordinal, alternative, status, summary, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    turn.id(), turn.session(), Sql.optionalUuid(turn.parent()), turn.ordinal(), turn.alternative(),
                    turn.status().name(), turn.summary(), turn.createdAt());
            sql.update("INSERT INTO turn_record (turn_id, partial, document) VALUES (?, ?, ?)", turn.id(), "",
                    Packed.pack(wanted.document()));
            return turn;
        });
    }

    /** More is about to be asked within a turn that runs; this too is on disk before it is. */
    public void keepRecord(UUID turn, String document) {
        database.change(sql -> sql.update("UPDATE turn_record SET document = ? WHERE turn_id = ?", Packed.pack(document), turn));
    }

    /** Keeps what has arrived so far. It shares its trip to the disk with others, so the last 50 ms may be lost with the power. */
    public void keepPartial(UUID turn, String text) {
        database.writeSoon(sql -> sql.update("UPDATE turn_record SET partial = ? WHERE turn_id = ?", text, turn));
    }

    /** The turn is finished, and becomes the end of what is shown. */
    public void complete(UUID turn, String summary, String document) {
        database.change(sql -> {
            var session = end(sql, turn, TurnStatus.COMPLETE, summary, document);
            moveHead(sql, session, Optional.of(turn));
        });
    }

    public void fail(UUID turn, String summary, String document) {
        database.change(sql -> end(sql, turn, TurnStatus.FAILED, summary, document));
    }

    /** It was stopped, or cut off; what had arrived stays with it. */
    public void interrupt(UUID turn, String summary, String document) {
        database.change(sql -> end(sql, turn, TurnStatus.INTERRUPTED, summary, document));
    }

    /** Every turn of a session with every alternative, in order, without the records. */
    public List<TurnSummary> turns(UUID session) {
        return database
                .read(sql -> sql.list("SELECT * FROM turn WHERE session_id = ? ORDER BY session_id, ordinal, alternative, created_at",
                        Sessions::turn, session));
    }

    public Optional<KeptTurn> turn(UUID id) {
        return database.read(
                sql -> sql.first("SELECT t.*, r.partial, r.document FROM turn t JOIN turn_record r ON r.turn_id = t.id WHERE t.id = ?",
                        row -> new KeptTurn(turn(row), row.text("partial"), Packed.unpack(row.bytes("document"))), id));
    }

    private UUID end(Sql sql, UUID turn, TurnStatus status, String summary, String document) throws SQLException {
        var session = sql.first("SELECT session_id FROM turn WHERE id = ?", row -> row.uuid("session_id"), turn)
                .orElseThrow(() -> missing(turn));
        sql.update("UPDATE turn SET status = ?, summary = ?, completed_at = ? WHERE id = ?", status.name(), summary, now(), turn);
        sql.update("UPDATE turn_record SET document = ? WHERE turn_id = ?", Packed.pack(document), turn);
        sql.update("UPDATE talk_session SET updated_at = ? WHERE id = ?", now(), session);
        return session;
    }

    private int moveHead(Sql sql, UUID id, Optional<UUID> turn) throws SQLException {
        if (turn.isEmpty()) {
            return sql.update("UPDATE talk_session SET head_turn = NULL, updated_at = ? WHERE id = ?", now(), id);
        }
        return sql.update("UPDATE talk_session SET head_turn = ?, updated_at = ? WHERE id = ?", turn.get(), now(), id);
    }

    private static int nextAlternative(Sql sql, NewTurn wanted) throws SQLException {
        var sameParent = wanted.parent().isPresent() ? "parent = ?" : "(parent IS NULL OR parent = ?)";
        return sql
                .first("SELECT COALESCE(MAX(alternative), 0) + 1 AS next FROM turn WHERE session_id = ? AND ordinal = ? AND " + sameParent,
                        row -> row.integer("next"), wanted.session(), wanted.ordinal(), wanted.parent().orElse(new UUID(0, 0)))
                .orElse(1);
    }

    private static StoredSession session(Row row) throws SQLException {
        return new StoredSession(row.uuid("id"), row.text("program"), row.text("title"), row.text("scenario"),
                SessionStatus.valueOf(row.text("status")), row.optionalUuid("head_turn"), Packed.unpack(row.bytes("document")),
                row.instant("created_at"), row.instant("updated_at"));
    }

    private static SessionSummary summary(Row row) throws SQLException {
        return new SessionSummary(row.uuid("id"), row.text("program"), row.text("title"), row.text("scenario"),
                SessionStatus.valueOf(row.text("status")), row.optionalUuid("head_turn"), row.integer("turns"), row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static TurnSummary turn(Row row) throws SQLException {
        return new TurnSummary(row.uuid("id"), row.uuid("session_id"), row.optionalUuid("parent"), row.integer("ordinal"),
                row.integer("alternative"), TurnStatus.valueOf(row.text("status")), row.text("summary"), row.instant("created_at"),
                row.optionalInstant("completed_at"));
    }

    private static void changed(UUID id, int rows) {
        if (rows == 0) {
            throw missing(id);
        }
    }

    private static StoreException missing(UUID id) {
        return new StoreException(Kind.MISSING, "There is no session or turn " + id + ".");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
