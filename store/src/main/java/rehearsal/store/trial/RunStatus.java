package rehearsal.store.trial;

/** How a run of a suite stands. */
public enum RunStatus {
    RUNNING,
    /** Stopped by a person or by a limit of calls or money; it can go on. */
    PAUSED,
    /** Every cell has its result. */
    FINISHED
}
