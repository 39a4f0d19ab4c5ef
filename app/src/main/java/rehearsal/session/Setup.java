package rehearsal.session;

import java.util.Optional;
import rehearsal.state.Scenario;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pins;

/** What a session plays with: where the client starts, who answers, and which versions speak. */
public record Setup(Scenario scenario, ModelChoice model, Pins pins, Optional<String> draftsOf, SessionLimits limits) {

    public static Setup of(Scenario scenario, ModelChoice model) {
        return new Setup(scenario, model, Pins.none(), Optional.empty(), SessionLimits.usual());
    }

    public Setup withModel(ModelChoice changed) {
        return new Setup(scenario, changed, pins, draftsOf, limits);
    }

    public Setup withPins(Pins changed) {
        return new Setup(scenario, model, changed, draftsOf, limits);
    }

    public Setup tryingDraftsOf(Optional<String> author) {
        return new Setup(scenario, model, pins, author, limits);
    }

    public Setup withLimits(SessionLimits changed) {
        return new Setup(scenario, model, pins, draftsOf, changed);
    }
}
