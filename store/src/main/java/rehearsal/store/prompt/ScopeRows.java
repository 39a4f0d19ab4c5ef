package rehearsal.store.prompt;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;

/** Finds, makes and locks scopes. */
final class ScopeRows {
    record ScopeRow(long id, int lastNumber) {
    }

    private ScopeRows() {
    }

    static Optional<ScopeRow> find(Sql sql, Scope scope) throws SQLException {
        return sql.first("SELECT id, last_number FROM scope WHERE program = ? AND prompt_type = ? AND phase = ?", ScopeRows::row,
                scope.program(), scope.type().name(), scope.phase().orElse(""));
    }

    /** Nobody else numbers versions or moves flags of this scope until the commit. */
    static Optional<ScopeRow> lock(Sql sql, Scope scope) throws SQLException {
        return sql.first("SELECT id, last_number FROM scope WHERE program = ? AND prompt_type = ? AND phase = ? FOR UPDATE", ScopeRows::row,
                scope.program(), scope.type().name(), scope.phase().orElse(""));
    }

    static ScopeRow lockOrMake(Sql sql, Scope scope) throws SQLException {
        var there = lock(sql, scope);
        if (there.isPresent()) {
            return there.get();
        }
        PromptLimits.check(scope);
        sql.insertUnlessThere("scope", "program, prompt_type, phase, last_number", "program, prompt_type, phase", scope.program(),
                scope.type().name(), scope.phase().orElse(""), 0);
        return lock(sql, scope).orElseThrow(() -> missing(scope));
    }

    static ScopeRow lockOrFail(Sql sql, Scope scope) throws SQLException {
        return lock(sql, scope).orElseThrow(() -> missing(scope));
    }

    static OptionalInt live(Sql sql, long scopeId) throws SQLException {
        return number(sql.first("SELECT number FROM version WHERE scope_id = ? AND active = TRUE AND removed = FALSE"
                + " ORDER BY scope_id, active, number DESC LIMIT 1", row -> row.integer("number"), scopeId));
    }

    static OptionalInt latest(Sql sql, long scopeId) throws SQLException {
        return number(sql.first("SELECT number FROM version WHERE scope_id = ? AND removed = FALSE ORDER BY scope_id, number DESC LIMIT 1",
                row -> row.integer("number"), scopeId));
    }

    static Scope scope(Row row) throws SQLException {
        return new Scope(row.text("program"), PromptType.valueOf(row.text("prompt_type")), Optional.of(row.text("phase")));
    }

    static String subject(Scope scope) {
        return scope.program() + "/" + scope.type() + scope.phase().map(phase -> "/" + phase).orElse("");
    }

    /** Says that something of this scope changed. */
    static void announce(Sql sql, Announcement.Kind kind, Scope scope, String what) {
        sql.announce(kind, scope.program(), scope.type().name(), scope.phase().orElse(""), what);
    }

    static StoreException missing(Scope scope) {
        return new StoreException(Kind.MISSING, "There is no prompt " + subject(scope) + " yet.");
    }

    static StoreException missing(Scope scope, int number) {
        return new StoreException(Kind.MISSING, "There is no version " + number + " of " + subject(scope) + ".");
    }

    private static OptionalInt number(Optional<Integer> found) {
        return found.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static ScopeRow row(Row row) throws SQLException {
        return new ScopeRow(row.number("id"), row.integer("last_number"));
    }
}
