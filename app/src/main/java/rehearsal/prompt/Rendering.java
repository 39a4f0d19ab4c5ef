package rehearsal.prompt;

import java.util.List;

/** A body with its values in it. */
public sealed interface Rendering {
    String text();

    record Complete(String text) implements Rendering {
    }

    /** Some keys had no value: they stand in the text as they were written, and each is a problem. */
    record Incomplete(String text, List<Problem> problems) implements Rendering {
        public Incomplete {
            problems = List.copyOf(problems);
        }
    }
}
