package rehearsal.library;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rehearsal.prompt.ScopeTitle;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.ScopeSummary;
import rehearsal.store.prompt.SearchHit;
import rehearsal.store.prompt.SearchQuery;

/** Looks through the prompts of a program: by title, and through their texts. A title is read again when there is a newer version. */
public final class LibrarySearch {

    private static final int FEWEST_LETTERS = 3;
    private static final int TEXTS = 8;
    private static final int BEFORE = 24;
    private static final int AFTER = 52;

    private final AuthorContext shelves;
    private final Map<Scope, Named> names = new ConcurrentHashMap<>();

    public LibrarySearch(AuthorContext shelves) {
        this.shelves = shelves;
    }

    private record Named(int version, String title) {
    }

    /** A prompt with at least one version. */
    public record Prompt(ScopeSummary summary, String title) {

        public Scope scope() {
            return summary.scope();
        }

        public int newest() {
            return summary.latest().orElse(0);
        }

        /** Whether its newest version could replace what is live. */
        public boolean hasNewerThanLive() {
            return summary.live().isEmpty() || summary.live().getAsInt() < newest();
        }
    }

    /** Words found in a text: the line they stand on in what the editor will show, and what is around them. */
    public record Passage(Scope scope, String title, int line, String excerpt) {
    }

    public List<Prompt> prompts() {
        return shelves.prompts().scopes(shelves.program().name()).stream().filter(summary -> summary.latest().isPresent())
                .map(summary -> new Prompt(summary, title(summary))).toList();
    }

    /** The first passage of each prompt that says these words; none for very short ones. */
    public List<Passage> passages(String words) {
        if (words.length() < FEWEST_LETTERS) {
            return List.of();
        }
        var seen = new HashSet<Scope>();
        return shelves.prompts().search(new SearchQuery(words, Optional.of(shelves.program().name()), false, TEXTS)).stream()
                .filter(hit -> seen.add(hit.scope())).map(this::passage).toList();
    }

    /** The first line of what the editor will show that holds these words: the draft if there is one, else this version. */
    public int line(Scope scope, int number, String words) {
        var draft = shelves.drafts().find(scope, shelves.author()).map(Draft::text);
        var body = draft.or(() -> shelves.prompts().version(scope, number).map(PromptVersion::text)).map(PromptText::body).orElse("");
        var at = body.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        return at < 0 ? 1 : 1 + (int) body.substring(0, at).chars().filter(letter -> letter == '\n').count();
    }

    private String title(ScopeSummary summary) {
        var newest = summary.latest().orElse(0);
        var known = names.get(summary.scope());
        if (known == null || known.version() != newest) {
            known = new Named(newest, title(summary.scope(), newest));
            names.put(summary.scope(), known);
        }
        return known.title();
    }

    private String title(Scope scope, int number) {
        var name = shelves.prompts().version(scope, number).flatMap(version -> version.text().name());
        return ScopeTitle.of(scope, name, shelves.program());
    }

    private Passage passage(SearchHit hit) {
        var words = hit.matches().isEmpty()
                ? hit.excerpt()
                : hit.excerpt().substring(hit.matches().getFirst().start(), hit.matches().getFirst().end());
        return new Passage(hit.scope(), title(hit.scope(), hit.version()), line(hit.scope(), hit.version(), words), excerpt(hit));
    }

    private static String excerpt(SearchHit hit) {
        var at = hit.matches().isEmpty() ? 0 : hit.matches().getFirst().start();
        var from = Math.max(0, at - BEFORE);
        var to = Math.min(hit.excerpt().length(), at + AFTER);
        var words = hit.excerpt().substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "… " : "") + words + (to < hit.excerpt().length() ? " …" : "");
    }
}
