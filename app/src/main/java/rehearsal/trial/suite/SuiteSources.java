package rehearsal.trial.suite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rehearsal.persona.Persona;
import rehearsal.program.Program;
import rehearsal.state.Scenario;
import rehearsal.trial.TrialCase;

/** What a suite may name without holding it. */
public interface SuiteSources {

    Optional<Program> program(String name);

    Optional<Scenario> scenario(String name);

    Optional<Persona> persona(String name);

    /** A case that was kept in the library. */
    Optional<TrialCase> kept(String program, String name);

    /** A case out of a session: from after so many turns, with the client's messages that followed. */
    Optional<TrialCase> session(UUID id, int afterTurns);

    /** The text of a file beside the suite. */
    Optional<String> file(String name);

    List<String> providers();

    /** Names to choose from, for whoever misspelt one. */
    List<String> scenarioNames();

    List<String> personaNames();
}
