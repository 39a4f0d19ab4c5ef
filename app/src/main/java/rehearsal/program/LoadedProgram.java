package rehearsal.program;

import java.util.List;
import rehearsal.document.DocumentProblem;

/** What came of reading a program file. */
public sealed interface LoadedProgram {

    List<DocumentProblem> problems();

    /** The program can be used; the problems are warnings. */
    record Loaded(Program program, List<DocumentProblem> problems) implements LoadedProgram {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    record Invalid(List<DocumentProblem> problems) implements LoadedProgram {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
