package rehearsal.turn;

import rehearsal.store.db.StoreException;

/** Stage 6: what is asked is on disk before money is spent. */
final class BeginStage {
    private final RecordMaker records;
    private final TurnJournal journal;
    private final TurnListener listener;

    BeginStage(RecordMaker records, TurnJournal journal, TurnListener listener) {
        this.records = records;
        this.journal = journal;
        this.listener = listener;
    }

    Step<Reached.Begun> begin(Prepared prepared) {
        try {
            journal.begin(records.pending(prepared));
        } catch (StoreException unsaved) {
            return new Step.Stopped<>(TurnFailure.of(Stage.BEGIN, TurnFailure.Kind.NOT_SAVED,
                    "The turn could not be saved, so nothing was asked. " + unsaved.getMessage(),
                    "Make room, or check the database in the settings."));
        }
        listener.on(new TurnEvent.Asking(prepared));
        return new Step.Done<>(new Reached.Begun(prepared), "saved");
    }
}
