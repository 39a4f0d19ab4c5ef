package rehearsal.workflow.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rehearsal.document.NearMiss;
import rehearsal.document.Position;

/** What is wrong with one composition as a run would walk it. */
final class CompositionCheck {
    private final Composition composition;
    private final KnownTemplates templates;
    private final StepGraph graph;
    private final List<String> names;
    private final Map<String, WorkflowStep> writers = new LinkedHashMap<>();
    private final Set<String> context = new LinkedHashSet<>();
    private final List<Flaw> flaws = new ArrayList<>();

    /** A problem before it is known which file it belongs to. */
    record Flaw(boolean error, Position at, String message, Optional<String> suggestion) {
    }

    private CompositionCheck(Composition composition, KnownTemplates templates) {
        this.composition = composition;
        this.templates = templates;
        this.graph = StepGraph.of(composition.steps());
        this.names = composition.steps().stream().map(WorkflowStep::name).distinct().toList();
    }

    static List<Flaw> of(Composition composition, KnownTemplates templates) {
        var check = new CompositionCheck(composition, templates);
        check.steps();
        check.cycles();
        composition.steps().forEach(check::order);
        composition.steps().forEach(check::inputs);
        composition.steps().forEach(check::template);
        check.criticalSteps();
        check.ending();
        return List.copyOf(check.flaws);
    }

    private void steps() {
        var seen = new HashMap<String, WorkflowStep>();
        for (var step : composition.steps()) {
            var first = Optional.ofNullable(seen.putIfAbsent(step.name(), step));
            if (first.isPresent()) {
                error(step.at(), "The step " + step.name() + " is here twice; the first is in line " + first.get().at().line() + ".",
                        "rename one of them");
                continue;
            }
            context.addAll(step.data().requiredContext());
            var writer = Optional.ofNullable(writers.putIfAbsent(step.variable(), step));
            writer.ifPresent(other -> error(step.data().output().map(PlacedName::at).orElse(step.at()),
                    "The steps " + other.name() + " and " + step.name() + " both write " + step.variable() + ".",
                    "give one of them another output_variable"));
        }
    }

    private void cycles() {
        var told = new HashSet<String>();
        for (var name : names) {
            var cycle = told.contains(name) ? Optional.<List<String>>empty() : graph.cycleThrough(name);
            if (cycle.isPresent() && cycle.get().size() > 2) {
                told.addAll(cycle.get());
                error(composition.step(name).map(WorkflowStep::at).orElse(composition.at()),
                        "These steps wait for each other: " + String.join(" → ", cycle.get()) + ".",
                        "remove one of the dependencies");
            }
        }
    }

    private void order(WorkflowStep step) {
        for (var dependency : step.order().dependencies()) {
            if (dependency.name().equals(step.name())) {
                error(dependency.at(), "The step " + step.name() + " waits for itself.", "remove the dependency");
            } else {
                known(dependency, "dependency");
            }
        }
        for (var partner : step.order().parallelWith()) {
            partner(step, partner);
        }
    }

    private void partner(WorkflowStep step, PlacedName partner) {
        var other = composition.step(partner.name());
        if (partner.name().equals(step.name())) {
            error(partner.at(), "The step " + step.name() + " is parallel with itself.", "remove it from parallel_with");
        } else if (other.isEmpty()) {
            known(partner, "parallel step");
        } else if (graph.isAncestor(partner.name(), step.name()) || graph.isAncestor(step.name(), partner.name())) {
            error(partner.at(), "The step " + step.name() + " can't run in parallel with " + partner.name()
                    + ", because one of them waits for the other.", "remove it from parallel_with or from dependencies");
        } else if (!step.order().parallel() || !other.get().order().parallel()) {
            var alone = step.order().parallel() ? partner.name() : step.name();
            error(partner.at(), "The step " + alone + " has parallel_execution: false, so it can't run in parallel with another.",
                    "remove parallel_with, or parallel_execution: false");
        }
    }

    private void known(PlacedName name, String what) {
        if (!names.contains(name.name())) {
            error(name.at(), "There is no step " + name.name() + " in " + composition.name() + " (" + what + ").",
                    NearMiss.hint(name.name(), names));
        }
    }

    private void inputs(WorkflowStep step) {
        for (var input : step.data().inputs()) {
            var writer = Optional.ofNullable(writers.get(input.name()));
            if (writer.isPresent() && writer.get().name().equals(step.name())) {
                error(input.at(), "The step " + step.name() + " needs its own result " + input.name() + ".", "remove it");
            } else if (writer.isPresent() && !graph.isAncestor(writer.get().name(), step.name())) {
                error(input.at(), "The step " + step.name() + " needs " + input.name() + " from " + writer.get().name()
                        + ", but doesn't wait for that step.", "add " + writer.get().name() + " to its dependencies");
            } else if (writer.isEmpty() && !context.contains(input.name()) && !step.data().optionalContext().contains(input.name())) {
                var known = new LinkedHashSet<>(writers.keySet());
                known.addAll(context);
                error(input.at(), "No step writes " + input.name() + ", and no step requires it from the context.",
                        NearMiss.of(input.name(), known).map(near -> "did you mean " + near + "?")
                                .or(() -> Optional.of("add it to required_context")));
            }
        }
    }

    private void template(WorkflowStep step) {
        templates.check(step.template(), flaws);
        step.care().fallbackTemplates().forEach(each -> templates.check(each, flaws));
        var given = given(step);
        var used = new HashSet<String>();
        for (var key : templates.keys(step.templateName())) {
            used.add(key);
            if (!given.contains(key)) {
                error(step.template().at(), "The template " + step.templateName() + " uses {" + key + "}, which the step " + step.name()
                        + " isn't given.", "add " + key + " to input_variables, required_context or optional_context");
            }
        }
        if (templates.isThere(step.templateName())) {
            step.data().inputs().stream().filter(input -> !used.contains(input.name())).forEach(input -> flaws.add(new Flaw(false,
                    input.at(), "The template " + step.templateName() + " never uses the input " + input.name() + ".",
                    Optional.of("remove it, or use {" + input.name() + "} in the template"))));
        }
    }

    private static Set<String> given(WorkflowStep step) {
        var given = new HashSet<>(step.inputNames());
        given.addAll(step.data().requiredContext());
        given.addAll(step.data().optionalContext());
        return given;
    }

    private void criticalSteps() {
        composition.failures().criticalSteps().forEach(each -> known(each, "critical step"));
    }

    private void ending() {
        var output = composition.ending().outputTemplate();
        if (output.isEmpty()) {
            return;
        }
        templates.check(output.get(), flaws);
        for (var key : templates.keys(output.get().name())) {
            if (!writers.containsKey(key) && !context.contains(key)) {
                error(output.get().at(), "The output template " + output.get().name() + " uses {" + key
                        + "}, which no step writes and no step requires.", Optional.of("add it to a step's required_context"));
            }
        }
    }

    private void error(Position at, String message, String suggestion) {
        error(at, message, Optional.of(suggestion));
    }

    private void error(Position at, String message, Optional<String> suggestion) {
        flaws.add(new Flaw(true, at, message, suggestion));
    }
}
