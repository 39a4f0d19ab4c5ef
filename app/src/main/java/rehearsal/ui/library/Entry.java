package rehearsal.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.Scope;

/** A line of the tree: one scope, with what a person wants to know before opening it. */
record Entry(Scope scope, String title, OptionalInt live, int versions, boolean draft, Finding finding, List<Problem> problems,
        Optional<String> hit) {

    enum Finding {
        FINE, WARNING, ERROR
    }

    Entry hit(String preview) {
        return new Entry(scope, title, live, versions, draft, finding, problems, Optional.of(preview));
    }

    boolean off() {
        return live.isEmpty();
    }
}
