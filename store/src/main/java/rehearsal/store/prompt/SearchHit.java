package rehearsal.store.prompt;

import java.util.List;

/** A version whose body holds what was searched. The excerpt is one stretch of the body around the first match. */
public record SearchHit(Scope scope, int version, boolean live, boolean latest, String excerpt, List<Match> matches, int matchesInBody) {
    public SearchHit {
        matches = List.copyOf(matches);
    }

    /** Where a match stands in the excerpt, in characters. */
    public record Match(int start, int end) {
    }
}
