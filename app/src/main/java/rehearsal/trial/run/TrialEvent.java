package rehearsal.trial.run;

import java.util.UUID;

/** What happens while a suite runs. Told one at a time, from whichever thread did the work. */
public sealed interface TrialEvent {

    record Started(UUID run, int cells, int finishedBefore) implements TrialEvent {
    }

    record CellFinished(CellResult cell, int finished, int cells) implements TrialEvent {
    }

    /** It can go on later. */
    record Paused(String why) implements TrialEvent {
    }

    record Finished(UUID run) implements TrialEvent {
    }
}
