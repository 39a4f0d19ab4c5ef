package rehearsal.turn;

import java.util.function.LongSupplier;

/** The first half of a turn: from a request to exactly what would be sent. Pure but for reading prompts; nothing is saved or spent. */
public final class Corridor {
    private final SelectStage selector;
    private final GatherStage gathering = new GatherStage();
    private final AssembleStage assembler;
    private final InstructStage instructor;
    private final FormatStage formatter;
    private final LongSupplier nanos;

    public Corridor(PromptSource prompts, Clients clients, TurnCaches caches, LongSupplier nanos) {
        this.selector = new SelectStage(prompts);
        this.assembler = new AssembleStage(caches);
        this.instructor = new InstructStage(caches);
        this.formatter = new FormatStage(clients);
        this.nanos = nanos;
    }

    public Preparation prepare(TurnRequest request) {
        var walk = walk(request, TurnListener.none());
        return switch (walk.end()) {
            case Step.Done<Prepared> done -> new Preparation.Ready(done.value(), walk.reports());
            case Step.Stopped<Prepared> stopped -> new Preparation.Refused(stopped.failure(), walk.reports());
        };
    }

    LongSupplier nanos() {
        return nanos;
    }

    StageChain<Prepared> walk(TurnRequest request, TurnListener listener) {
        return StageChain.begin(request, listener, nanos)
                .then(Stage.SELECT, selector::select)
                .then(Stage.GATHER, gathering::gather)
                .then(Stage.ASSEMBLE, assembler::assemble)
                .then(Stage.INSTRUCT, instructor::instruct)
                .then(Stage.FORMAT, formatter::format);
    }
}
