package rehearsal.workflow.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import rehearsal.store.workflow.NewWorkflowRun;
import rehearsal.store.workflow.StoredWorkflowRun;
import rehearsal.store.workflow.StoredStep;
import rehearsal.store.workflow.WorkflowRuns;
import rehearsal.store.workflow.WorkflowRuns.Haste;
import rehearsal.workflow.run.RunPlan.Wanted;
import tools.jackson.databind.json.JsonMapper;

/** Writes runs into the store. A run of which nothing was heard for a while was interrupted, whatever it says. */
public final class StoredJournal implements RunJournal {
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WorkflowRuns runs;
    private final String program;
    private final Clock clock;

    public StoredJournal(WorkflowRuns runs, String program, Clock clock) {
        this.runs = runs;
        this.program = program;
        this.clock = clock;
    }

    /** The document of a run. */
    private record Document(Wanted wanted, List<String> order, RunRecord.Ending ending, Instant startedAt, Optional<Instant> endedAt) {
    }

    @Override
    public boolean begin(RunPlan plan) {
        var request = plan.wanted().request();
        var order = plan.composition().steps().stream().map(step -> step.name()).toList();
        var document = new Document(plan.wanted(), order, RunRecord.Ending.none(), clock.instant(), Optional.empty());
        return runs.begin(
                new NewWorkflowRun(plan.runId(), program, plan.composition().name(), request.service(), JSON.writeValueAsString(document)),
                RunState.RUNNING.name(), asks(plan) ? Haste.AT_ONCE : Haste.SOON);
    }

    private static boolean asks(RunPlan plan) {
        return plan.composition().steps().stream().anyMatch(step -> step.model().isPresent());
    }

    @Override
    public boolean claim(String runId) {
        return runs.claim(runId, RunState.RUNNING.name(), clock.instant().minus(SILENCE));
    }

    @Override
    public void step(String runId, StepRecord step, boolean asks) {
        runs.step(new StoredStep(runId, step.step(), step.round(), step.state().name(), step.attempts().size(),
                JSON.writeValueAsString(step), clock.instant()), asks ? Haste.AT_ONCE : Haste.SOON);
    }

    @Override
    public void finish(RunPlan plan, RunRecord run) {
        var order = run.steps().stream().map(StepRecord::step).toList();
        run.steps().stream().filter(step -> step.state() == StepState.COMPLETED && step.result().isEmpty())
                .forEach(step -> step(run.id(), step, false));
        runs.finish(run.id(), run.state().name(),
                JSON.writeValueAsString(new Document(plan.wanted(), order, run.ending(), run.startedAt(), run.endedAt())),
                asks(plan) ? Haste.AT_ONCE : Haste.SOON);
    }

    @Override
    public boolean beat(String runId) {
        return runs.beat(runId);
    }

    @Override
    public Optional<Kept> find(String runId) {
        return runs.find(runId).map(this::kept);
    }

    private Kept kept(StoredWorkflowRun stored) {
        var document = JSON.readValue(stored.run().document(), Document.class);
        var newest = new LinkedHashMap<String, StepRecord>();
        document.order().forEach(name -> newest.put(name, StepRecord.pending(name, 1)));
        rounds(stored.run().id()).forEach(step -> newest.put(step.step(), step));
        var run = new RunRecord(stored.run().id(), stored.run().composition(), stored.run().service(), state(stored),
                List.copyOf(newest.values()), document.ending(), document.startedAt(), document.endedAt());
        return new Kept(document.wanted(), run);
    }

    /** Every round of every step, oldest first. */
    public List<StepRecord> rounds(String runId) {
        var rounds = new ArrayList<StepRecord>();
        runs.steps(runId).forEach(step -> rounds.add(JSON.readValue(step.document(), StepRecord.class)));
        return rounds;
    }

    /** The newest runs, newest first, without their steps. */
    public List<RunRecord> newest(int limit) {
        return runs.newest(program, limit).stream().map(stored -> {
            var document = JSON.readValue(stored.run().document(), Document.class);
            return new RunRecord(stored.run().id(), stored.run().composition(), stored.run().service(), state(stored), List.of(),
                    document.ending(), document.startedAt(), document.endedAt());
        }).toList();
    }

    private RunState state(StoredWorkflowRun stored) {
        var said = RunState.valueOf(stored.status());
        var silent = stored.heardAt().isBefore(clock.instant().minus(SILENCE));
        return said == RunState.RUNNING && silent ? RunState.INTERRUPTED : said;
    }

    /** Asks whoever runs it to stop. */
    public boolean askToCancel(String runId) {
        return runs.askToCancel(runId, RunState.RUNNING.name());
    }
}
