package rehearsal.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rehearsal.program.Program;
import rehearsal.prompt.Problem;
import rehearsal.prompt.ScopeTitle;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.ScopeSummary;

/** Reads the lines of the tree from the shelves. Runs behind the screen. A version never changes, so what was found in it is kept. */
public final class Catalogue {

    private final AuthorContext shelves;
    private final ProblemFinder finder;
    private final Map<Scope, Read> known = new ConcurrentHashMap<>();

    /** What was found in the newest version of a scope with a program. */
    private record Read(int version, Program program, Optional<String> name, List<Problem> problems) {
    }

    public Catalogue(AuthorContext shelves, ProblemFinder finder) {
        this.shelves = shelves;
        this.finder = finder;
    }

    public List<Entry> read() {
        var program = shelves.program();
        var entries = new ArrayList<Entry>();
        var present = new HashSet<Scope>();
        for (var summary : shelves.prompts().scopes(program.name())) {
            var draft = summary.drafts() > 0 ? shelves.drafts().find(summary.scope(), shelves.author()) : Optional.<Draft>empty();
            if (draft.isPresent() || summary.versions() > 0) {
                present.add(summary.scope());
                entries.add(entry(summary, draft, program));
            }
        }
        for (var phase : program.phases()) {
            var scope = new Scope(program.name(), PromptType.COACH, Optional.of(phase.id()));
            if (!present.contains(scope)) {
                entries.add(Entry.unwritten(scope, phase.title()));
            }
        }
        entries.sort(order(program));
        return entries;
    }

    private Entry entry(ScopeSummary summary, Optional<Draft> draft, Program program) {
        var scope = summary.scope();
        var read = draft.map(own -> look(scope, own.text(), -1, program)).orElseGet(() -> newest(summary, program));
        var archived = summary.live().isEmpty() && summary.versions() > 0 && draft.isEmpty()
                && shelves.prompts().liveBefore(scope).isPresent();
        return Entry.of(scope, ScopeTitle.of(scope, read.name(), program), summary.live(), summary.versions(), draft.isPresent(),
                archived, read.problems());
    }

    private Read newest(ScopeSummary summary, Program program) {
        var scope = summary.scope();
        var number = summary.latest().orElse(0);
        var kept = known.get(scope);
        if (kept != null && kept.version() == number && kept.program() == program) {
            return kept;
        }
        var text = shelves.prompts().latest(scope).map(PromptVersion::text);
        var fresh = text.map(words -> look(scope, words, number, program))
                .orElseGet(() -> new Read(number, program, Optional.empty(), List.of()));
        known.put(scope, fresh);
        return fresh;
    }

    private Read look(Scope scope, PromptText text, int version, Program program) {
        return new Read(version, program, text.name(), finder.find(scope, text));
    }

    private static Comparator<Entry> order(Program program) {
        Map<String, Integer> phases = new HashMap<>();
        program.phases().forEach(phase -> phases.put(phase.id(), phases.size()));
        return Comparator.<Entry>comparingInt(entry -> entry.scope().type().ordinal())
                .thenComparingInt(entry -> entry.scope().phase().map(id -> phases.getOrDefault(id, phases.size())).orElse(0))
                .thenComparing(Entry::title);
    }
}
