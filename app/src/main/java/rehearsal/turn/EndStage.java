package rehearsal.turn;

import rehearsal.store.db.StoreException;

/** Stage 10: however a turn ends, it is written down and told. */
final class EndStage {
    private final RecordMaker records;
    private final TurnJournal journal;
    private final TurnListener listener;

    EndStage(RecordMaker records, TurnJournal journal, TurnListener listener) {
        this.records = records;
        this.journal = journal;
        this.listener = listener;
    }

    TurnRecord end(Step<Reached.Applied> step) {
        return switch (step) {
            case Step.Done<Reached.Applied> done -> complete(done.value());
            case Step.Stopped<Reached.Applied> stopped -> stop(records.stopped(stopped.reached(), stopped.failure()));
        };
    }

    private TurnRecord complete(Reached.Applied applied) {
        var complete = records.complete(applied);
        try {
            journal.complete(complete);
        } catch (StoreException unsaved) {
            return stop(records.stopped(applied, TurnFailure.of(Stage.COMPLETE, TurnFailure.Kind.NOT_SAVED,
                    "The reply came, but it could not be saved. " + unsaved.getMessage(), "Copy it, make room, and run the turn again.")));
        }
        listener.on(new TurnEvent.Done(complete));
        return complete;
    }

    private TurnRecord stop(TurnRecord stopped) {
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
}
