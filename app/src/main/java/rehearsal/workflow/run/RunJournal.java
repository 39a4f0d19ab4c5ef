package rehearsal.workflow.run;

import java.util.Optional;

/** Where a run is written down while it goes on. What a step did is on disk before a step that needs it begins. */
public interface RunJournal {

    /** False: there is a run of this id already. */
    boolean begin(RunPlan plan);

    /** Goes on with a run that nobody runs any more. False: somebody does, or there is none. */
    boolean claim(String runId);

    /** Asks: a model is or was asked, so it must be on disk at once. */
    void step(String runId, StepRecord step, boolean asks);

    void finish(RunPlan plan, RunRecord run);

    /** Says that the run goes on, and tells whether somebody asked to cancel it. */
    boolean beat(String runId);

    Optional<Kept> find(String runId);

    /** A run as it was written down: what was asked, and how it stands with each step's newest round. */
    record Kept(RunPlan.Wanted wanted, RunRecord run) {
    }

    /** Keeps nothing. */
    static RunJournal none() {
        return new RunJournal() {
            @Override
            public boolean begin(RunPlan plan) {
                return true;
            }

            @Override
            public boolean claim(String runId) {
                return false;
            }

            @Override
            public void step(String runId, StepRecord step, boolean asks) {
            }

            @Override
            public void finish(RunPlan plan, RunRecord run) {
            }

            @Override
            public boolean beat(String runId) {
                return false;
            }

            @Override
            public Optional<Kept> find(String runId) {
                return Optional.empty();
            }
        };
    }

}
