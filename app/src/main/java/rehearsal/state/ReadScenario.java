package rehearsal.state;

import java.util.List;
import rehearsal.document.FileProblem;

/** What came of reading a scenario. */
public sealed interface ReadScenario {

    List<FileProblem> problems();

    /** The scenario can be used; the problems are warnings. */
    record Loaded(Scenario scenario, List<FileProblem> problems) implements ReadScenario {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    record Invalid(List<FileProblem> problems) implements ReadScenario {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
