package rehearsal.persona;

import java.util.List;
import rehearsal.document.DocumentProblem;

/** What came of reading a persona. */
public sealed interface ReadPersona {

    List<DocumentProblem> problems();

    /** The persona can be used; the problems are warnings. */
    record Loaded(Persona persona, List<DocumentProblem> problems) implements ReadPersona {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    record Invalid(List<DocumentProblem> problems) implements ReadPersona {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
