package rehearsal.store.prompt;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import rehearsal.store.db.Database;
import rehearsal.store.db.Sql;
import rehearsal.store.prompt.SearchHit.Match;
import rehearsal.store.prompt.SearchIndex.ScopeVersions;

/** Finds words in bodies, as a person types them: anywhere in a body, letter case aside. */
final class BodySearch {
    private static final int AROUND = 60;
    private static final long MEMORY_IN_LETTERS = 128L << 20;
    private static final Comparator<ScopeVersions> TREE_ORDER = Comparator.comparing((ScopeVersions each) -> each.scope().program())
            .thenComparing(each -> each.scope().type()).thenComparing(each -> each.scope().phase().orElse(""));

    private final Database database;
    private final SearchIndex index = new SearchIndex(MEMORY_IN_LETTERS);
    private final ReentrantLock indexing = new ReentrantLock();

    BodySearch(Database database) {
        this.database = database;
    }

    /** Reads the bodies into memory, so that the first search does not have to. */
    void warm() {
        find(SearchQuery.of("\u0000"));
    }

    List<SearchHit> find(SearchQuery query) {
        if (query.words().isEmpty()) {
            return List.of();
        }
        return database.read(sql -> {
            indexing.lock();
            try {
                index.refresh(sql);
                return hits(sql, query, SearchIndex.fold(query.words()));
            } finally {
                indexing.unlock();
            }
        });
    }

    private List<SearchHit> hits(Sql sql, SearchQuery query, String folded) throws SQLException {
        var bodies = index.bodiesWith(sql, folded);
        var hits = new ArrayList<SearchHit>();
        var scopes = index.scopesWith(bodies);
        scopes.removeIf(each -> query.program().isPresent() && !query.program().get().equals(each.scope().program()));
        scopes.sort(TREE_ORDER);
        for (var scope : scopes) {
            if (hits.size() >= query.limit()) {
                break;
            }
            addHits(sql, query, folded, scope, bodies, hits);
        }
        return List.copyOf(hits);
    }

    private static void addHits(Sql sql, SearchQuery query, String folded, ScopeVersions scope, Set<Long> bodies, List<SearchHit> hits)
            throws SQLException {
        var live = ScopeRows.live(sql, scope.id());
        var latest = ScopeRows.latest(sql, scope.id());
        for (var version : scope.bodyOfVersion().descendingMap().entrySet()) {
            var isLive = live.equals(OptionalInt.of(version.getKey()));
            var isLatest = latest.equals(OptionalInt.of(version.getKey()));
            var wanted = (query.everyVersion() || isLive || isLatest) && bodies.contains(version.getValue());
            if (wanted && hits.size() < query.limit() && isThere(sql, scope.id(), version.getKey())) {
                hits.add(hit(sql, folded, scope.scope(), version.getKey(), version.getValue(), isLive, isLatest));
            }
        }
    }

    private static boolean isThere(Sql sql, long scopeId, int number) throws SQLException {
        return sql
                .first("SELECT id FROM version WHERE scope_id = ? AND number = ? AND removed = FALSE", row -> row.number("id"), scopeId,
                        number)
                .isPresent();
    }

    private static SearchHit hit(Sql sql, String words, Scope scope, int number, long bodyId, boolean live, boolean latest)
            throws SQLException {
        var body = sql
                .first("SELECT content FROM body WHERE id = ?", row -> new String(row.bytes("content"), StandardCharsets.UTF_8), bodyId)
                .orElse("");
        var places = new ArrayList<Integer>();
        var folded = SearchIndex.fold(body);
        for (int place = folded.indexOf(words); place >= 0; place = folded.indexOf(words, place + words.length())) {
            places.add(place);
        }
        int first = places.isEmpty() ? 0 : places.getFirst();
        int from = edge(body, Math.max(0, first - AROUND));
        int to = edge(body, Math.min(body.length(), first + words.length() + AROUND));
        var matches = places.stream().filter(place -> place + words.length() <= to)
                .map(place -> new Match(place - from, place - from + words.length())).toList();
        return new SearchHit(scope, number, live, latest, body.substring(from, to), matches, places.size());
    }

    /** Never between the two halves of one character. */
    private static int edge(String body, int place) {
        var splits = place > 0 && place < body.length() && Character.isLowSurrogate(body.charAt(place));
        return splits ? place - 1 : place;
    }
}
