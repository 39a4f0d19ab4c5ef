package rehearsal.practice;

import java.util.Map;
import java.util.Optional;
import rehearsal.session.SessionLimits;
import rehearsal.session.Setup;
import rehearsal.state.Scenario;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pins;

/**
 * What somebody chose for a session apart from where it starts: who answers, whose drafts speak, which versions are pinned (by phase or type),
 * and how far it may go. A pinned version need not be live or active: trying it is what one does before making it live.
 */
public record SessionChoice(ModelChoice model, Optional<String> draftsOf, Map<String, Integer> pins, SessionLimits limits) {

    public SessionChoice {
        pins = Map.copyOf(pins);
    }

    public static SessionChoice of(ModelChoice model) {
        return new SessionChoice(model, Optional.empty(), Map.of(), SessionLimits.usual());
    }

    public SessionChoice drafts(Optional<String> author) {
        return new SessionChoice(model, author, pins, limits);
    }

    public SessionChoice pinned(Map<String, Integer> versions) {
        return new SessionChoice(model, draftsOf, versions, limits);
    }

    public SessionChoice within(SessionLimits most) {
        return new SessionChoice(model, draftsOf, pins, most);
    }

    public Setup startingAt(Scenario scenario) {
        return on(Setup.of(scenario, model));
    }

    /** The same session with what is chosen now. */
    public Setup on(Setup setup) {
        return setup.withModel(model).tryingDraftsOf(draftsOf).withPins(pins.isEmpty() ? Pins.none() : Pins.of(pins).toLookAt())
                .withLimits(limits);
    }
}
