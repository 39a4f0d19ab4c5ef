package rehearsal.session;

import java.util.Optional;
import rehearsal.document.DocumentProblem;
import rehearsal.program.Program;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenario;
import rehearsal.state.Scenarios;
import rehearsal.state.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** States and scenarios as this program wrote them; reading one back that does not fit any more is a damaged session. */
final class StateJson {

    // What was written by this program is read as it is; the program's vocabulary may have moved on since.
    private final Scenarios scenarios = new Scenarios(_ -> Optional.<Program>empty());

    ObjectNode write(State state) {
        return scenarios.toJson(state);
    }

    ObjectNode write(Scenario scenario) {
        return scenarios.toJson(scenario);
    }

    State read(JsonNode json) {
        return scenario(json).state();
    }

    Scenario scenario(JsonNode json) {
        return switch (scenarios.read("session", json)) {
            case ReadScenario.Loaded loaded -> loaded.scenario();
            case ReadScenario.Invalid invalid -> throw new DamagedSession(
                    "This session's state cannot be read: "
                            + String.join("; ", invalid.problems().stream().map(DocumentProblem::sentence).toList()));
        };
    }
}
