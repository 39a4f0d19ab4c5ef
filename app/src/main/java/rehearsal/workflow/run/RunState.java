package rehearsal.workflow.run;

/**
 * What has become of a run. Completed: every step did. Partial: a step that isn't critical failed or was left out. Failed: a critical step
 * failed or could not run, or none completed. Interrupted: the program ended while it ran.
 */
public enum RunState {
    RUNNING, COMPLETED, PARTIAL, FAILED, CANCELLED, INTERRUPTED;

    public boolean isOver() {
        return this != RUNNING;
    }
}
