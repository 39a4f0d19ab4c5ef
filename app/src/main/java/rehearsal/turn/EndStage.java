package rehearsal.turn;

import java.util.Optional;
import rehearsal.store.db.StoreException;
import rehearsal.turn.TurnRecord.Status;
import rehearsal.turn.reply.ParsedReply;

/** However a turn ends, it is written down and told. */
final class EndStage {
    private final RunningTurn turn;
    private final TurnJournal journal;
    private final TurnListener listener;

    EndStage(RunningTurn turn, TurnJournal journal, TurnListener listener) {
        this.turn = turn;
        this.journal = journal;
        this.listener = listener;
    }

    TurnRecord end(Step<ParsedReply> step) {
        return switch (step) {
            case Step.Done<ParsedReply> done -> complete();
            case Step.Stopped<ParsedReply> stopped -> stop(stopped.failure());
        };
    }

    private TurnRecord complete() {
        var complete = turn.record(Status.COMPLETE, Optional.empty());
        try {
            journal.complete(complete);
        } catch (StoreException unsaved) {
            return stop(TurnFailure.of(Stage.COMPLETE, TurnFailure.Kind.NOT_SAVED,
                    "The reply came, but it could not be saved. " + unsaved.getMessage(), "Copy it, make room, and run the turn again."));
        }
        listener.on(new TurnEvent.Done(complete));
        return complete;
    }

    private TurnRecord stop(TurnFailure failure) {
        var stopped = turn.record(status(failure), Optional.of(failure));
        try {
            journal.fail(stopped);
        } catch (StoreException unsaved) {
            // It stays pending on disk, which is what it is; the person is told the first failure, not the second.
            listener.on(new TurnEvent.Failed(stopped));
            return stopped;
        }
        listener.on(new TurnEvent.Failed(stopped));
        return stopped;
    }

    private Status status(TurnFailure failure) {
        if (failure.kind() == TurnFailure.Kind.INTERRUPTED) {
            return Status.INTERRUPTED;
        }
        return turn.began() ? Status.FAILED : Status.REFUSED;
    }
}
