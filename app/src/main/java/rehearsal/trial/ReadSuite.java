package rehearsal.trial;

import java.util.List;
import rehearsal.document.DocumentProblem;

/** A suite file, read or not. */
public sealed interface ReadSuite {

    /** With warnings, if any. */
    record Loaded(Suite suite, List<DocumentProblem> problems) implements ReadSuite {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    record Invalid(List<DocumentProblem> problems) implements ReadSuite {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
