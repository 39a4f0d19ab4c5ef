package rehearsal.state;

import java.util.List;
import rehearsal.document.DocumentProblem;

/** What came of reading a scenario. */
public sealed interface ReadScenario {

    List<DocumentProblem> problems();

    /** The scenario can be used; the problems are warnings. */
    record Loaded(Scenario scenario, List<DocumentProblem> problems) implements ReadScenario {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    record Invalid(List<DocumentProblem> problems) implements ReadScenario {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
