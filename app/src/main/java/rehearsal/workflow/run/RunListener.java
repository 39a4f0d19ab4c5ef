package rehearsal.workflow.run;

/** Follows a run while it goes on. Called on the thread that runs it. */
public interface RunListener {

    void step(StepRecord step);

    default void finished(RunRecord run) {
    }

    static RunListener nobody() {
        return step -> {
        };
    }
}
