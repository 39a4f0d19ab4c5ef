package rehearsal.workflow.config;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import rehearsal.document.Position;

/** A workflow as it is written: system prompts for the steps that ask a model, and the steps. */
public record Composition(PlacedName named, String description, String version, List<SystemPrompt> systemPrompts,
        List<WorkflowStep> steps, Ending ending, FailureRules failures) {

    public Composition {
        systemPrompts = systemPrompts.stream().sorted(Comparator.comparingInt(SystemPrompt::priority)).toList();
        steps = List.copyOf(steps);
    }

    /** What a run makes of its outputs, and what it is expected to take. */
    public record Ending(Optional<PlacedName> outputTemplate, Optional<Duration> estimated, OptionalLong maxTokens) {
        static Ending plain() {
            return new Ending(Optional.empty(), Optional.empty(), OptionalLong.empty());
        }
    }

    /** A text that every step sends to the model before its own. Text: what the file held; without one it is the live template of this name. */
    public record SystemPrompt(PlacedName named, Optional<PlacedName> path, Optional<String> text, int priority, boolean required) {
        public String name() {
            return named.name();
        }
    }

    /** What a failed step does to the run. */
    public record FailureRules(boolean retryFailedSteps, OptionalInt maxRetries, boolean continueOnNonCritical,
            List<PlacedName> criticalSteps) {
        public FailureRules {
            criticalSteps = List.copyOf(criticalSteps);
        }

        static FailureRules usual() {
            return new FailureRules(true, OptionalInt.empty(), true, List.of());
        }
    }

    public String name() {
        return named.name();
    }

    Position at() {
        return named.at();
    }

    public Optional<WorkflowStep> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    public boolean isCritical(WorkflowStep step) {
        return step.care().critical() || failures.criticalSteps().stream().anyMatch(critical -> critical.name().equals(step.name()));
    }

    Composition withSteps(List<WorkflowStep> others) {
        return new Composition(named, description, version, systemPrompts, others, ending, failures);
    }

    Composition withSystemPrompts(List<SystemPrompt> others) {
        return new Composition(named, description, version, others, steps, ending, failures);
    }

    Composition withCriticalSteps(List<PlacedName> critical) {
        return new Composition(named, description, version, systemPrompts, steps, ending,
                new FailureRules(failures.retryFailedSteps(), failures.maxRetries(), failures.continueOnNonCritical(), critical));
    }
}
