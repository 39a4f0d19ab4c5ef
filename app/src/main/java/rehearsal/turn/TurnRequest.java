package rehearsal.turn;

import java.util.List;
import java.util.Optional;
import rehearsal.program.Program;
import rehearsal.state.State;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/**
 * Everything a turn is made from. The phase of a coach turn is that of the state. The client's message is not in the state yet.
 *
 * @param tryDraft the author whose drafts are tried in place of the live versions
 * @param references what was found for the client's message; sent with it, and no part of the talk
 */
public record TurnRequest(Program program, State state, Optional<String> clientMessage, PromptType type, Pins pins,
        Optional<String> tryDraft, ModelChoice model, Overrides overrides, List<Reference> references) {

    public TurnRequest {
        references = List.copyOf(references);
    }

    /** With nothing looked up. */
    public TurnRequest(Program program, State state, Optional<String> clientMessage, PromptType type, Pins pins, Optional<String> tryDraft,
            ModelChoice model, Overrides overrides) {
        this(program, state, clientMessage, type, pins, tryDraft, model, overrides, List.of());
    }

    public static TurnRequest coach(Program program, State state, Optional<String> clientMessage, ModelChoice model) {
        return of(PromptType.COACH, program, state, clientMessage, model);
    }

    public static TurnRequest of(PromptType type, Program program, State state, Optional<String> clientMessage, ModelChoice model) {
        return new TurnRequest(program, state, clientMessage, type, Pins.none(), Optional.empty(), model, Overrides.none());
    }

    public TurnRequest withPins(Pins changed) {
        return new TurnRequest(program, state, clientMessage, type, changed, tryDraft, model, overrides, references);
    }

    public TurnRequest tryingDraftsOf(String author) {
        return new TurnRequest(program, state, clientMessage, type, pins, Optional.of(author), model, overrides, references);
    }

    public TurnRequest withModel(ModelChoice changed) {
        return new TurnRequest(program, state, clientMessage, type, pins, tryDraft, changed, overrides, references);
    }

    public TurnRequest withOverrides(Overrides changed) {
        return new TurnRequest(program, state, clientMessage, type, pins, tryDraft, model, changed, references);
    }

    public TurnRequest withReferences(List<Reference> found) {
        return new TurnRequest(program, state, clientMessage, type, pins, tryDraft, model, overrides, found);
    }

    public TurnRequest withState(State changed) {
        return new TurnRequest(program, changed, clientMessage, type, pins, tryDraft, model, overrides, references);
    }

    public Scope scope() {
        var phase = type == PromptType.COACH ? Optional.of(state.currentPhase()) : Optional.<String>empty();
        return new Scope(program.name(), type, phase);
    }
}
