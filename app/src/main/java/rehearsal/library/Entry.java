package rehearsal.library;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.Scope;

/** A prompt of the tree: one scope, with what a person wants to know before opening it. */
public record Entry(Scope scope, String title, OptionalInt live, int versions, boolean draft, boolean archived, List<Problem> problems,
        String folded) {

    public enum Finding {
        FINE, WARNING, ERROR
    }

    public Entry {
        problems = List.copyOf(problems);
    }

    public static Entry of(Scope scope, String title, OptionalInt live, int versions, boolean draft, boolean archived,
            List<Problem> problems) {
        var folded = (title + "\n" + scope.phase().orElse("")).toLowerCase(Locale.ROOT);
        return new Entry(scope, title, live, versions, draft, archived, problems, folded);
    }

    /** A phase that has no prompt yet. */
    public static Entry unwritten(Scope scope, String title) {
        return of(scope, title, OptionalInt.empty(), 0, false, false, List.of());
    }

    public boolean written() {
        return versions > 0 || draft;
    }

    public Finding finding() {
        if (problems.isEmpty()) {
            return Finding.FINE;
        }
        return problems.stream().anyMatch(Problem::blocksLive) ? Finding.ERROR : Finding.WARNING;
    }

    /** Whether its name or phase holds these letters, which are small ones. */
    public boolean named(String letters) {
        return folded.contains(letters);
    }

    public boolean off() {
        return live.isEmpty();
    }
}
