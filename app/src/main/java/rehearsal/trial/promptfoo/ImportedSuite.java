package rehearsal.trial.promptfoo;

import java.util.List;
import rehearsal.document.DocumentProblem;

/** What came of a promptfoo configuration. */
public sealed interface ImportedSuite {

    /** A suite of ours, as text, and every line that is not in it. */
    record Done(String suite, int cases, List<LeftOut> leftOut) implements ImportedSuite {
        public Done {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** The file itself cannot be read. */
    record Unreadable(List<DocumentProblem> problems) implements ImportedSuite {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
