package rehearsal.store.prompt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rehearsal.store.db.Database;

/** Finds words in bodies. */
final class BodySearch {
    private static final int AROUND = 60;
    private static final String BODIES = """
            SELECT s.program, s.prompt_type, s.phase, v.number, b.content,
                   (SELECT MAX(x.number) FROM version x WHERE x.scope_id = s.id AND x.removed = FALSE) AS latest,
                   (SELECT MAX(x.number) FROM version x WHERE x.scope_id = s.id AND x.removed = FALSE AND x.active = TRUE) AS live
            FROM version v JOIN scope s ON s.id = v.scope_id JOIN body b ON b.id = v.body_id
            WHERE v.removed = FALSE ORDER BY s.program, s.prompt_type, s.phase, v.number DESC""";

    private final Database database;

    BodySearch(Database database) {
        this.database = database;
    }

    List<SearchHit> find(SearchQuery query) {
        if (query.words().isEmpty()) {
            return List.of();
        }
        var hits = new ArrayList<SearchHit>();
        database.read(sql -> {
            sql.each(BODIES, row -> {
                var scope = ScopeRows.scope(row);
                var number = row.integer("number");
                var live = row.optionalInteger("live").orElse(0) == number;
                var latest = row.integer("latest") == number;
                var wanted = query.everyVersion() || live || latest;
                if (wanted && hits.size() < query.limit() && query.program().map(scope.program()::equals).orElse(true)) {
                    var body = new String(row.bytes("content"), StandardCharsets.UTF_8);
                    hit(query.words(), body, scope, number, live, latest, hits);
                }
            });
            return hits;
        });
        return List.copyOf(hits);
    }

    private static void hit(String words, String body, Scope scope, int number, boolean live, boolean latest, List<SearchHit> hits) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var folded = body.toLowerCase(Locale.ROOT);
        var first = folded.indexOf(wanted);
        if (first < 0 || folded.length() != body.length()) {
            return;
        }
        var from = Math.max(0, first - AROUND);
        var to = Math.min(body.length(), first + wanted.length() + AROUND);
        hits.add(new SearchHit(scope, number, live, latest, body.substring(from, to),
                List.of(new SearchHit.Match(first - from, first - from + wanted.length())), 1));
    }
}
