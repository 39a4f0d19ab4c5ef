package rehearsal.workflow.run;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rehearsal.workflow.config.PlacedName;
import rehearsal.workflow.config.WorkflowStep;
import rehearsal.workflow.run.StepRecord.Attempt;

/** The steps of a run and how each stands; every change is written down and told. Used by one thread. */
final class RunSteps {
    private final RunPlan plan;
    private final RunJournal journal;
    private final RunListener listener;
    private final Clock clock;
    private final Map<String, WorkflowStep> definitions = new LinkedHashMap<>();
    private final Map<String, StepRecord> records = new LinkedHashMap<>();
    private final Map<String, StepWork.Call> calls = new HashMap<>();

    RunSteps(RunPlan plan, List<StepRecord> before, RunJournal journal, RunListener listener, Clock clock) {
        this.plan = plan;
        this.journal = journal;
        this.listener = listener;
        this.clock = clock;
        plan.composition().steps().forEach(step -> {
            definitions.put(step.name(), step);
            records.put(step.name(), before.stream().filter(each -> each.step().equals(step.name())).findFirst()
                    .orElseGet(() -> StepRecord.pending(step.name(), 1)));
        });
    }

    List<StepRecord> records() {
        return List.copyOf(records.values());
    }

    WorkflowStep definition(String step) {
        return Optional.ofNullable(definitions.get(step)).orElseThrow(() -> new IllegalStateException("There is no step " + step));
    }

    private StepRecord record(String step) {
        return Optional.ofNullable(records.get(step)).orElseThrow(() -> new IllegalStateException("There is no step " + step));
    }

    StepWork.Call call(String step) {
        return Optional.ofNullable(calls.get(step)).orElseThrow(() -> new IllegalStateException("The step " + step + " never began"));
    }

    /** Leaves out what can't run: a step that waits for one that has no result, and one that lacks its context. */
    void skipUnreachable() {
        for (var changed = true; changed;) {
            changed = false;
            for (var step : definitions.values()) {
                var why = record(step.name()).state() == StepState.PENDING ? reasonToSkip(step) : Optional.<String>empty();
                if (why.isPresent()) {
                    change(record(step.name()).ended(StepState.SKIPPED, why.get(), clock.instant()), false);
                    changed = true;
                }
            }
        }
    }

    private Optional<String> reasonToSkip(WorkflowStep step) {
        var failed = step.dependencyNames().stream().map(this::record)
                .filter(each -> each.state() == StepState.FAILED || each.state() == StepState.SKIPPED).findFirst();
        if (failed.isPresent()) {
            return Optional.of("It waits for " + failed.get().step() + ", which "
                    + (failed.get().state() == StepState.FAILED ? "failed." : "was skipped."));
        }
        return step.data().requiredContext().stream().filter(key -> plan.context().getOrDefault(key, "").isBlank()).findFirst()
                .map(key -> "The context has no " + key + ".");
    }

    /** Why the run must end before every step was tried. */
    Optional<String> reasonToStop() {
        for (var step : definitions.values()) {
            var state = record(step.name()).state();
            var critical = plan.composition().isCritical(step);
            if (critical && (state == StepState.FAILED || state == StepState.SKIPPED)) {
                return Optional.of("The critical step " + step.name() + (state == StepState.FAILED ? " failed." : " could not run."));
            }
            if (state == StepState.FAILED && !plan.composition().failures().continueOnNonCritical()) {
                return Optional.of("The step " + step.name() + " failed, and this composition doesn't go on after a failure.");
            }
        }
        return Optional.empty();
    }

    /** What may begin now, beside what is running: partners of running steps first, as many as the limit leaves. */
    List<WorkflowStep> startable(Set<String> running) {
        var ready = new ArrayList<WorkflowStep>();
        for (var step : definitions.values()) {
            if (record(step.name()).state() == StepState.PENDING
                    && step.dependencyNames().stream().allMatch(each -> record(each).state() == StepState.COMPLETED)) {
                ready.add(step);
            }
        }
        if (ready.isEmpty() || running.stream().anyMatch(each -> !definition(each).order().parallel())) {
            return List.of();
        }
        var alone = ready.stream().filter(step -> !step.order().parallel()).findFirst();
        if (alone.isPresent()) {
            return running.isEmpty() ? List.of(alone.get()) : List.of();
        }
        var chosen = new ArrayList<WorkflowStep>();
        var slots = plan.rules().steps().maxParallel() - running.size();
        while (chosen.size() < slots && !ready.isEmpty()) {
            var next = ready.stream().filter(step -> isPartner(step, running, chosen)).findFirst().orElse(ready.getFirst());
            ready.remove(next);
            chosen.add(next);
        }
        return chosen;
    }

    private static boolean isPartner(WorkflowStep step, Set<String> running, List<WorkflowStep> chosen) {
        var partners = step.order().parallelWith().stream().map(PlacedName::name).toList();
        return partners.stream().anyMatch(each -> running.contains(each) || chosen.stream().anyMatch(other -> other.name().equals(each)));
    }

    /** The step as it will be tried; nothing when the run's token limit is used up. */
    Optional<StepWork.Call> start(WorkflowStep step) {
        var values = values(step);
        var settings = plan.rules().steps();
        var call = new StepWork.Call(step, values, plan.system(), plan.wanted().request().model(),
                settings.caching() ? settings.cacheTtl() : Duration.ZERO);
        calls.put(step.name(), call);
        var limit = plan.composition().ending().maxTokens();
        if (step.model().isPresent() && limit.isPresent() && tokens() >= limit.getAsLong()) {
            change(record(step.name()).started(values, clock.instant()).ended(StepState.FAILED, "The run has used its "
                    + limit.getAsLong() + " tokens (max_tokens_total).", clock.instant()), false);
            return Optional.empty();
        }
        change(record(step.name()).started(values, clock.instant()), step.model().isPresent());
        return Optional.of(call);
    }

    /** The tokens that were reported, cached answers left out. */
    long tokens() {
        return records.values().stream().flatMap(each -> each.result().stream()).filter(result -> !result.cached())
                .flatMap(result -> result.asked().stream())
                .mapToLong(asked -> asked.tokensIn().orElse(0L) + asked.tokensOut().orElse(0L)).sum();
    }

    private Map<String, String> values(WorkflowStep step) {
        var outputs = outputs();
        var values = new LinkedHashMap<String, String>();
        for (var key : step.data().optionalContext()) {
            values.put(key, plan.context().getOrDefault(key, ""));
        }
        for (var key : step.data().requiredContext()) {
            values.put(key, plan.context().getOrDefault(key, ""));
        }
        for (var key : step.inputNames()) {
            values.put(key, outputs.getOrDefault(key, plan.context().getOrDefault(key, "")));
        }
        values.putAll(plan.wanted().edited().getOrDefault(step.name(), Map.of()));
        return values;
    }

    private Map<String, String> outputs() {
        var outputs = new HashMap<String, String>();
        records.values().forEach(each -> each.result().ifPresent(result -> outputs.put(result.variable(), result.text())));
        return outputs;
    }

    void tried(String step, Attempt attempt, boolean again) {
        change(numbered(step, attempt, again ? StepState.RETRIED : StepState.RUNNING), definition(step).model().isPresent());
    }

    private StepRecord numbered(String step, Attempt attempt, StepState now) {
        var before = record(step);
        return before.with(new Attempt(before.attempts().size() + 1, attempt.template(), attempt.version(), attempt.millis(),
                attempt.failure()), now);
    }

    void completed(String step, StepWork.Worked worked, long millis) {
        var attempt = new Attempt(0, worked.template(), worked.version(), millis, Optional.empty());
        change(numbered(step, attempt, StepState.RUNNING).completed(worked.result(), clock.instant()),
                definition(step).model().isPresent());
    }

    /** Fails a step unless one of its fallback templates, or of the service, can be rendered in its place. */
    void failed(String step, String why, Function<String, Optional<StepWork.Worked>> fallback) {
        var templates = new ArrayList<String>();
        if (plan.rules().recovery().fallbackTemplates()) {
            definition(step).care().fallbackTemplates().forEach(each -> templates.add(each.name()));
            templates.addAll(plan.rules().fallbacks());
        }
        for (var template : templates) {
            var worked = fallback.apply(template);
            if (worked.isPresent()) {
                var kept = record(step).ended(StepState.RUNNING, why, clock.instant());
                change(kept.completed(worked.get().result(), clock.instant()), false);
                return;
            }
        }
        change(record(step).ended(StepState.FAILED, why, clock.instant()), false);
    }

    /** What isn't over when the run ends was not done. */
    void leaveOut(String why) {
        for (var each : records()) {
            if (!each.state().isOver()) {
                change(each.ended(StepState.SKIPPED, why, clock.instant()), false);
            }
        }
    }

    private void change(StepRecord now, boolean asks) {
        records.put(now.step(), now);
        journal.step(plan.runId(), now, asks);
        listener.step(now);
    }
}
