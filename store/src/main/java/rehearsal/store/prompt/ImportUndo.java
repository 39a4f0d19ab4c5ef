package rehearsal.store.prompt;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;

/** Takes an import back as a whole. Its rows stay, marked as removed, so that no number is ever used twice and importing again brings the same versions back. */
final class ImportUndo {
    private final Sql sql;
    private final LiveSwitch lives;

    ImportUndo(Sql sql, LiveSwitch lives) {
        this.sql = sql;
        this.lives = lives;
    }

    static void remember(Sql sql, ImportRun run) throws SQLException {
        sql.update("INSERT INTO import_run (id, actor, versions, happened_at) VALUES (?, ?, ?, ?)", run.id(), run.actor(), run.versions(),
                run.at());
    }

    static List<ImportRun> newest(Sql sql, int limit) throws SQLException {
        return sql.list("SELECT * FROM import_run ORDER BY happened_at DESC, id DESC LIMIT ?", ImportUndo::run, limit);
    }

    private static ImportRun run(Row row) throws SQLException {
        return new ImportRun(row.uuid("id"), row.text("actor"), row.integer("versions"), row.instant("happened_at"),
                row.optionalInstant("undone_at"));
    }

    /** What of an import is there in one scope, by the scope's row. */
    private record Brought(long scopeId, Scope scope, Set<Integer> numbers) {
    }

    ImportUndone preview(UUID run) throws SQLException {
        var undone = sql.first("SELECT * FROM import_run WHERE id = ?", ImportUndo::run, run)
                .orElseThrow(() -> new StoreException(Kind.MISSING, "There is no import " + run + ".")).undoneAt();
        if (undone.isPresent()) {
            return new ImportUndone.Refused("This import is undone already, since " + undone.get() + ".");
        }
        var changes = new ArrayList<LiveChange>();
        int versions = 0;
        for (var brought : brought(run)) {
            var refused = builtOn(brought);
            if (refused.isPresent()) {
                return new ImportUndone.Refused(refused.get());
            }
            var change = without(brought);
            var objection = lives.refusal(sql, brought.scopeId(), change);
            if (objection.isPresent()) {
                return new ImportUndone.Refused("Without this import another version would become live. " + objection.get());
            }
            versions += brought.numbers().size();
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return new ImportUndone.Done(versions, changes);
    }

    ImportUndone undo(UUID run, Audit audit, String actor, Instant now) throws SQLException {
        for (var brought : brought(run)) {
            ScopeRows.lockOrFail(sql, brought.scope());
        }
        var result = preview(run);
        if (result instanceof ImportUndone.Done done) {
            sql.update(
                    "DELETE FROM label WHERE EXISTS (SELECT 1 FROM version v WHERE v.scope_id = label.scope_id AND v.number = label.number"
                            + " AND v.import_id = ?)",
                    run);
            sql.update("UPDATE version SET removed = TRUE, active = FALSE, updated_at = ? WHERE import_id = ? AND removed = FALSE", now,
                    run);
            sql.update("UPDATE import_run SET undone_at = ? WHERE id = ?", now, run);
            for (var change : done.live()) {
                LiveSwitch.remember(sql, ScopeRows.lockOrFail(sql, change.scope()).id(), change, false);
                LiveSwitch.announce(sql, change);
            }
            sql.announce(Announcement.Kind.IMPORT, run.toString());
            audit.append(sql, actor, "undo import", "library", run + ": " + done.versions() + " versions");
        }
        return result;
    }

    private List<Brought> brought(UUID run) throws SQLException {
        var scopes = new TreeMap<Long, Brought>();
        sql.each("SELECT v.scope_id, v.number, s.program, s.prompt_type, s.phase FROM version v JOIN scope s ON s.id = v.scope_id"
                + " WHERE v.import_id = ? AND v.removed = FALSE", row -> {
                    var scope = ScopeRows.scope(row);
                    scopes.computeIfAbsent(row.number("scope_id"), id -> new Brought(id, scope, new TreeSet<>())).numbers()
                            .add(row.integer("number"));
                }, run);
        return List.copyOf(scopes.values());
    }

    /** Why it cannot be taken back from this scope: somebody's work stands on it. */
    private Optional<String> builtOn(Brought brought) throws SQLException {
        var found = new ArrayList<String>();
        sql.each("SELECT number, parent FROM version WHERE scope_id = ? AND removed = FALSE AND parent IS NOT NULL ORDER BY number",
                row -> {
                    if (brought.numbers().contains(row.integer("parent")) && !brought.numbers().contains(row.integer("number"))) {
                        found.add("version " + row.integer("number") + " was made from version " + row.integer("parent"));
                    }
                }, brought.scopeId());
        sql.each("SELECT author, based_on FROM draft WHERE scope_id = ? AND based_on IS NOT NULL ORDER BY author", row -> {
            if (brought.numbers().contains(row.integer("based_on"))) {
                found.add(row.text("author") + " has a draft of version " + row.integer("based_on"));
            }
        }, brought.scopeId());
        sql.each("SELECT DISTINCT number FROM review_comment WHERE scope_id = ? ORDER BY number", row -> {
            if (brought.numbers().contains(row.integer("number"))) {
                found.add("version " + row.integer("number") + " has comments");
            }
        }, brought.scopeId());
        return found.isEmpty()
                ? Optional.empty()
                : Optional
                        .of("This import can't be undone, because work was done on it since: in " + ScopeRows.subject(brought.scope()) + " "
                                + found.getFirst() + (found.size() > 1 ? ", and there is more" : "") + ". Nothing was changed.");
    }

    private LiveChange without(Brought brought) throws SQLException {
        var left = new HashSet<>(sql.list("SELECT number FROM version WHERE scope_id = ? AND active = TRUE AND removed = FALSE",
                row -> row.integer("number"), brought.scopeId()));
        left.removeAll(brought.numbers());
        return LiveSwitch.toActive(sql, brought.scope(), brought.scopeId(), left);
    }
}
