package rehearsal.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rehearsal.turn.TurnRecord.Status;

/** Makes the record of a turn from what it has come to, wherever it stops. A turn that failed leaves the state as it was. */
record RecordMaker(TurnRequest request, Instant startedAt, Supplier<List<StageReport>> stages) {

    TurnRecord pending(Prepared prepared) {
        return unchanged(Status.PENDING, new Reached.Begun(prepared), Optional.empty());
    }

    TurnRecord complete(Reached.Applied applied) {
        return new TurnRecord(Status.COMPLETE, startedAt, request.program().name(), request.type(), request.state().currentPhase(),
                request.clientMessage(), request.model(), applied.prepared().map(Asked::of), applied.answered(), applied.parsed(),
                applied.outcomes(), applied.cards(), request.state(), applied.after(), stages.get(), Optional.empty());
    }

    TurnRecord stopped(Reached reached, TurnFailure failure) {
        return unchanged(status(reached, failure), reached, Optional.of(failure));
    }

    private static Status status(Reached reached, TurnFailure failure) {
        if (failure.kind() == TurnFailure.Kind.INTERRUPTED) {
            return Status.INTERRUPTED;
        }
        return reached.prepared().isPresent() ? Status.FAILED : Status.REFUSED;
    }

    private TurnRecord unchanged(Status status, Reached reached, Optional<TurnFailure> failure) {
        return new TurnRecord(status, startedAt, request.program().name(), request.type(), request.state().currentPhase(),
                request.clientMessage(), request.model(), reached.prepared().map(Asked::of), reached.answered(), reached.parsed(),
                List.of(), List.of(), request.state(), request.state(), stages.get(), failure);
    }
}
