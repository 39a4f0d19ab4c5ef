package rehearsal.turn;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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

/** Stage 9: the two messages join the session, and the actions run on a copy of the state. */
final class ApplyStage {
    private final TurnRequest request;
    private final Clock clock;
    private final StateFollowUp followUp;
    private final TurnListener listener;

    ApplyStage(TurnRequest request, Clock clock, StateFollowUp followUp, TurnListener listener) {
        this.request = request;
        this.clock = clock;
        this.followUp = followUp;
        this.listener = listener;
    }

    Step<Reached.Applied> apply(Reached.Parsed read) {
        var reply = read.reading();
        var applied = new Actions().apply(request.program(), withMessages(reply), reply.actions(), Optional.of(clock.instant()));
        var outcomes = new ArrayList<>(applied.outcomes());
        reply.refused().forEach(refused -> outcomes.add(outcome(refused)));
        var after = followUp.follow(applied.after(), reply.message());
        listener.on(new TurnEvent.Applied(outcomes));
        return new Step.Done<>(new Reached.Applied(read, after, outcomes, applied.cards()), summary(outcomes));
    }

    /** Only a coach turn is part of the session's messages; the others work beside it. */
    private State withMessages(ParsedReply reply) {
        if (request.type() != PromptType.COACH) {
            return request.state();
        }
        var messages = new ArrayList<>(request.state().messages());
        var now = clock.instant();
        request.clientMessage().ifPresent(text -> messages.add(SessionMessage.of(Speaker.CLIENT, text, now)));
        messages.add(SessionMessage.of(Speaker.COACH, reply.message(), now));
        return request.state().withMessages(messages);
    }

    private static ActionOutcome outcome(RefusedAction refused) {
        var params = refused.params() instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode().set("value", refused.params());
        return new ActionOutcome(new Action(refused.type(), (ObjectNode) params), Result.REFUSED, refused.why());
    }

    private static String summary(List<ActionOutcome> outcomes) {
        var counts = outcomes.stream().collect(Collectors.groupingBy(ActionOutcome::result, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "no actions"
                : counts.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey().id().replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }
}
