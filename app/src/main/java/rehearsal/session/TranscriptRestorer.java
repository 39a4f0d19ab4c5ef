package rehearsal.session;

import java.util.ArrayList;
import java.util.List;
import rehearsal.state.State;

/** Gives a state the talk back that the lines of the turns hold. */
final class TranscriptRestorer {

    private TranscriptRestorer() {
    }

    /** The state with the scenario's talk and that of these turns. */
    static State with(State light, Setup setup, List<Turn> turns) {
        var start = setup.scenario().state();
        var messages = new ArrayList<>(start.messages());
        var actions = new ArrayList<>(start.actions());
        for (var turn : turns) {
            turn.line().client().ifPresent(messages::add);
            turn.line().coach().ifPresent(messages::add);
            actions.addAll(turn.line().ran());
        }
        return light.withMessages(messages).withActions(actions);
    }
}
