package rehearsal.ui.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.ScopeSummary;
import rehearsal.ui.draft.ProblemFinder;
import rehearsal.ui.draft.Shelves;
import rehearsal.ui.draft.Titles;
import rehearsal.ui.text.Texts;

/** Reads the lines of the tree from the shelves. Runs behind the screen. */
final class Catalogue {

    private final Shelves shelves;
    private final ProblemFinder finder;
    private final Texts texts;

    Catalogue(Shelves shelves, ProblemFinder finder, Texts texts) {
        this.shelves = shelves;
        this.finder = finder;
        this.texts = texts;
    }

    List<Entry> read() {
        var entries = new ArrayList<Entry>();
        var present = new HashSet<Scope>();
        for (var summary : shelves.prompts().scopes(shelves.program().name())) {
            present.add(summary.scope());
            entries.add(entry(summary));
        }
        for (var phase : shelves.program().phases()) {
            var scope = new Scope(shelves.program().name(), PromptType.COACH, Optional.of(phase.id()));
            if (!present.contains(scope)) {
                entries.add(new Entry(scope, phase.title(), OptionalInt.empty(), 0, false, Entry.Finding.FINE, List.of(),
                        Optional.empty()));
            }
        }
        entries.sort(order());
        return entries;
    }

    private Entry entry(ScopeSummary summary) {
        var scope = summary.scope();
        var draft = summary.drafts() > 0 ? shelves.drafts().find(scope, shelves.author()) : Optional.<Draft>empty();
        var latest = shelves.prompts().latest(scope);
        var text = draft.map(Draft::text).or(() -> latest.map(PromptVersion::text));
        var problems = text.map(words -> finder.find(scope, words)).orElse(List.of());
        var title = Titles.of(scope, text.flatMap(PromptText::name), shelves.program(), texts);
        return new Entry(scope, title, summary.live(), summary.versions(), draft.isPresent(), finding(problems), problems,
                Optional.empty());
    }

    private static Entry.Finding finding(List<Problem> problems) {
        if (problems.isEmpty()) {
            return Entry.Finding.FINE;
        }
        return problems.stream().anyMatch(Problem::blocksLive) ? Entry.Finding.ERROR : Entry.Finding.WARNING;
    }

    private Comparator<Entry> order() {
        Map<String, Integer> phases = new HashMap<>();
        shelves.program().phases().forEach(phase -> phases.put(phase.id(), phases.size()));
        return Comparator.<Entry>comparingInt(entry -> entry.scope().type().ordinal())
                .thenComparingInt(entry -> entry.scope().phase().map(id -> phases.getOrDefault(id, phases.size())).orElse(0))
                .thenComparing(Entry::title);
    }
}
