package rehearsal.store.prompt;

import java.util.Optional;

/** What to search for. Only live and latest versions are looked at unless {@code everyVersion}. */
public record SearchQuery(String words, Optional<String> program, boolean everyVersion, int limit) {

    public static SearchQuery of(String words) {
        return new SearchQuery(words, Optional.empty(), false, 100);
    }

    public SearchQuery in(String programName) {
        return new SearchQuery(words, Optional.of(programName), everyVersion, limit);
    }

    public SearchQuery inEveryVersion() {
        return new SearchQuery(words, program, true, limit);
    }
}
