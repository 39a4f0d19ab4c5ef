package rehearsal.trial.suite;

import java.util.List;
import rehearsal.document.DocumentProblem;

/** A suite that was read, or why it cannot be run. */
public sealed interface ReadTrialSuite {

    /** With warnings, if any. */
    record Loaded(TrialSuite suite, List<DocumentProblem> problems) implements ReadTrialSuite {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    record Invalid(List<DocumentProblem> problems) implements ReadTrialSuite {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
