package rehearsal.store.trial;

/** How a cell of a run stands. */
public enum CellStatus {
    /** Begun; after a crash it stays so and goes on where it was. */
    RUNNING,
    /** Judged, whatever the verdict. */
    JUDGED,
    /** A call failed, so there is nothing to judge. */
    CALL_FAILED
}
