package rehearsal.store.prompt;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rehearsal.store.db.Sql;

/**
 * Every body in memory with its letters folded, and which versions have it. Versions never change, so only new rows are ever read: each search first
 * takes in what was saved since, here or by another process. Bodies beyond the budget stay in the database and are read at each search.
 */
final class SearchIndex {
    /** Transactions may become visible in another order than their numbers. */
    private static final int LOOK_BACK = 200;
    private static final Scope NOT_NAMED_YET = new Scope("", PromptType.SYSTEM, Optional.empty());

    private final long budgetInLetters;
    private final Map<Long, String> bodies = new HashMap<>();
    private final Map<Long, ScopeVersions> scopes = new HashMap<>();
    private long letters;
    private long highestVersion;
    private long highestBody;
    private boolean full;

    SearchIndex(long budgetInLetters) {
        this.budgetInLetters = budgetInLetters;
    }

    /** A scope and the body of each of its versions. */
    record ScopeVersions(long id, Scope scope, TreeMap<Integer, Long> bodyOfVersion) {
    }

    static String fold(String text) {
        var letters = text.toCharArray();
        for (int index = 0; index < letters.length; index++) {
            // Letter by letter, so that places in the folded text are places in the body.
            letters[index] = Character.toLowerCase(letters[index]);
        }
        return new String(letters);
    }

    void refresh(Sql sql) throws SQLException {
        takeScopes(sql);
        takeBodies(sql);
    }

    private void takeScopes(Sql sql) throws SQLException {
        var unknown = new HashSet<Long>();
        sql.each("SELECT id, scope_id, number, body_id FROM version WHERE id > ?", row -> {
            var scope = scopes.computeIfAbsent(row.number("scope_id"), id -> {
                unknown.add(id);
                return new ScopeVersions(id, NOT_NAMED_YET, new TreeMap<>());
            });
            scope.bodyOfVersion().put(row.integer("number"), row.number("body_id"));
            highestVersion = Math.max(highestVersion, row.number("id"));
        }, highestVersion - LOOK_BACK);
        if (!unknown.isEmpty()) {
            nameScopes(sql, unknown);
        }
    }

    private void nameScopes(Sql sql, Set<Long> unknown) throws SQLException {
        sql.each("SELECT id, program, prompt_type, phase FROM scope", row -> {
            var id = row.number("id");
            if (unknown.contains(id)) {
                var scope = ScopeRows.scope(row);
                scopes.computeIfPresent(id, (_, nameless) -> new ScopeVersions(id, scope, nameless.bodyOfVersion()));
            }
        });
    }

    private void takeBodies(Sql sql) throws SQLException {
        if (full) {
            return;
        }
        sql.each("SELECT id, content FROM body WHERE id > ? ORDER BY id", row -> {
            var id = row.number("id");
            if (!full && !bodies.containsKey(id)) {
                var folded = fold(new String(row.bytes("content"), StandardCharsets.UTF_8));
                bodies.put(id, folded);
                letters += folded.length();
                highestBody = Math.max(highestBody, id);
                full = letters > budgetInLetters;
            }
        }, highestBody - LOOK_BACK);
    }

    /** The bodies that hold the folded words. */
    Set<Long> bodiesWith(Sql sql, String folded) throws SQLException {
        var found = new HashSet<Long>();
        bodies.forEach((id, body) -> {
            if (body.contains(folded)) {
                found.add(id);
            }
        });
        if (full) {
            sql.each("SELECT id, content FROM body WHERE id > ?", row -> {
                if (fold(new String(row.bytes("content"), StandardCharsets.UTF_8)).contains(folded)) {
                    found.add(row.number("id"));
                }
            }, highestBody);
        }
        return found;
    }

    /** Scopes with a version that has one of these bodies. */
    List<ScopeVersions> scopesWith(Set<Long> found) {
        var with = new ArrayList<ScopeVersions>();
        for (var scope : scopes.values()) {
            if (scope.bodyOfVersion().values().stream().anyMatch(found::contains)) {
                with.add(scope);
            }
        }
        return with;
    }
}
