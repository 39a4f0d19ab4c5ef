package rehearsal.workflow.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rehearsal.workflow.config.Composition.SystemPrompt;
import rehearsal.workflow.config.CompositionRules.Changes;
import rehearsal.workflow.config.CompositionRules.DynamicComposition;
import rehearsal.workflow.config.CompositionRules.StateOverride;

/** Makes the composition that a run walks: a copy with what the context, the state and the level change. The rules stay as they are. */
public final class VariedComposition {
    private final CompositionRules rules;

    public VariedComposition(CompositionRules rules) {
        this.rules = rules;
    }

    /** A composition by its name, or a dynamic one by its own; then as the context and the variation change it. */
    public Optional<Composition> find(String name, Map<String, String> context, Variation variation) {
        var dynamic = rules.dynamic().stream().filter(each -> each.named().name().equals(name)).findFirst()
                .or(() -> rules.dynamic().stream().filter(each -> each.base().name().equals(name) && !each.when().wanted().isEmpty()
                        && each.when().hold(context)).findFirst());
        var base = rules.composition(dynamic.map(each -> each.base().name()).orElse(name));
        return base.map(found -> dynamic.map(each -> of(found, each)).orElse(found)).map(found -> of(found, variation));
    }

    static Composition of(Composition base, DynamicComposition dynamic) {
        var named = new Composition(dynamic.named(), dynamic.description().isEmpty() ? base.description() : dynamic.description(),
                base.version(), base.systemPrompts(), base.steps(), base.ending(), base.failures());
        return changed(named, dynamic.changes(), base.name());
    }

    public Composition of(Composition base, Variation variation) {
        var stepped = variation.level().map(level -> {
            var adjustment = rules.adjustment(level);
            var changed = changed(base, adjustment.changes(), base.name());
            return adjustment.simplified() ? simplified(changed) : changed;
        }).orElse(base);
        var override = variation.state().flatMap(state -> rules.states().stream().filter(each -> each.state().name().equals(state))
                .findFirst());
        return override.map(each -> stepped.withSystemPrompts(prompts(stepped.systemPrompts(), each))).orElse(stepped);
    }

    private static Composition changed(Composition base, Changes changes, String name) {
        var steps = new ArrayList<>(without(base.steps(), skipped(base, changes)));
        steps.replaceAll(step -> modified(step, changes.modifiedTemplates()));
        changes.added().stream().filter(added -> added.goesInto(name)).forEach(added -> steps.add(added.step()));
        if (steps.equals(base.steps())) {
            return base;
        }
        var skipped = skipped(base, changes);
        var critical = base.failures().criticalSteps().stream().filter(each -> !skipped.contains(each.name())).toList();
        return base.withSteps(steps).withCriticalSteps(critical);
    }

    private static Set<String> skipped(Composition base, Changes changes) {
        var skipped = new HashSet<String>();
        changes.skipped().stream().map(PlacedName::name).filter(name -> base.step(name).isPresent()).forEach(skipped::add);
        return skipped;
    }

    private static WorkflowStep modified(WorkflowStep step, Map<String, PlacedName> templates) {
        var own = Optional.ofNullable(templates.get(step.name())).or(() -> Optional.ofNullable(templates.get(step.templateName())));
        return own.map(step::rendering).orElse(step);
    }

    /** Steps that waited for one that is left out wait for what that one waited for. */
    private static List<WorkflowStep> without(List<WorkflowStep> steps, Set<String> gone) {
        if (gone.isEmpty()) {
            return steps;
        }
        var byName = new HashMap<String, WorkflowStep>();
        steps.forEach(step -> byName.putIfAbsent(step.name(), step));
        return steps.stream().filter(step -> !gone.contains(step.name())).map(step -> {
            var dependencies = new LinkedHashMap<String, PlacedName>();
            step.order().dependencies().forEach(each -> inherit(each, gone, byName, dependencies, new HashSet<>()));
            var partners = step.order().parallelWith().stream().filter(each -> !gone.contains(each.name())).toList();
            var inputs = step.data().inputs().stream().filter(input -> !writtenOnlyBy(input.name(), steps, gone)).toList();
            return step.withDependencies(List.copyOf(dependencies.values())).withPartners(partners).withInputs(inputs);
        }).toList();
    }

    /** What nobody writes any more is no input any more; whether the template can do without it is checked like everything else. */
    private static boolean writtenOnlyBy(String variable, List<WorkflowStep> steps, Set<String> gone) {
        var writers = steps.stream().filter(step -> step.variable().equals(variable)).map(WorkflowStep::name).toList();
        return !writers.isEmpty() && gone.containsAll(writers);
    }

    private static void inherit(PlacedName dependency, Set<String> gone, Map<String, WorkflowStep> byName,
            Map<String, PlacedName> inherited, Set<String> seen) {
        var step = Optional.ofNullable(byName.get(dependency.name()));
        if (!gone.contains(dependency.name()) || step.isEmpty()) {
            inherited.putIfAbsent(dependency.name(), dependency);
        } else if (seen.add(dependency.name())) {
            step.get().order().dependencies().forEach(each -> inherit(each, gone, byName, inherited, seen));
        }
    }

    /** The critical steps and what they wait for; everything where no step is critical. */
    private static Composition simplified(Composition composition) {
        var graph = StepGraph.of(composition.steps());
        var kept = new HashSet<String>();
        composition.steps().stream().filter(composition::isCritical).forEach(step -> {
            kept.add(step.name());
            kept.addAll(graph.ancestors(step.name()));
        });
        if (kept.isEmpty()) {
            return composition;
        }
        var gone = new HashSet<String>();
        composition.steps().stream().map(WorkflowStep::name).filter(name -> !kept.contains(name)).forEach(gone::add);
        return gone.isEmpty() ? composition : composition.withSteps(without(composition.steps(), gone));
    }

    private static List<SystemPrompt> prompts(List<SystemPrompt> prompts, StateOverride override) {
        return prompts.stream().map(prompt -> Optional.ofNullable(override.systemPrompts().get(prompt.name()))
                .map(other -> other.text().isPresent()
                        ? new SystemPrompt(prompt.named(), Optional.of(other.target()), other.text(), prompt.priority(), prompt.required())
                        : new SystemPrompt(other.target(), Optional.empty(), Optional.empty(), prompt.priority(), prompt.required()))
                .orElse(prompt)).toList();
    }
}
