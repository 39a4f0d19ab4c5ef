package rehearsal.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rehearsal.program.ContextKey;
import rehearsal.program.Program;
import rehearsal.state.Client;
import rehearsal.state.Scenario;
import rehearsal.state.State;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.context.GatherInput;
import rehearsal.turn.context.Gatherer;

/** What every key of the program is worth in a scenario, and why the others have nothing. */
public record KeyValues(Map<String, String> values, Map<String, String> missing) {

    public static KeyValues nothing() {
        return new KeyValues(Map.of(), Map.of());
    }

    public static KeyValues of(Program program, Scope scope, Optional<Scenario> scenario) {
        var first = program.phases().stream().findFirst().map(phase -> phase.id()).orElse("");
        var state = scenario.map(Scenario::state).orElseGet(() -> State.start(Client.nobody(), first));
        var there = scope.phase().map(state::withPhase).orElse(state);
        var gathered = new Gatherer().gather(new GatherInput(program, there, Optional.empty()),
                program.contextKeys().stream().map(ContextKey::key).toList(), Map.of());
        var missing = new LinkedHashMap<String, String>();
        gathered.missing().forEach(one -> missing.put(one.key(), one.why()));
        return new KeyValues(gathered.texts(), missing);
    }

    public Optional<String> of(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
