package rehearsal.persona;

import java.util.List;
import rehearsal.document.FileProblem;

/** What came of reading a persona. */
public sealed interface ReadPersona {

    List<FileProblem> problems();

    /** The persona can be used; the problems are warnings. */
    record Loaded(Persona persona, List<FileProblem> problems) implements ReadPersona {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    record Invalid(List<FileProblem> problems) implements ReadPersona {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
