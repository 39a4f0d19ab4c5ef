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
import java.util.function.Consumer;
import java.util.function.Supplier;
import rehearsal.store.db.Database;
import rehearsal.store.db.Packed;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.prompt.PromptLimits;

/** The shelf of runs and their cells. What it says it kept is on disk, so that a run goes on after a crash without repeating a cell. */
public final class TrialRuns {

    private static final String RUN = "SELECT * FROM trial_run WHERE ";

    private final Database database;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public TrialRuns(Database database, Clock clock, Supplier<UUID> ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    public StoredTrialRun create(NewTrialRun run) {
        PromptLimits.author(run.author());
        PromptLimits.letters("name", run.name());
        var now = now();
        var stored = new StoredTrialRun(ids.get(), run, RunStatus.RUNNING, now, now);
        database.change(sql -> sql.update(
                "INSERT INTO trial_run (id, program, name, status, cells, document, author, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stored.id(), run.program(), run.name(), stored.status().name(), run.cells(), Packed.pack(run.document()), run.author(), now,
                now));
        return stored;
    }

    public Optional<StoredTrialRun> find(UUID id) {
        return database.read(sql -> sql.first(RUN + "id = ?", TrialRuns::run, id));
    }

    /** The newest come first. */
    public List<StoredTrialRun> newest(String program, int limit) {
        return database
                .read(sql -> sql.list(RUN + "program = ? ORDER BY program, created_at DESC, id DESC LIMIT ?", TrialRuns::run, program,
                        limit));
    }

    public void setStatus(UUID id, RunStatus status) {
        var changed = database
                .write(sql -> sql.update("UPDATE trial_run SET status = ?, updated_at = ? WHERE id = ?", status.name(), now(), id));
        if (changed == 0) {
            throw missing(id);
        }
    }

    /** Writes down that this cell begins, in this session; one that failed or was cut off begins again in its place. */
    public void begin(StoredCell cell) {
        database.change(sql -> {
            sql.update("DELETE FROM trial_cell WHERE run_id = ? AND place = ?", cell.run(), cell.place());
            insert(sql, cell);
        });
    }

    /** Writes down what became of it. */
    public void finish(StoredCell cell) {
        database.change(sql -> {
            var changed = sql.update("UPDATE trial_cell SET status = ?, document = ?, updated_at = ? WHERE run_id = ? AND place = ?",
                    cell.status().name(), Packed.pack(cell.document()), now(), cell.run(), cell.place());
            if (changed == 0) {
                insert(sql, cell);
            }
        });
    }

    public Optional<StoredCell> cell(UUID run, int place) {
        return database.read(
                sql -> sql.first("SELECT * FROM trial_cell WHERE run_id = ? AND place = ?", TrialRuns::cell, run, place));
    }

    /** Every cell that began, in the run's order, one at a time: a run may have a hundred thousand. */
    public void eachCell(UUID run, Consumer<StoredCell> visitor) {
        database.<Boolean>readSnapshot(sql -> {
            sql.each("SELECT * FROM trial_cell WHERE run_id = ? ORDER BY run_id, place", row -> visitor.accept(cell(row)), run);
            return true;
        });
    }

    /** A judged cell, of any run, whose answers were made from the same. */
    public Optional<StoredCell> answered(String key) {
        return database.read(sql -> sql.first(
                "SELECT * FROM trial_cell WHERE cell_key = ? AND status = ? AND session_id IS NOT NULL ORDER BY updated_at, run_id LIMIT 1",
                TrialRuns::cell, key, CellStatus.JUDGED.name()));
    }

    /** The sessions that belong to cells; a list of a person's own sessions leaves them out. */
    public Set<UUID> sessions(String program) {
        var found = new HashSet<UUID>();
        database.<Boolean>read(sql -> {
            sql.each(
                    "SELECT c.session_id FROM trial_cell c JOIN trial_run r ON r.id = c.run_id WHERE r.program = ? AND c.session_id IS NOT NULL",
                    row -> found.add(row.uuid("session_id")), program);
            return true;
        });
        return Set.copyOf(found);
    }

    private void insert(Sql sql, StoredCell cell) throws SQLException {
        sql.update(
                "INSERT INTO trial_cell (run_id, place, status, cell_key, session_id, document, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                cell.run(), cell.place(), cell.status().name(), cell.key(), Sql.optionalUuid(cell.session()), Packed.pack(cell.document()),
                now());
    }

    private static StoredTrialRun run(Row row) throws SQLException {
        return new StoredTrialRun(row.uuid("id"),
                new NewTrialRun(row.text("program"), row.text("name"), row.integer("cells"), Packed.unpack(row.bytes("document")),
                        row.text("author")),
                RunStatus.valueOf(row.text("status")), row.instant("created_at"), row.instant("updated_at"));
    }

    private static StoredCell cell(Row row) throws SQLException {
        return new StoredCell(row.uuid("run_id"), row.integer("place"), CellStatus.valueOf(row.text("status")), row.text("cell_key"),
                row.optionalUuid("session_id"), Packed.unpack(row.bytes("document")));
    }

    private static StoreException missing(UUID id) {
        return new StoreException(Kind.MISSING, "There is no trial run " + id + ". See: rehearsal trial status");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
