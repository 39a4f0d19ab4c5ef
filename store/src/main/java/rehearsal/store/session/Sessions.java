package rehearsal.store.session;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Database;
import rehearsal.store.db.Packed;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.prompt.PromptLimits;

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
        var session = new StoredSession(ids.get(), program, title, scenario, SessionStatus.ACTIVE, Optional.empty(), document, now, now,
                Optional.empty(), Optional.empty());
        database.change(sql -> insert(sql, session));
        return session;
    }

    /**
     * A second session that goes on after a turn of this one, or with no turn from its beginning, in one step. The first one stays as it is. The turns up to there are
     * copied with their records, without their alternatives.
     */
    public StoredSession fork(UUID id, Optional<UUID> after, String title, String document) {
        return database.write(sql -> {
            var parent = sql.first("SELECT * FROM talk_session WHERE id = ? FOR UPDATE", Sessions::session, id)
                    .orElseThrow(() -> missing(id));
            var path = SessionCopy.path(sql, id, after);
            var now = now();
            var fork = new StoredSession(ids.get(), parent.program(), title, parent.scenario(), SessionStatus.ACTIVE, Optional.empty(),
                    document, now, now, Optional.of(new StoredSession.Fork(id, path.size())), Optional.empty());
            insert(sql, fork);
            return fork.at(SessionCopy.copy(sql, path, fork.id(), ids));
        });
    }

    private static void insert(Sql sql, StoredSession session) throws SQLException {
        announce(sql, session.id());
        sql.update(
                "INSERT INTO talk_session (id, program, title, scenario, status, document, created_at, updated_at, forked_from, forked_after)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session.id(), session.program(), session.title(), session.scenario(),
                session.status().name(), Packed.pack(session.document()), session.createdAt(), session.updatedAt(),
                Sql.optionalUuid(session.fork().map(StoredSession.Fork::from)),
                session.fork().map(fork -> OptionalInt.of(fork.afterTurns())).orElse(OptionalInt.empty()));
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
        PromptLimits.letters("title", title);
        update(id, sql -> sql.update("UPDATE talk_session SET title = ?, updated_at = ? WHERE id = ?", title, now(), id));
    }

    /** A session that is not active any more has an end; one that becomes active again has none. */
    public void setStatus(UUID id, SessionStatus status) {
        var now = now();
        update(id, sql -> switch (status) {
            case ACTIVE ->
                sql.update("UPDATE talk_session SET status = ?, ended_at = NULL, updated_at = ? WHERE id = ?", status.name(), now, id);
            case COMPLETED, EXPIRED ->
                sql.update("UPDATE talk_session SET status = ?, ended_at = ?, updated_at = ? WHERE id = ?", status.name(),
                        now, now, id);
        });
    }

    public void saveDocument(UUID id, String document) {
        update(id,
                sql -> sql.update("UPDATE talk_session SET document = ?, updated_at = ? WHERE id = ?", Packed.pack(document), now(), id));
    }

    private void update(UUID id, Database.Work<Integer> work) {
        changed(id, database.write(sql -> {
            announce(sql, id);
            return work.run(sql);
        }));
    }

    private static void announce(Sql sql, UUID session) {
        sql.announce(Announcement.Kind.SESSION, session.toString());
    }

    /** Shows another alternative, or with no turn the beginning. Nothing is deleted. */
    public void moveHead(UUID id, Optional<UUID> turn) {
        update(id, sql -> moveHead(sql, id, turn));
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
            sql.announce(Announcement.Kind.TURN, turn.session().toString(), turn.id().toString());
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
        sql.announce(Announcement.Kind.TURN, session.toString(), turn.toString());
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
        var forkedAfter = row.optionalInteger("forked_after").orElse(0);
        return new StoredSession(row.uuid("id"), row.text("program"), row.text("title"), row.text("scenario"),
                SessionStatus.valueOf(row.text("status")), row.optionalUuid("head_turn"), Packed.unpack(row.bytes("document")),
                row.instant("created_at"), row.instant("updated_at"), row.optionalUuid("forked_from").map(
                        from -> new StoredSession.Fork(from, forkedAfter)),
                row.optionalInstant("ended_at"));
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
