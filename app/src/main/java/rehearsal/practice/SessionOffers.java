package rehearsal.practice;

import java.util.List;
import rehearsal.persona.Persona;
import rehearsal.state.Scenario;
import rehearsal.store.session.SessionSummary;

/** What there is to choose from before a session: where it starts, who may play the client, what was kept, and which versions can speak. */
public record SessionOffers(List<Scenario> scenarios, List<Persona> personas, List<SessionSummary> sessions,
        List<SpeakingPrompt> prompts) {

    public SessionOffers {
        scenarios = List.copyOf(scenarios);
        personas = List.copyOf(personas);
        sessions = List.copyOf(sessions);
        prompts = List.copyOf(prompts);
    }
}
