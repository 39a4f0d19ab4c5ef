package rehearsal.turn;

import java.util.Optional;
import rehearsal.store.db.StoreException;

/** What is asked is on disk before money is spent. */
final class BeginStage {
    private final RunningTurn turn;
    private final TurnJournal journal;
    private final TurnListener listener;

    BeginStage(RunningTurn turn, TurnJournal journal, TurnListener listener) {
        this.turn = turn;
        this.journal = journal;
        this.listener = listener;
    }

    Step<Prepared> begin(Prepared prepared) {
        try {
            journal.begin(withPrepared(prepared));
        } catch (StoreException unsaved) {
            return new Step.Stopped<>(TurnFailure.of(Stage.BEGIN, TurnFailure.Kind.NOT_SAVED,
                    "The turn could not be saved, so nothing was asked. " + unsaved.getMessage(),
                    "Make room, or check the database in the settings."));
        }
        turn.beginWith(prepared);
        listener.on(new TurnEvent.Asking(prepared));
        return new Step.Done<>(prepared, "saved");
    }

    private TurnRecord withPrepared(Prepared prepared) {
        var pending = turn.record(TurnRecord.Status.PENDING, Optional.empty());
        return pending.asking(Asked.of(prepared));
    }
}
