package rehearsal.trial.run;

/** Hears how far a run is. */
@FunctionalInterface
public interface TrialListener {
    void on(TrialEvent event);
}
