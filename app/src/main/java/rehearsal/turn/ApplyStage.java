package rehearsal.turn;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import rehearsal.ai.Speaker;
import rehearsal.state.Action;
import rehearsal.state.Actions;
import rehearsal.state.ActionOutcome;
import rehearsal.state.ActionOutcome.Result;
import rehearsal.state.State;
import rehearsal.state.SessionMessage;
import rehearsal.store.prompt.PromptType;
import rehearsal.turn.reply.ParsedReply;
import rehearsal.turn.reply.RefusedAction;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The talk goes on by two messages, and the actions run on a copy of the state. */
final class ApplyStage {
    private final RunningTurn turn;
    private final Clock clock;
    private final StateFollowUp afterwards;
    private final TurnListener listener;

    ApplyStage(RunningTurn turn, Clock clock, StateFollowUp afterwards, TurnListener listener) {
        this.turn = turn;
        this.clock = clock;
        this.afterwards = afterwards;
        this.listener = listener;
    }

    Step<ParsedReply> apply(ParsedReply parsed) {
        var applied = new Actions().apply(turn.request().program(), talked(parsed), parsed.actions(), Optional.of(clock.instant()));
        var outcomes = new ArrayList<>(applied.outcomes());
        parsed.refused().forEach(refused -> outcomes.add(outcome(refused)));
        turn.becameOf(afterwards.follow(applied.after(), parsed.message()), outcomes, applied.cards());
        listener.on(new TurnEvent.Applied(outcomes));
        return new Step.Done<>(parsed, summary(outcomes));
    }

    /** Only a coach turn is part of the talk; the others work beside it. */
    private State talked(ParsedReply parsed) {
        var request = turn.request();
        if (request.type() != PromptType.COACH) {
            return request.state();
        }
        var messages = new ArrayList<>(request.state().messages());
        var now = clock.instant();
        request.clientMessage().ifPresent(text -> messages.add(SessionMessage.of(Speaker.CLIENT, text, now)));
        messages.add(SessionMessage.of(Speaker.COACH, parsed.message(), now));
        return request.state().withMessages(messages);
    }

    private static ActionOutcome outcome(RefusedAction refused) {
        var params = refused.params() instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode().set("value", refused.params());
        return new ActionOutcome(new Action(refused.type(), (ObjectNode) params), Result.REFUSED, refused.why());
    }

    private static String summary(ArrayList<ActionOutcome> outcomes) {
        var counts = outcomes.stream().collect(Collectors.groupingBy(ActionOutcome::result, java.util.TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "no actions"
                : counts.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey().id().replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }
}
