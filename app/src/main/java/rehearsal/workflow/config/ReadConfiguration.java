package rehearsal.workflow.config;

import java.util.List;
import rehearsal.document.DocumentProblem;

/** What came of reading a configuration folder. */
public sealed interface ReadConfiguration {

    List<DocumentProblem> problems();

    /** It can be used; the problems are warnings. */
    record Usable(WorkflowConfiguration configuration, List<DocumentProblem> problems) implements ReadConfiguration {
        public Usable {
            problems = List.copyOf(problems);
        }
    }

    record Unusable(List<DocumentProblem> problems) implements ReadConfiguration {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }
}
