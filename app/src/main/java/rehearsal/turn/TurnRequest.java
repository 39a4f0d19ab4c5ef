package rehearsal.turn;

import java.util.Optional;
import rehearsal.program.Program;
import rehearsal.state.State;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/**
 * Everything a turn is made from. The phase of a coach turn is that of the state. The client's message is not in the state yet.
 *
 * @param tryDraft the author whose drafts are tried in place of the live versions
 */
public record TurnRequest(Program program, State state, Optional<String> clientMessage, PromptType type, Pins pins,
        Optional<String> tryDraft, ModelChoice model, Overrides overrides) {

    public static TurnRequest coach(Program program, State state, Optional<String> clientMessage, ModelChoice model) {
        return of(PromptType.COACH, program, state, clientMessage, model);
    }

    public static TurnRequest of(PromptType type, Program program, State state, Optional<String> clientMessage, ModelChoice model) {
        return new TurnRequest(program, state, clientMessage, type, Pins.none(), Optional.empty(), model, Overrides.none());
    }

    public TurnRequest withPins(Pins changed) {
        return new TurnRequest(program, state, clientMessage, type, changed, tryDraft, model, overrides);
    }

    public TurnRequest tryingDraftsOf(String author) {
        return new TurnRequest(program, state, clientMessage, type, pins, Optional.of(author), model, overrides);
    }

    public TurnRequest withModel(ModelChoice changed) {
        return new TurnRequest(program, state, clientMessage, type, pins, tryDraft, changed, overrides);
    }

    public TurnRequest withOverrides(Overrides changed) {
        return new TurnRequest(program, state, clientMessage, type, pins, tryDraft, model, changed);
    }

    public TurnRequest withState(State changed) {
        return new TurnRequest(program, changed, clientMessage, type, pins, tryDraft, model, overrides);
    }

    public Scope scope() {
        var phase = type == PromptType.COACH ? Optional.of(state.currentPhase()) : Optional.<String>empty();
        return new Scope(program.name(), type, phase);
    }
}
