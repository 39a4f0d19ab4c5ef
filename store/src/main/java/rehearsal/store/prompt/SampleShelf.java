package rehearsal.store.prompt;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Sql;

/** Takes the starter library off the shelf. Its rows stay, marked as removed, so that no number is ever used twice and it can be loaded again. */
final class SampleShelf {
    private SampleShelf() {
    }

    /** The versions of one scope that has some of the sample. */
    private static final class Sampled {
        private final Scope scope;
        private final Map<Integer, OptionalInt> parents = new HashMap<>();
        private final Set<Integer> sample = new HashSet<>();
        private final Set<Integer> standing = new HashSet<>();
        private OptionalInt live = OptionalInt.empty();
        private boolean worked;

        Sampled(Scope scope) {
            this.scope = scope;
        }

        void version(int number, OptionalInt parent, boolean isSample, boolean active) {
            parents.put(number, parent);
            if (isSample) {
                sample.add(number);
            } else {
                stand(parent);
            }
            if (active && number > live.orElse(0)) {
                live = OptionalInt.of(number);
            }
        }

        /** Somebody's own work stands on this version. */
        void stand(OptionalInt number) {
            worked = true;
            number.ifPresent(standing::add);
        }

        Set<Integer> kept() {
            var kept = new HashSet<Integer>();
            standing.forEach(number -> addWithParents(number, kept));
            if (worked) {
                live.ifPresent(kept::add);
            }
            kept.retainAll(sample);
            return kept;
        }

        private void addWithParents(int number, Set<Integer> kept) {
            for (var each = OptionalInt.of(number); each.isPresent()
                    && kept.add(each.getAsInt()); each = parents.getOrDefault(each.getAsInt(), OptionalInt.empty())) {
                continue;
            }
        }

        boolean leavesNothingLive() {
            return live.isPresent() && sample.contains(live.getAsInt()) && !kept().contains(live.getAsInt());
        }
    }

    static SampleRemoval preview(Sql sql) throws SQLException {
        var scopes = sampled(sql);
        var live = new ArrayList<Scope>();
        var drafts = new ArrayList<Scope>();
        int removed = 0;
        int kept = 0;
        for (var each : scopes.values()) {
            kept += each.kept().size();
            removed += each.sample.size() - each.kept().size();
            if (each.leavesNothingLive()) {
                live.add(each.scope);
            }
            if (each.worked && each.parents.size() == each.sample.size() && each.kept().isEmpty()) {
                drafts.add(each.scope);
            }
        }
        return new SampleRemoval(removed, kept, live, drafts);
    }

    static SampleRemoval remove(Sql sql, Audit audit, String actor) throws SQLException {
        sql.list(
                "SELECT id FROM scope WHERE EXISTS (SELECT 1 FROM version v WHERE v.scope_id = scope.id AND v.sample = TRUE) ORDER BY id FOR UPDATE",
                row -> row.number("id"));
        var result = preview(sql);
        for (var each : sampled(sql).entrySet()) {
            for (var number : each.getValue().kept()) {
                sql.update("UPDATE version SET sample = FALSE WHERE scope_id = ? AND number = ?", each.getKey(), number);
            }
        }
        sql.update("DELETE FROM label WHERE EXISTS (SELECT 1 FROM version v WHERE v.scope_id = label.scope_id AND v.number = label.number"
                + " AND v.sample = TRUE)");
        sql.update("UPDATE version SET removed = TRUE, active = FALSE WHERE sample = TRUE AND removed = FALSE");
        if (result.removed() + result.kept() > 0) {
            sql.announce(Announcement.Kind.SAMPLE);
            audit.append(sql, actor, "remove samples", "library", result.removed() + " versions, " + result.kept() + " kept");
        }
        return result;
    }

    private static Map<Long, Sampled> sampled(Sql sql) throws SQLException {
        var scopes = new TreeMap<Long, Sampled>();
        sql.each("SELECT s.id, s.program, s.prompt_type, s.phase FROM scope s WHERE EXISTS (SELECT 1 FROM version v WHERE v.scope_id = s.id"
                + " AND v.sample = TRUE AND v.removed = FALSE)", row -> scopes.put(row.number("id"), new Sampled(ScopeRows.scope(row))));
        sql.each("SELECT scope_id, number, parent, sample, active FROM version WHERE removed = FALSE ORDER BY scope_id, number",
                row -> find(scopes, row.number("scope_id")).ifPresent(
                        new Filling(row.integer("number"), row.optionalInteger("parent"), row.flag("sample"), row.flag("active"))::into));
        sql.each("SELECT scope_id, based_on FROM draft", row -> {
            var based = row.optionalInteger("based_on");
            find(scopes, row.number("scope_id")).ifPresent(each -> each.stand(based));
        });
        sql.each("SELECT DISTINCT scope_id, number FROM review_comment", row -> {
            var number = OptionalInt.of(row.integer("number"));
            find(scopes, row.number("scope_id")).ifPresent(each -> each.stand(number));
        });
        return scopes;
    }

    private record Filling(int number, OptionalInt parent, boolean sample, boolean active) {
        void into(Sampled scope) {
            scope.version(number, parent, sample, active);
        }
    }

    private static Optional<Sampled> find(Map<Long, Sampled> scopes, long id) {
        return Optional.ofNullable(scopes.get(id));
    }
}
