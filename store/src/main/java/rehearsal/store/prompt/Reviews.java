package rehearsal.store.prompt;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Optional;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Database;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;

/** Reviews of versions: where they stand, and what was said. */
public final class Reviews {
    private static final int MOST_DEEDS = 1000;
    private static final String WHOLE = "SELECT c.*, s.program, s.prompt_type, s.phase FROM review_comment c JOIN scope s ON s.id = c.scope_id ";

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    public Reviews(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    public void request(Scope scope, int number, String actor) {
        move(scope, number, ReviewState.REQUESTED, actor, "ask for review");
    }

    public void approve(Scope scope, int number, String actor) {
        move(scope, number, ReviewState.APPROVED, actor, "approve");
    }

    /** Sends a version back, with the words why. */
    public void askForChanges(Scope scope, int number, String why, String actor) {
        checked(why, actor);
        database.change(sql -> {
            var id = lockVersion(sql, scope, number);
            insert(sql, id, number, OptionalInt.empty(), OptionalLong.empty(), actor, why);
            move(sql, scope, id, number, ReviewState.CHANGES_ASKED, actor, "ask for changes");
        });
    }

    /** A comment on a line of the body, counted from 1, or on the whole version. */
    public ReviewComment comment(Scope scope, int number, OptionalInt line, String words, String author) {
        checked(words, author);
        if (line.isPresent() && line.getAsInt() < 1) {
            throw new StoreException(Kind.INVALID, "Line " + line.getAsInt() + " is not possible: lines count from 1.");
        }
        return database.write(sql -> {
            var id = lockVersion(sql, scope, number);
            return find(sql, insert(sql, id, number, line, OptionalLong.empty(), author, words));
        });
    }

    public ReviewComment reply(long comment, String words, String author) {
        checked(words, author);
        return database.write(sql -> {
            var above = find(sql, comment);
            var id = lockVersion(sql, above.scope(), above.version());
            return find(sql, insert(sql, id, above.version(), above.line(), OptionalLong.of(comment), author, words));
        });
    }

    public ReviewComment settle(long comment, String actor) {
        PromptLimits.author(actor);
        return database.write(sql -> {
            var found = find(sql, comment);
            announce(sql, found.scope(), found.version());
            sql.update("UPDATE review_comment SET settled_by = ? WHERE id = ?", actor, comment);
            return find(sql, comment);
        });
    }

    public ReviewComment reopen(long comment) {
        return database.write(sql -> {
            var found = find(sql, comment);
            announce(sql, found.scope(), found.version());
            sql.update("UPDATE review_comment SET settled_by = NULL WHERE id = ?", comment);
            return find(sql, comment);
        });
    }

    /** What was said about a version, oldest first. */
    public List<ReviewComment> comments(Scope scope, int number) {
        return database
                .read(sql -> sql.list(WHOLE + "WHERE s.program = ? AND s.prompt_type = ? AND s.phase = ? AND c.number = ? ORDER BY c.id",
                        Reviews::comment, scope.program(), scope.type().name(), scope.phase().orElse(""), number));
    }

    /** Who moved the review of a version where, oldest first. Read from the audit, which nobody can rewrite. */
    public List<ReviewDeed> deeds(Scope scope, int number) {
        var of = "v" + number + ": ";
        return audit.about(ScopeRows.subject(scope), MOST_DEEDS).stream().filter(row -> row.detail().startsWith(of))
                .flatMap(row -> state(row.detail()).map(to -> new ReviewDeed(row.actor(), to, row.at())).stream()).toList().reversed();
    }

    private static Optional<ReviewState> state(String detail) {
        var to = detail.substring(detail.lastIndexOf(' ') + 1);
        return Arrays.stream(ReviewState.values()).filter(state -> state.name().equals(to)).findFirst();
    }

    private void move(Scope scope, int number, ReviewState state, String actor, String deed) {
        PromptLimits.author(actor);
        database.change(sql -> move(sql, scope, lockVersion(sql, scope, number), number, state, actor, deed));
    }

    private void move(Sql sql, Scope scope, long scopeId, int number, ReviewState state, String actor, String deed) throws SQLException {
        var before = sql.first("SELECT review FROM version WHERE scope_id = ? AND number = ?", row -> row.text("review"), scopeId, number);
        if (before.equals(Optional.of(state.name()))) {
            return;
        }
        sql.update("UPDATE version SET review = ?, updated_at = ? WHERE scope_id = ? AND number = ?", state.name(), now(), scopeId, number);
        audit.append(sql, actor, deed, ScopeRows.subject(scope), "v" + number + ": " + before.orElse("") + " -> " + state);
    }

    private long lockVersion(Sql sql, Scope scope, int number) throws SQLException {
        var id = ScopeRows.lockOrFail(sql, scope).id();
        sql.first("SELECT id FROM version WHERE scope_id = ? AND number = ? AND removed = FALSE", row -> row.number("id"), id, number)
                .orElseThrow(() -> ScopeRows.missing(scope, number));
        announce(sql, scope, number);
        return id;
    }

    private static void announce(Sql sql, Scope scope, int number) {
        ScopeRows.announce(sql, Announcement.Kind.REVIEW, scope, Integer.toString(number));
    }

    private long insert(Sql sql, long scopeId, int number, OptionalInt line, OptionalLong replyTo, String author, String words)
            throws SQLException {
        return sql.insert(
                "INSERT INTO review_comment (scope_id, number, line, reply_to, author, words, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                scopeId, number, line, replyTo, author, words, now());
    }

    private static ReviewComment find(Sql sql, long id) throws SQLException {
        return sql.first(WHOLE + "WHERE c.id = ?", Reviews::comment, id)
                .orElseThrow(() -> new StoreException(Kind.MISSING, "There is no comment " + id + "."));
    }

    private static ReviewComment comment(Row row) throws SQLException {
        return new ReviewComment(row.number("id"), ScopeRows.scope(row), row.integer("number"), row.optionalInteger("line"),
                row.optionalNumber("reply_to"), row.text("author"), row.text("words"), row.optionalText("settled_by"),
                row.instant("created_at"));
    }

    private static void checked(String words, String author) {
        PromptLimits.author(author);
        PromptLimits.letters("comment", words);
        if (words.isBlank()) {
            throw new StoreException(Kind.INVALID, "The comment is empty. Write something first.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
