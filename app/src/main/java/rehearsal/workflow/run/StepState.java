package rehearsal.workflow.run;

/** What has become of a step. Retried: it failed and will be tried again. */
public enum StepState {
    PENDING, RUNNING, RETRIED, COMPLETED, FAILED, SKIPPED;

    public boolean isOver() {
        return this == COMPLETED || this == FAILED || this == SKIPPED;
    }
}
