package rehearsal.store.prompt;

import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalInt;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;

/** Labels: names that point at one version of a scope and can be moved. */
final class Labels {
    private final Audit audit;
    private final Instant now;

    Labels(Audit audit, Instant now) {
        this.audit = audit;
        this.now = now;
    }

    void set(Sql sql, Scope scope, int number, String label, String actor) throws SQLException {
        var id = ScopeRows.lockOrFail(sql, scope).id();
        sql.first("SELECT id FROM version WHERE scope_id = ? AND number = ? AND removed = FALSE", row -> row.number("id"), id, number)
                .orElseThrow(() -> ScopeRows.missing(scope, number));
        var before = sql.first("SELECT number FROM label WHERE scope_id = ? AND label = ?", row -> row.integer("number"), id, label);
        if (before.isPresent() && before.get() == number) {
            return;
        }
        if (before.isPresent()) {
            sql.update("UPDATE label SET number = ? WHERE scope_id = ? AND label = ?", number, id, label);
            VersionRows.touch(sql, id, before.get(), now);
        } else {
            sql.update("INSERT INTO label (scope_id, label, number) VALUES (?, ?, ?)", id, label, number);
        }
        VersionRows.touch(sql, id, number, now);
        ScopeRows.announce(sql, Announcement.Kind.LABEL, scope, label);
        var from = before.map(old -> "v" + old).orElse("none");
        audit.append(sql, actor, "set label", ScopeRows.subject(scope), label + ": " + from + " -> v" + number);
    }

    void remove(Sql sql, Scope scope, OptionalInt from, String label, String actor) throws SQLException {
        var id = ScopeRows.lockOrFail(sql, scope).id();
        var number = sql.first("SELECT number FROM label WHERE scope_id = ? AND label = ?", row -> row.integer("number"), id, label)
                .orElseThrow(() -> new StoreException(Kind.MISSING,
                        "No version of " + ScopeRows.subject(scope) + " carries the label \"" + label + "\"."));
        if (from.isPresent() && from.getAsInt() != number) {
            throw new StoreException(Kind.MISSING,
                    "Version " + from.getAsInt() + " doesn't carry the label \"" + label + "\"; version " + number
                            + " does. Nothing was changed.");
        }
        sql.update("DELETE FROM label WHERE scope_id = ? AND label = ?", id, label);
        VersionRows.touch(sql, id, number, now);
        ScopeRows.announce(sql, Announcement.Kind.LABEL, scope, label);
        audit.append(sql, actor, "remove label", ScopeRows.subject(scope), label + ": v" + number + " -> none");
    }
}
