package rehearsal.workflow.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import rehearsal.document.Position;

/** One step: which template it renders from which values, after which steps, and whether a model is asked with the result. */
public record WorkflowStep(PlacedName step, String description, PlacedName template, Data data, Order order, Care care,
        Optional<ModelAsk> model) {

    /** What goes in and comes out. */
    public record Data(List<PlacedName> inputs, Optional<PlacedName> output, List<String> requiredContext, List<String> optionalContext) {
        public Data {
            inputs = List.copyOf(inputs);
            requiredContext = List.copyOf(requiredContext);
            optionalContext = List.copyOf(optionalContext);
        }
    }

    /** When it may run. A step that is not parallel runs alone; partners are started together where slots are short. */
    public record Order(List<PlacedName> dependencies, List<PlacedName> parallelWith, boolean parallel) {
        public Order {
            dependencies = List.copyOf(dependencies);
            parallelWith = List.copyOf(parallelWith);
        }
    }

    /** What happens when it goes wrong. */
    public record Care(Optional<Duration> timeout, boolean critical, List<PlacedName> fallbackTemplates) {
        public Care {
            fallbackTemplates = List.copyOf(fallbackTemplates);
        }
    }

    /** Who is asked; what is left open is the run's choice. */
    public record ModelAsk(Optional<String> provider, Optional<String> model, OptionalDouble temperature, OptionalInt maxOutput) {
    }

    public String name() {
        return step.name();
    }

    public Position at() {
        return step.at();
    }

    public String templateName() {
        return template.name();
    }

    public List<String> dependencyNames() {
        return order.dependencies().stream().map(PlacedName::name).toList();
    }

    /** The variable its result is kept under; without one it is the step's own name. */
    public String variable() {
        return data.output().map(PlacedName::name).orElse(name());
    }

    public List<String> inputNames() {
        return data.inputs().stream().map(PlacedName::name).toList();
    }

    WorkflowStep withDependencies(List<PlacedName> dependencies) {
        return new WorkflowStep(step, description, template, data, new Order(dependencies, order.parallelWith(), order.parallel()), care,
                model);
    }

    WorkflowStep withPartners(List<PlacedName> partners) {
        return new WorkflowStep(step, description, template, data, new Order(order.dependencies(), partners, order.parallel()), care,
                model);
    }

    WorkflowStep withInputs(List<PlacedName> inputs) {
        return new WorkflowStep(step, description, template,
                new Data(inputs, data.output(), data.requiredContext(), data.optionalContext()), order, care, model);
    }

    WorkflowStep rendering(PlacedName other) {
        return new WorkflowStep(step, description, other, data, order, care, model);
    }
}
