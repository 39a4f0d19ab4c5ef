package rehearsal.workflow.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import rehearsal.document.NearMiss;
import rehearsal.workflow.config.Composition;
import rehearsal.workflow.config.PlacedName;
import rehearsal.workflow.config.RunEnvironment;
import rehearsal.workflow.config.ServiceMapping;
import rehearsal.workflow.config.StepGraph;
import rehearsal.workflow.config.VariedComposition;
import rehearsal.workflow.config.WorkflowConfiguration;
import rehearsal.workflow.run.RunPlan.Wanted;
import rehearsal.workflow.template.ContextValues;
import rehearsal.workflow.template.RenderResult;

/** Runs compositions. A call blocks until the run is over; interrupting it cancels the run. */
public final class WorkflowEngine {
    private final Supplier<WorkflowConfiguration> configuration;
    private final RunEnvironment environment;
    private final StepWork work;
    private final RunJournal journal;
    private final ExecutorService threads;
    private final Clock clock;

    public WorkflowEngine(Supplier<WorkflowConfiguration> configuration, RunEnvironment environment, StepWork work, RunJournal journal,
            ExecutorService threads, Clock clock) {
        this.configuration = configuration;
        this.environment = environment;
        this.work = work;
        this.journal = journal;
        this.threads = threads;
        this.clock = clock;
    }

    /** Runs a composition under an id of its own. */
    public RunRecord run(RunRequest request, RunListener listener) {
        var plan = plan(new Wanted(request, Map.of()));
        if (!journal.begin(plan)) {
            throw new RunRefused(
                    "There is a run " + request.runId() + " already. Choose another id, or continue it: rehearsal workflow rerun "
                            + request.runId() + ".");
        }
        return walk(plan, List.of(), listener);
    }

    /** Goes on with a run that ended early or whose program was ended. What completed is not done again. */
    public RunRecord resume(String runId, RunListener listener) {
        var kept = kept(runId);
        var before = kept.run().steps().stream().map(each -> each.state() == StepState.COMPLETED ? each : again(each)).toList();
        return goOn(kept.wanted(), before, listener);
    }

    /** Runs one step again with edited inputs, and after it everything that waits for it. The rest is kept. */
    public RunRecord rerun(String runId, String step, Map<String, String> inputs, RunListener listener) {
        var kept = kept(runId);
        var plan = plan(kept.wanted());
        var definition = plan.composition().step(step).orElseThrow(() -> new RunRefused("The run " + runId + " has no step " + step + "."
                + NearMiss.hint(step, plan.composition().steps().stream().map(each -> each.name()).toList())
                        .map(hint -> " (" + hint + ")").orElse("")));
        var known = new ArrayList<>(definition.inputNames());
        known.addAll(definition.data().requiredContext());
        known.addAll(definition.data().optionalContext());
        inputs.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new RunRefused("The step " + step + " has no input " + key + ". It has: " + String.join(", ", known) + ".");
        });
        var affected = StepGraph.of(plan.composition().steps()).withDescendants(step);
        var before = kept.run().steps().stream()
                .map(each -> affected.contains(each.step()) || each.state() != StepState.COMPLETED ? again(each) : each).toList();
        var edited = new HashMap<>(kept.wanted().edited());
        edited.merge(step, inputs, (old, fresh) -> {
            var both = new HashMap<>(old);
            both.putAll(fresh);
            return Map.copyOf(both);
        });
        return goOn(new Wanted(kept.wanted().request(), edited), before, listener);
    }

    public Optional<RunRecord> status(String runId) {
        return journal.find(runId).map(RunJournal.Kept::run);
    }

    /** What a run of this composition would walk, with everything the context and the variation change. */
    public Composition composition(RunRequest request) {
        return varied(configuration.get(), request);
    }

    private RunJournal.Kept kept(String runId) {
        return journal.find(runId).orElseThrow(() -> new RunRefused("There is no run " + runId + ". See: rehearsal workflow status."));
    }

    private static StepRecord again(StepRecord before) {
        var fresh = before.state() == StepState.PENDING && before.startedAt().isEmpty();
        return StepRecord.pending(before.step(), fresh ? before.round() : before.round() + 1);
    }

    private RunRecord goOn(Wanted wanted, List<StepRecord> before, RunListener listener) {
        var plan = plan(wanted);
        if (!journal.claim(plan.runId())) {
            throw new RunRefused("The run " + plan.runId() + " is still running. Wait for it or cancel it: rehearsal workflow cancel "
                    + plan.runId() + ".");
        }
        return walk(plan, before, listener);
    }

    private RunPlan plan(Wanted wanted) {
        var request = wanted.request();
        var now = configuration.get();
        var composition = varied(now, request);
        var context = ContextValues.of(request.context());
        var service = request.service().flatMap(now.services()::service);
        var rules = new RunPlan.Rules(now.steps(environment), now.retries(composition, environment), now.rules().global().recovery(),
                fallbacks(now, service));
        check(composition, rules, context);
        return new RunPlan(wanted, composition, rules, system(composition, context), context);
    }

    private List<String> fallbacks(WorkflowConfiguration now, Optional<ServiceMapping> service) {
        return now.services(environment).fallback()
                ? service.map(found -> found.fallbacks().stream().map(PlacedName::name).toList()).orElse(List.of())
                : List.of();
    }

    private static Composition varied(WorkflowConfiguration now, RunRequest request) {
        return new VariedComposition(now.rules()).find(request.composition(), ContextValues.of(request.context()), request.variation())
                .orElseThrow(() -> new RunRefused("There is no composition " + request.composition() + "."
                        + NearMiss.hint(request.composition(), now.rules().names()).map(hint -> " (" + hint + ")").orElse("")));
    }

    /** Everything the context must hold, before anything runs. */
    private static void check(Composition composition, RunPlan.Rules rules, Map<String, String> context) {
        var missing = new ArrayList<String>();
        for (var step : composition.steps()) {
            var mayBeSkipped = rules.recovery().skipSteps() && !composition.isCritical(step);
            step.data().requiredContext().stream().filter(key -> !mayBeSkipped && context.getOrDefault(key, "").isBlank())
                    .map(key -> "The step " + step.name() + " needs " + key + " in the context.").forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            throw new RunRefused(missing);
        }
    }

    private String system(Composition composition, Map<String, String> context) {
        var texts = new ArrayList<String>();
        if (composition.steps().stream().noneMatch(step -> step.model().isPresent())) {
            return "";
        }
        for (var prompt : composition.systemPrompts()) {
            var text = prompt.text().or(() -> work.text(prompt.name(), context));
            if (text.isEmpty() && prompt.required()) {
                throw new RunRefused("The system prompt " + prompt.name()
                        + " can't be rendered. Check that it is live and that the context has its values.");
            }
            text.ifPresent(texts::add);
        }
        return String.join("\n\n", texts);
    }

    private RunRecord walk(RunPlan plan, List<StepRecord> before, RunListener listener) {
        var startedAt = clock.instant();
        var steps = new RunSteps(plan, before, journal, listener, clock);
        var cancelled = new RunLoop(plan, steps, work, journal, threads, clock).run();
        var run = ended(plan, steps, cancelled, startedAt);
        journal.finish(plan, run);
        listener.finished(run);
        return run;
    }

    private RunRecord ended(RunPlan plan, RunSteps steps, boolean cancelled, Instant startedAt) {
        var request = plan.wanted().request();
        var notices = new ArrayList<String>();
        steps.records().stream().filter(step -> step.result().flatMap(StepRecord.Result::fallback).isPresent())
                .forEach(step -> notices
                        .add("The step " + step.step() + " used its fallback template: " + step.reason().orElse("it failed")));
        var state = state(plan, steps, cancelled);
        var result = Optional.<String>empty();
        if (state == RunState.COMPLETED || state == RunState.PARTIAL) {
            var made = output(plan, steps);
            result = made.filter(RenderResult.Text.class::isInstance).map(text -> ((RenderResult.Text) text).text());
            if (made.isPresent() && made.get() instanceof RenderResult.NotRendered failed) {
                notices.addAll(failed.reasons());
                state = RunState.PARTIAL;
            }
        }
        var now = clock.instant();
        plan.composition().ending().estimated().filter(expected -> Duration.between(startedAt, now).compareTo(expected) > 0)
                .ifPresent(expected -> notices.add("It took " + Duration.between(startedAt, now).toSeconds() + " s; "
                        + expected.toSeconds() + " s were estimated."));
        var kept = state == RunState.FAILED && !plan.rules().recovery().keepPartialResults() ? withoutResults(steps) : steps.records();
        return new RunRecord(plan.runId(), plan.composition().name(), request.service(), state, kept, new RunRecord.Ending(result, notices),
                startedAt, Optional.of(now));
    }

    private static List<StepRecord> withoutResults(RunSteps steps) {
        return steps.records().stream().map(each -> new StepRecord(each.step(), each.state(), each.round(), each.inputs(), each.attempts(),
                Optional.empty(), each.reason(), each.startedAt(), each.endedAt())).toList();
    }

    private static RunState state(RunPlan plan, RunSteps steps, boolean cancelled) {
        var records = steps.records();
        if (cancelled) {
            return RunState.CANCELLED;
        }
        if (steps.reasonToStop().isPresent() || records.stream().noneMatch(each -> each.state() == StepState.COMPLETED)) {
            return RunState.FAILED;
        }
        return records.stream().allMatch(each -> each.state() == StepState.COMPLETED) ? RunState.COMPLETED : RunState.PARTIAL;
    }

    private Optional<RenderResult> output(RunPlan plan, RunSteps steps) {
        return plan.composition().ending().outputTemplate().map(template -> {
            var values = new HashMap<>(plan.context());
            steps.records().forEach(each -> each.result().ifPresent(result -> values.put(result.variable(), result.text())));
            return work.render(template.name(), values);
        });
    }
}
