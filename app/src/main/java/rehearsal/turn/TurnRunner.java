package rehearsal.turn;

import java.time.Clock;
import rehearsal.turn.reply.ReplyParser;

/**
 * One turn, from a request to its outcome. Every failure is in the record that comes back, and then the state is as it was. Interrupting
 * the thread cancels the call: the turn is written down as interrupted, with what had come, and the interruption is used up.
 */
public final class TurnRunner {
    private final Corridor corridor;
    private final ReplyParser parser;
    private final Pricing pricing;
    private final Clock clock;

    public TurnRunner(Corridor corridor, TurnCaches caches, Pricing pricing, Clock clock) {
        this.corridor = corridor;
        this.parser = new ReplyParser(caches.checks());
        this.pricing = pricing;
        this.clock = clock;
    }

    /** Everything up to the exact request, and no further. */
    public Preparation prepare(TurnRequest request) {
        return corridor.prepare(request);
    }

    public TurnRecord run(TurnRequest request, TurnJournal journal, TurnListener listener) {
        return run(request, StateFollowUp.nothing(), journal, listener);
    }

    public TurnRecord run(TurnRequest request, StateFollowUp afterwards, TurnJournal journal, TurnListener listener) {
        var ready = corridor.walk(request, listener);
        var records = new RecordMaker(request, clock.instant(), ready::reports);
        var walked = ready
                .then(Stage.BEGIN, new BeginStage(records, journal, listener)::begin)
                .then(Stage.SEND, new SendStage(journal, listener, pricing, corridor.nanos())::send)
                .then(Stage.PARSE, new ParseStage(request.program(), parser, listener)::parse)
                .then(Stage.APPLY, new ApplyStage(request, clock, afterwards, listener)::apply);
        return new EndStage(records, journal, listener).end(walked.end());
    }
}
