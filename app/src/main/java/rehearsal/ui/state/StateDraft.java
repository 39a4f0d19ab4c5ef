package rehearsal.ui.state;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.session.StateByHand;
import rehearsal.session.StateByHand.Result;
import rehearsal.session.StateEdit;
import rehearsal.state.State;

/** A state while somebody changes it. A change that is refused is not in it, and says why at the place where it was made. */
public final class StateDraft {

    private final State before;
    private final StateByHand hand;
    private final ObjectProperty<State> state;
    private final ObjectProperty<Map<String, String>> refusals = new SimpleObjectProperty<>(Map.of());

    StateDraft(State before, StateByHand hand) {
        this.before = before;
        this.hand = hand;
        this.state = new SimpleObjectProperty<>(before);
    }

    public State before() {
        return before;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state;
    }

    /** Why, by the place that was changed. */
    public ReadOnlyObjectProperty<Map<String, String>> refusals() {
        return refusals;
    }

    boolean keepable() {
        return refusals.get().isEmpty() && !state.get().equals(before);
    }

    /** @param place names what is changed, so that a refusal can stand beside it */
    public boolean change(String place, StateEdit edit) {
        var said = new LinkedHashMap<>(refusals.get());
        return switch (hand.make(state.get(), edit)) {
            case Result.Changed changed -> {
                said.remove(place);
                refusals.set(Map.copyOf(said));
                state.set(changed.state());
                yield true;
            }
            case Result.Refused refused -> {
                said.put(place, refused.why());
                refusals.set(Map.copyOf(said));
                yield false;
            }
        };
    }
}
