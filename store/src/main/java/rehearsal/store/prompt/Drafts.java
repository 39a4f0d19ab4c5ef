package rehearsal.store.prompt;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Database;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.setting.Settings;

/** Drafts: one per scope and author. Within an author the last write wins; nobody writes into somebody else's. */
public final class Drafts {
    private static final String WHOLE = "SELECT d.*, s.program, s.prompt_type, s.phase FROM draft d JOIN scope s ON s.id = d.scope_id ";

    private final Database database;
    private final Clock clock;
    private final Settings settings;

    public Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.settings = new Settings(database, clock);
    }

    /** Keeps what was typed; on disk when it returns. */
    public Draft save(Scope scope, String author, PromptText text, OptionalInt basedOn) {
        PromptLimits.check(scope);
        PromptLimits.check(text);
        PromptLimits.author(author);
        var draft = new Draft(scope, author, text, basedOn, clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.change(sql -> {
            var id = ScopeRows.lockOrMake(sql, scope).id();
            sql.update("DELETE FROM draft WHERE scope_id = ? AND author = ?", id, author);
            insert(sql, id, draft);
            ScopeRows.announce(sql, Announcement.Kind.DRAFT, scope, author);
        });
        return draft;
    }

    public Optional<Draft> find(Scope scope, String author) {
        return database
                .read(sql -> sql.first(WHOLE + "WHERE s.program = ? AND s.prompt_type = ? AND s.phase = ? AND d.author = ?", Drafts::draft,
                        scope.program(), scope.type().name(), scope.phase().orElse(""), author));
    }

    /** Everybody's drafts in a scope, newest first. */
    public List<Draft> of(Scope scope) {
        return database.read(sql -> sql.list(WHOLE + "WHERE s.program = ? AND s.prompt_type = ? AND s.phase = ? ORDER BY d.saved_at DESC",
                Drafts::draft, scope.program(), scope.type().name(), scope.phase().orElse("")));
    }

    /** Throws a draft away, usually because it became a version. */
    public void discard(Scope scope, String author) {
        database.change(sql -> {
            var found = ScopeRows.lock(sql, scope);
            if (found.isPresent()) {
                sql.update("DELETE FROM draft WHERE scope_id = ? AND author = ?", found.get().id(), author);
                ScopeRows.announce(sql, Announcement.Kind.DRAFT, scope, author);
            }
        });
    }

    /**
     * How the author got to the present text, as an editor wrote it down for its Undo. It outlives the draft, because Undo goes on after
     * saving; it is not part of it, and losing it loses no text.
     */
    public Optional<String> history(Scope scope, String author) {
        return settings.read(historyName(scope, author));
    }

    public void keepHistory(Scope scope, String author, String json) {
        settings.write(historyName(scope, author), json);
    }

    /** Names of settings are short and those of authors need not be. */
    private static String historyName(Scope scope, String author) {
        var whose = String.join("\n", scope.program(), scope.type().name(), scope.phase().orElse(""), author);
        return "undo." + UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8));
    }

    private static void insert(Sql sql, long scopeId, Draft draft) throws SQLException {
        var text = draft.text();
        var settings = text.settings();
        sql.update(
                "INSERT INTO draft (scope_id, author, name, description, body, context_keys, allowed_actions, provider, model, temperature,"
                        + " max_output, based_on, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                scopeId, draft.author(), text.name(),
                text.description(), PromptLimits.bytes(text.body()), text.contextKeys(), text.allowedActions(), settings.provider(),
                settings.model(),
                settings.temperature(), settings.maxOutput(), draft.basedOn(), draft.savedAt());
    }

    private static Draft draft(Row row) throws SQLException {
        Instant savedAt = row.instant("saved_at");
        return new Draft(ScopeRows.scope(row), row.text("author"), VersionRows.text(row, row.bytes("body")),
                row.optionalInteger("based_on"), savedAt);
    }
}
