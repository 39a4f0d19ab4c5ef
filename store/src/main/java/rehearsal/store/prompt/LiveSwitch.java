package rehearsal.store.prompt;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Sql;

/** Moves active flags. Live is the highest active version, so making one live switches off everything above it. */
final class LiveSwitch {
    private final Audit audit;
    private final LiveRules rules;
    private final Clock clock;

    LiveSwitch(Audit audit, LiveRules rules, Clock clock) {
        this.audit = audit;
        this.rules = rules;
        this.clock = clock;
    }

    static LiveChange toMakeLive(Sql sql, Scope scope, long scopeId, int number) throws SQLException {
        var active = activeNumbers(sql, scopeId);
        require(sql, scope, scopeId, number);
        var above = active.stream().filter(each -> each > number).toList();
        return new LiveChange(scope, first(active), OptionalInt.of(number), active.contains(number) ? List.of() : List.of(number), above);
    }

    static LiveChange toSet(Sql sql, Scope scope, long scopeId, int number, boolean wanted) throws SQLException {
        var active = new HashSet<>(activeNumbers(sql, scopeId));
        if (wanted) {
            active.add(number);
        } else {
            require(sql, scope, scopeId, number);
            active.remove(number);
        }
        return toActive(sql, scope, scopeId, active);
    }

    /** Exactly these are active afterwards. */
    static LiveChange toActive(Sql sql, Scope scope, long scopeId, Set<Integer> wanted) throws SQLException {
        var active = activeNumbers(sql, scopeId);
        var after = wanted.stream().sorted(Comparator.reverseOrder()).toList();
        var activated = after.stream().filter(number -> !active.contains(number)).toList();
        for (var number : activated) {
            require(sql, scope, scopeId, number);
        }
        return new LiveChange(scope, first(active), first(after), activated,
                active.stream().filter(number -> !wanted.contains(number)).toList());
    }

    /** The flags as they were before that change, as far as nobody moved them since. */
    static LiveChange toTakeBack(Sql sql, long scopeId, LiveChange change) throws SQLException {
        var active = new HashSet<>(activeNumbers(sql, scopeId));
        active.removeAll(change.activated());
        active.addAll(change.deactivated());
        return toActive(sql, change.scope(), scopeId, active);
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
        announce(sql, change);
        audit.append(sql, actor, deed, ScopeRows.subject(change.scope()), words(change));
        return new LiveResult.Done(change);
    }

    /** Why this change may not be, in a sentence: whatever becomes live by it passes the same rules. */
    Optional<String> refusal(Sql sql, long scopeId, LiveChange change) throws SQLException {
        if (change.after().isEmpty() || change.before().equals(change.after())) {
            return Optional.empty();
        }
        var number = change.after().getAsInt();
        var version = VersionRows.find(sql, scopeId, number).orElseThrow(() -> ScopeRows.missing(change.scope(), number));
        var instead = change.before().isPresent() && number < change.before().getAsInt() && !change.activated().contains(number);
        return refusal(sql, version, instead ? " would be live then, but can't: " : " can't go live: ");
    }

    /** Why a version that is about to be stored may not be live at once. */
    Optional<String> refusal(Sql sql, PromptVersion version) throws SQLException {
        return refusal(sql, version, " can't go live: ");
    }

    private Optional<String> refusal(Sql sql, PromptVersion version, String words) throws SQLException {
        return rules.objection(sql, version)
                .map(reason -> "Version " + version.version() + " of " + ScopeRows.subject(version.scope()) + words + reason);
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

    static void announce(Sql sql, LiveChange change) {
        var live = change.after().isPresent() ? Integer.toString(change.after().getAsInt()) : "";
        ScopeRows.announce(sql, Announcement.Kind.LIVE, change.scope(), live);
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
