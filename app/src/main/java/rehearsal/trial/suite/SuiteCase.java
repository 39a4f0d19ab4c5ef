package rehearsal.trial.suite;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import rehearsal.persona.Persona;
import rehearsal.state.Scenario;
import rehearsal.trial.check.Check;

/**
 * Where a session starts, what the client says, and what is checked.
 *
 * @param cluster cases of one cluster are not independent: the persona's or scenario's name unless set
 */
public record SuiteCase(String name, Scenario scenario, Optional<Persona> persona, List<String> turns, List<Check> checks,
        OptionalDouble threshold, double weight, List<String> tags, String cluster) {
    public SuiteCase {
        turns = List.copyOf(turns);
        checks = List.copyOf(checks);
        tags = List.copyOf(tags);
    }
}
