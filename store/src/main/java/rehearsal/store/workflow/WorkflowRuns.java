package rehearsal.store.workflow;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import rehearsal.store.db.Database;
import rehearsal.store.db.Packed;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.prompt.PromptLimits;

/** The shelf of workflow runs. */
public final class WorkflowRuns {
    private final Database database;
    private final Clock clock;

    public WorkflowRuns(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether a write is on disk when it returns, or shares its trip there with others. */
    public enum Haste {
        AT_ONCE, SOON
    }

    /** Keeps a run that begins now. False: there is a run of this id already, and nothing was written. */
    public boolean begin(NewWorkflowRun run, String status, Haste haste) {
        PromptLimits.name("id of the run", run.id());
        PromptLimits.name("composition", run.composition());
        var now = now();
        return write(haste, sql -> {
            // Two processes that choose one id take turns at the end of the audit chain.
            sql.first("SELECT id FROM audit_head WHERE id = 1 FOR UPDATE", row -> row.number("id"));
            if (locked(sql, run.id()).isPresent()) {
                return false;
            }
            sql.update("INSERT INTO workflow_run (id, program, composition, service, status, cancel_asked, document, created_at, heard_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", run.id(), run.program(), run.composition(), run.service(), status, false,
                    Packed.pack(run.document()), now, now);
            return true;
        });
    }

    /** Takes a run over that nobody has been heard of since that moment, so that only one process goes on with it. */
    public boolean claim(String id, String status, Instant silentSince) {
        return database.write(sql -> {
            var there = locked(sql, id);
            if (there.isEmpty() || there.get().status().equals(status) && there.get().heardAt().isAfter(silentSince)) {
                return false;
            }
            return sql.update("UPDATE workflow_run SET status = ?, cancel_asked = FALSE, heard_at = ? WHERE id = ?", status, now(),
                    id) == 1;
        });
    }

    /** Says that the run goes on, and tells whether somebody asked to cancel it. */
    public boolean beat(String id) {
        return database.writeSoon(sql -> {
            sql.update("UPDATE workflow_run SET heard_at = ? WHERE id = ?", now(), id);
            return sql.first("SELECT cancel_asked FROM workflow_run WHERE id = ?", row -> row.flag("cancel_asked"), id).orElse(false);
        });
    }

    /** Keeps what a step has come to. */
    public void step(StoredStep step, Haste haste) {
        write(haste, sql -> {
            var changed = sql.update(
                    "UPDATE workflow_step SET status = ?, attempts = ?, document = ?, updated_at = ? WHERE run_id = ? AND step = ? AND round = ?",
                    step.status(), step.attempts(), Packed.pack(step.document()), micros(step.updatedAt()), step.run(), step.step(),
                    step.round());
            return changed > 0
                    ? changed
                    : sql.update(
                            "INSERT INTO workflow_step (run_id, step, round, status, attempts, document, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                            step.run(), step.step(), step.round(), step.status(), step.attempts(), Packed.pack(step.document()),
                            micros(step.updatedAt()));
        });
    }

    public void finish(String id, String status, String document, Haste haste) {
        write(haste, sql -> sql.update("UPDATE workflow_run SET status = ?, document = ?, heard_at = ? WHERE id = ?", status,
                Packed.pack(document), now(), id));
    }

    /** Asks whoever runs it to stop. False: there is no run of this id in that state. */
    public boolean askToCancel(String id, String whileStatus) {
        return database
                .write(sql -> sql.update("UPDATE workflow_run SET cancel_asked = TRUE WHERE id = ? AND status = ?", id, whileStatus) == 1);
    }

    public Optional<StoredWorkflowRun> find(String id) {
        return database.read(sql -> sql.first("SELECT * FROM workflow_run WHERE id = ?", WorkflowRuns::run, id));
    }

    /** The newest runs of a program, newest first. */
    public List<StoredWorkflowRun> newest(String program, int limit) {
        return database
                .read(sql -> sql.list("SELECT * FROM workflow_run WHERE program = ? ORDER BY program, created_at DESC, id DESC LIMIT ?",
                        WorkflowRuns::run, program, limit));
    }

    /** Every step in every round, the rounds of a step in order. */
    public List<StoredStep> steps(String id) {
        return database.read(sql -> sql.list("SELECT * FROM workflow_step WHERE run_id = ? ORDER BY run_id, step, round",
                row -> new StoredStep(row.text("run_id"), row.text("step"), row.integer("round"), row.text("status"),
                        row.integer("attempts"), Packed.unpack(row.bytes("document")), row.instant("updated_at")),
                id));
    }

    /** The run, or a failure that says there is none. */
    public StoredWorkflowRun get(String id) {
        return find(id).orElseThrow(() -> new StoreException(Kind.MISSING,
                "There is no run " + id + ". See: rehearsal workflow status."));
    }

    private <T> T write(Haste haste, Database.Work<T> work) {
        return switch (haste) {
            case AT_ONCE -> database.write(work);
            case SOON -> database.writeSoon(work);
        };
    }

    private static Optional<StoredWorkflowRun> locked(Sql sql, String id) throws SQLException {
        return sql.first("SELECT * FROM workflow_run WHERE id = ? FOR UPDATE", WorkflowRuns::run, id);
    }

    private static StoredWorkflowRun run(Row row) throws SQLException {
        var run = new NewWorkflowRun(row.text("id"), row.text("program"), row.text("composition"),
                row.optionalText("service"), Packed.unpack(row.bytes("document")));
        return new StoredWorkflowRun(run, row.text("status"), row.flag("cancel_asked"), row.instant("created_at"), row.instant("heard_at"));
    }

    private Instant now() {
        return micros(clock.instant());
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
