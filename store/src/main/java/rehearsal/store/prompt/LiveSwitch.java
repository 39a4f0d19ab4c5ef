package rehearsal.store.prompt;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Sql;
import rehearsal.store.setting.Settings;

/** Moves active flags. Live is the highest active version, so making one live switches off everything above it. */
final class LiveSwitch {
    private final Audit audit;
    private final Settings settings;
    private final Clock clock;

    LiveSwitch(Audit audit, Settings settings, Clock clock) {
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    static LiveChange toMakeLive(Sql sql, Scope scope, long scopeId, int number) throws SQLException {
        var active = activeNumbers(sql, scopeId);
        require(sql, scope, scopeId, number);
        var above = active.stream().filter(each -> each > number).toList();
        return new LiveChange(scope, first(active), OptionalInt.of(number), active.contains(number) ? List.of() : List.of(number), above);
    }

    static LiveChange toSet(Sql sql, Scope scope, long scopeId, int number, boolean wanted) throws SQLException {
        var active = activeNumbers(sql, scopeId);
        require(sql, scope, scopeId, number);
        var after = new ArrayList<>(active);
        after.remove((Integer) number);
        if (wanted) {
            after.add(number);
        }
        after.sort((left, right) -> Integer.compare(right, left));
        var moves = active.contains(number) == wanted ? List.<Integer>of() : List.of(number);
        return new LiveChange(scope, first(active), first(after), wanted ? moves : List.of(), wanted ? List.of() : moves);
    }

    /** The version that was live before the present one, unless it was removed since. */
    static Optional<Integer> beforeOf(Sql sql, long scopeId) throws SQLException {
        var live = ScopeRows.live(sql, scopeId);
        return sql.first("SELECT h.number FROM live_history h JOIN version v ON v.scope_id = h.scope_id AND v.number = h.number"
                + " WHERE h.scope_id = ? AND h.number <> ? AND v.removed = FALSE ORDER BY h.id DESC LIMIT 1", row -> row.integer("number"),
                scopeId, live.orElse(0));
    }

    LiveResult apply(Sql sql, long scopeId, LiveChange change, String actor, String deed) throws SQLException {
        var refused = refusal(sql, scopeId, change);
        if (refused.isPresent()) {
            return new LiveResult.Refused(refused.get());
        }
        if (change.movesNothing()) {
            return new LiveResult.Done(change);
        }
        set(sql, scopeId, change.activated(), true);
        set(sql, scopeId, change.deactivated(), false);
        remember(sql, scopeId, change, deed.equals("roll back"));
        audit.append(sql, actor, deed, ScopeRows.subject(change.scope()), words(change));
        return new LiveResult.Done(change);
    }

    /** Why the rules of the workspace forbid this change. */
    Optional<String> refusal(Sql sql, long scopeId, LiveChange change) throws SQLException {
        if (change.after().isEmpty() || change.before().equals(change.after()) || !approvalNeeded(sql)) {
            return Optional.empty();
        }
        var number = change.after().getAsInt();
        var review = sql.first("SELECT review FROM version WHERE scope_id = ? AND number = ?", row -> row.text("review"), scopeId, number);
        if (review.equals(Optional.of(ReviewState.APPROVED.name()))) {
            return Optional.empty();
        }
        return Optional.of("Version " + number + " of " + ScopeRows.subject(change.scope())
                + " is not approved, and this workspace lets only approved versions go live. Ask for a review first.");
    }

    boolean approvalNeeded(Sql sql) throws SQLException {
        return settings.read(sql, Settings.APPROVAL_BEFORE_LIVE).map(value -> value.strip().equals("true")).orElse(false);
    }

    /** Keeps the order in which versions were live. A roll-back goes one step back along it, so that the next one goes a step further. */
    static void remember(Sql sql, long scopeId, LiveChange change, boolean back) throws SQLException {
        if (change.before().equals(change.after())) {
            return;
        }
        if (back) {
            var target = sql
                    .first("SELECT MAX(id) AS id FROM live_history WHERE scope_id = ? AND number = ?", row -> row.number("id"), scopeId,
                            change.after().orElse(0))
                    .orElse(0L);
            sql.update("DELETE FROM live_history WHERE scope_id = ? AND id > ?", scopeId, target);
        } else if (change.after().isPresent()) {
            sql.update("INSERT INTO live_history (scope_id, number) VALUES (?, ?)", scopeId, change.after().getAsInt());
        }
    }

    private void set(Sql sql, long scopeId, List<Integer> numbers, boolean active) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rows = numbers.stream().map(number -> new Object[]{active, now, scopeId, number}).toList();
        sql.updateAll("UPDATE version SET active = ?, updated_at = ? WHERE scope_id = ? AND number = ?", rows);
    }

    private static void require(Sql sql, Scope scope, long scopeId, int number) throws SQLException {
        sql.first("SELECT id FROM version WHERE scope_id = ? AND number = ? AND removed = FALSE", row -> row.number("id"), scopeId, number)
                .orElseThrow(() -> ScopeRows.missing(scope, number));
    }

    private static List<Integer> activeNumbers(Sql sql, long scopeId) throws SQLException {
        return sql.list("SELECT number FROM version WHERE scope_id = ? AND active = TRUE AND removed = FALSE"
                + " ORDER BY scope_id, active, number DESC", row -> row.integer("number"), scopeId);
    }

    private static OptionalInt first(List<Integer> numbers) {
        return numbers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(numbers.getFirst());
    }

    static String words(LiveChange change) {
        var words = "live " + name(change.before()) + " -> " + name(change.after());
        words += change.activated().isEmpty() ? "" : ", activated " + change.activated();
        return words + (change.deactivated().isEmpty() ? "" : ", deactivated " + change.deactivated());
    }

    private static String name(OptionalInt number) {
        return number.isPresent() ? "v" + number.getAsInt() : "none";
    }
}
