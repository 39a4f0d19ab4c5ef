package rehearsal.workflow.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The whole of composition_rules.yaml. */
public record CompositionRules(List<Composition> compositions, GlobalSettings global, List<StateOverride> states,
        Map<ExperienceLevel, ExperienceAdjustment> experience, List<DynamicComposition> dynamic) {

    public CompositionRules {
        compositions = List.copyOf(compositions);
        states = List.copyOf(states);
        experience = Map.copyOf(experience);
        dynamic = List.copyOf(dynamic);
    }

    /** What holds for every run. An absent value is the environment's. */
    public record GlobalSettings(OptionalInt maxParallel, Optional<Duration> stepTimeout, Optional<Boolean> caching,
            Optional<Duration> cacheTtl, RetryRules retry, Recovery recovery) {
        static GlobalSettings empty() {
            return new GlobalSettings(OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    new RetryRules(OptionalInt.empty(), Optional.empty(), Optional.empty()), new Recovery(true, true, true));
        }
    }

    public record RetryRules(OptionalInt maxRetries, Optional<Duration> delay, Optional<Boolean> exponential) {
    }

    /** Keep what a failed run produced; leave out a non-critical step that lacks its context; render a fallback instead of failing. */
    public record Recovery(boolean keepPartialResults, boolean skipSteps, boolean fallbackTemplates) {
    }

    /** Other system prompts while the client is in this state, by the name of the prompt they replace. */
    public record StateOverride(PlacedName state, Map<String, Replacement> systemPrompts) {
        public StateOverride {
            systemPrompts = Map.copyOf(systemPrompts);
        }
    }

    /** A file beside the configuration (then its text is here), or the name of a template. */
    public record Replacement(PlacedName named, PlacedName target, Optional<String> text) {
    }

    public enum ExperienceLevel {
        NOVICE, INTERMEDIATE, EXPERT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record ExperienceAdjustment(Changes changes, boolean simplified) {
        static ExperienceAdjustment none() {
            return new ExperienceAdjustment(Changes.none(), false);
        }
    }

    /** What is changed in the steps of a composition. Modified templates go by the template or the step they replace. */
    public record Changes(List<AddedStep> added, Map<String, PlacedName> modifiedTemplates, List<PlacedName> skipped) {
        public Changes {
            added = List.copyOf(added);
            modifiedTemplates = Map.copyOf(modifiedTemplates);
            skipped = List.copyOf(skipped);
        }

        static Changes none() {
            return new Changes(List.of(), Map.of(), List.of());
        }
    }

    /** Added to these compositions; to all when it names none. */
    public record AddedStep(WorkflowStep step, List<PlacedName> compositions) {
        public AddedStep {
            compositions = List.copyOf(compositions);
        }

        boolean goesInto(String composition) {
            return compositions.isEmpty() || compositions.stream().anyMatch(named -> named.name().equals(composition));
        }
    }

    /** A variation of a composition that is taken when the context says so. */
    public record DynamicComposition(PlacedName named, String description, PlacedName base, Conditions when, Changes changes) {
    }

    static CompositionRules empty() {
        return new CompositionRules(List.of(), GlobalSettings.empty(), List.of(), Map.of(), List.of());
    }

    public Optional<Composition> composition(String name) {
        return compositions.stream().filter(composition -> composition.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return compositions.stream().map(Composition::name).toList();
    }

    public ExperienceAdjustment adjustment(ExperienceLevel level) {
        return experience.getOrDefault(level, ExperienceAdjustment.none());
    }
}
