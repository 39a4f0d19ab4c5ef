package rehearsal.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rehearsal.ai.StopReason;
import rehearsal.state.Card;
import rehearsal.state.ActionOutcome;
import rehearsal.state.State;
import rehearsal.turn.reply.ParsedReply;

/** What is known of a turn while it runs; whenever it stops, this becomes its record. Used by one thread. */
final class RunningTurn {
    private final TurnRequest request;
    private final Instant startedAt;
    private final Supplier<List<StageReport>> stages;
    private Optional<Prepared> prepared = Optional.empty();
    private Optional<Answered> answered = Optional.empty();
    private Optional<ParsedReply> parsed = Optional.empty();
    private List<ActionOutcome> outcomes = List.of();
    private List<Card> cards = List.of();
    private State after;
    private String shown = "";

    RunningTurn(TurnRequest request, Instant startedAt, Supplier<List<StageReport>> stages) {
        this.request = request;
        this.startedAt = startedAt;
        this.stages = stages;
        this.after = request.state();
    }

    TurnRequest request() {
        return request;
    }

    String raw() {
        return answered.map(Answered::raw).orElse("");
    }

    /** Why the model stopped, where it said so. */
    Optional<StopReason> stop() {
        return answered.flatMap(Answered::stop);
    }

    String shown() {
        return shown;
    }

    boolean began() {
        return prepared.isPresent();
    }

    void beginWith(Prepared ready) {
        prepared = Optional.of(ready);
    }

    void answeredWith(Answered reply, String shownSoFar) {
        answered = Optional.of(reply);
        shown = shownSoFar;
    }

    void readAs(ParsedReply reading) {
        parsed = Optional.of(reading);
    }

    void becameOf(State changed, List<ActionOutcome> each, List<Card> shownCards) {
        after = changed;
        outcomes = each;
        cards = shownCards;
    }

    TurnRecord record(TurnRecord.Status status, Optional<TurnFailure> failure) {
        var unchanged = failure.isPresent();
        return new TurnRecord(status, startedAt, request.program().name(), request.type(), request.state().currentPhase(),
                request.clientMessage(), request.model(), prepared.map(Asked::of), answered, parsed, unchanged ? List.of() : outcomes,
                unchanged ? List.of() : cards, request.state(), unchanged ? request.state() : after, stages.get(), failure);
    }
}
