package rehearsal.session;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rehearsal.ai.Speaker;
import rehearsal.program.Primitive;
import rehearsal.program.Program;
import rehearsal.session.intent.IntentReport;
import rehearsal.session.intent.IntentTracker;
import rehearsal.state.Brief;
import rehearsal.state.Readiness;
import rehearsal.state.SessionMessage;
import rehearsal.state.State;
import rehearsal.store.prompt.PromptType;
import rehearsal.turn.Preparation;
import rehearsal.turn.Segment;
import rehearsal.turn.TurnRequest;
import rehearsal.turn.TurnRunner;

/**
 * Keeps the brief of a program with an intent up to date: the client's words are heard before the coach is asked, so that the prompt knows
 * them, and the coach's reply is heard before the turn is written down. Other programs pass through unchanged.
 */
final class BriefKeeper {

    private final IntentTracker tracker = new IntentTracker();
    private final TurnRunner runner;

    BriefKeeper(TurnRunner runner) {
        this.runner = runner;
    }

    State heard(TurnRequest request) {
        var state = request.state();
        if (!request.program().intent()) {
            return state;
        }
        var opened = tracker.open(state.brief().orElseGet(() -> Brief.of(Map.of())));
        return state.withBrief(request.clientMessage().map(said -> heard(request, opened, said)).orElse(opened));
    }

    private Brief heard(TurnRequest request, Brief opened, String said) {
        var coach = coachBefore(request.state());
        return witnessed(request) ? tracker.beforeWitness(opened, said, coach) : tracker.client(opened, said, coach).brief();
    }

    /** Whether the prompt that will speak may report the client's yes; if so, the yes takes both the model and the rules. */
    private boolean witnessed(TurnRequest request) {
        return switch (runner.prepare(request)) {
            case Preparation.Ready ready -> ready.prepared().answer().stream().flatMap(answer -> answer.actions().stream())
                    .flatMap(action -> action.effects().stream()).anyMatch(effect -> effect.primitive() == Primitive.REPORT_CONSENT);
            case Preparation.Refused _ -> false;
        };
    }

    /** The brief after the coach's reply; the hint for the program is no part of what is kept as said. */
    State answered(Program program, State applied, String reply) {
        if (!program.intent()) {
            return applied;
        }
        var brief = tracker.coach(applied.brief().orElseGet(() -> Brief.of(Map.of())), reply);
        var messages = new ArrayList<>(applied.messages());
        var said = messages.removeLast();
        messages.add(new SessionMessage(said.role(), IntentTracker.shown(said.text()), said.at(), said.unknown()));
        return applied.withMessages(messages).withBrief(brief);
    }

    /** Empty for a program that has no intent to follow. */
    Optional<BriefReadiness> readiness(TurnRequest request, State after) {
        if (!request.program().intent()) {
            return Optional.empty();
        }
        var brief = after.brief().orElseGet(() -> Brief.of(Map.of()));
        var report = IntentReport.of(brief);
        var ready = report.readiness() == Readiness.READY;
        return Optional.of(new BriefReadiness(report.readiness().name(), ready, brief.confirmed(), report.description(), report.questions(),
                report.missing(), ready ? imagePrompt(request, after) : Optional.empty()));
    }

    private Optional<String> imagePrompt(TurnRequest turn, State after) {
        var request = TurnRequest.of(PromptType.IMAGE_GENERATION, turn.program(), after, Optional.empty(), turn.model())
                .withPins(turn.pins());
        return switch (runner.prepare(request)) {
            case Preparation.Ready ready -> Optional.of(ready.prepared().segments().stream()
                    .filter(segment -> segment.place() == Segment.Place.MESSAGE).map(Segment::text).collect(Collectors.joining("\n\n")));
            case Preparation.Refused _ -> Optional.empty();
        };
    }

    private static Optional<String> coachBefore(State state) {
        return state.messages().reversed().stream().filter(message -> message.role() == Speaker.COACH).findFirst()
                .map(message -> message.text());
    }
}
