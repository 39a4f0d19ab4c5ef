package rehearsal.store.prompt;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import rehearsal.store.db.Sql;

/** The scopes of a program with their numbers, in the order of the library's tree. */
final class LibraryTree {
    private static final String SCOPES = """
            SELECT s.program, s.prompt_type, s.phase, n.live, n.latest, COALESCE(n.versions, 0) AS versions, COALESCE(d.drafts, 0) AS drafts
            FROM scope s
            LEFT JOIN (SELECT scope_id, MAX(CASE WHEN active THEN number END) AS live, MAX(number) AS latest, COUNT(*) AS versions
                       FROM version WHERE removed = FALSE GROUP BY scope_id) n ON n.scope_id = s.id
            LEFT JOIN (SELECT scope_id, COUNT(*) AS drafts FROM draft GROUP BY scope_id) d ON d.scope_id = s.id
            WHERE s.program = ?""";

    private LibraryTree() {
    }

    static List<ScopeSummary> of(Sql sql, String program) throws SQLException {
        var found = sql.list(SCOPES,
                row -> new ScopeSummary(ScopeRows.scope(row), row.optionalInteger("live"), row.optionalInteger("latest"),
                        row.integer("versions"), row.integer("drafts")),
                program);
        return found.stream().filter(each -> each.versions() > 0 || each.drafts() > 0)
                .sorted(Comparator.comparing((ScopeSummary each) -> each.scope().type())
                        .thenComparing(each -> each.scope().phase().orElse("")))
                .toList();
    }
}
