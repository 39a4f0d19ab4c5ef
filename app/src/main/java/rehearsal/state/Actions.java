package rehearsal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rehearsal.document.NearMiss;
import rehearsal.program.ActionType;
import rehearsal.program.AfterTransition;
import rehearsal.program.Program;
import rehearsal.state.ActionOutcome.Result;

/**
 * Runs the actions of a reply on a copy of a state, in the order the program declares them. Each runs whole or not at all, and one that
 * is refused takes nothing from the others. Pure: the same state, actions and time give the same result.
 */
public final class Actions {

    /** The time is kept with every action that ran; none is kept when there is none. */
    public Applied apply(Program program, State state, List<Action> actions, Optional<Instant> at) {
        var draft = new WorkingState(state);
        var outcomes = new ArrayList<ActionOutcome>();
        var ran = new ArrayList<PastAction>();
        for (var action : inDeclaredOrder(program, actions)) {
            var outcome = draft.phase().equals(state.currentPhase()) || program.afterTransition() == AfterTransition.CONTINUE
                    ? run(program, draft, action)
                    : new ActionOutcome(action, Result.SKIPPED,
                            "The phase changed to " + draft.phase() + " in this reply, and what comes after waits for the next one.");
            outcomes.add(outcome);
            if (outcome.result() == Result.APPLIED || outcome.result() == Result.NOT_SIMULATED) {
                ran.add(new PastAction(action.type(), action.params(), at, state.messages().size(), Map.of()));
            }
        }
        return new Applied(draft.state(ran), outcomes, draft.cards());
    }

    private static List<Action> inDeclaredOrder(Program program, List<Action> actions) {
        var types = program.actions().stream().map(ActionType::type).toList();
        return actions.stream().sorted(Comparator.comparingInt(action -> {
            var place = types.indexOf(action.type());
            return place < 0 ? types.size() : place;
        })).toList();
    }

    private static ActionOutcome run(Program program, WorkingState draft, Action action) {
        var type = program.action(action.type());
        if (type.isEmpty()) {
            var hint = NearMiss.of(action.type(), program.actions().stream().map(ActionType::type).toList());
            return new ActionOutcome(action, Result.REFUSED, "The program " + program.name() + " has no action " + action.type()
                    + hint.map(near -> "; " + near + " comes nearest.").orElse("."));
        }
        var fault = new ParamCheck().fault(type.get().params(), action.params());
        if (fault.isPresent()) {
            return new ActionOutcome(action, Result.REFUSED, fault.get());
        }
        if (type.get().effects().isEmpty()) {
            return new ActionOutcome(action, Result.NOT_SIMULATED, "The program does not say what " + action.type() + " does.");
        }
        return new EffectRun(program, draft, type.get()).run(action);
    }
}
