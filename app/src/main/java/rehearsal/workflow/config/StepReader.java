package rehearsal.workflow.config;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import rehearsal.document.Form;
import rehearsal.workflow.config.WorkflowStep.Care;
import rehearsal.workflow.config.WorkflowStep.Data;
import rehearsal.workflow.config.WorkflowStep.ModelAsk;
import rehearsal.workflow.config.WorkflowStep.Order;

/** Reads one step, of a composition or one that is added to some. */
final class StepReader {
    private StepReader() {
    }

    /** The caller reads what else may be in the form and finishes it. */
    static WorkflowStep read(Form form) {
        var step = FormValues.needed(form, "step");
        FormValues.deprecated(form, "The step " + step.name(), step.at());
        var template = FormValues.needed(form, "template");
        return new WorkflowStep(step, form.optionalText("description").orElse(""), template, data(form, step), order(form), care(form),
                model(form));
    }

    private static Data data(Form form, PlacedName step) {
        var output = FormValues.name(form, "output_variable");
        output.ifPresent(name -> FormValues.variable(form, "output_variable", name));
        if (output.isEmpty() && !step.name().isBlank()) {
            FormValues.variable(form, "output_variable (the step has none, so its own name is used)", step);
        }
        var required = FormValues.variables(form, "required_context").stream().map(PlacedName::name).toList();
        var optional = FormValues.variables(form, "optional_context").stream().map(PlacedName::name).toList();
        optional.stream().filter(required::contains).forEach(key -> form.problems().error(form.at("optional_context"),
                key + " is required and optional at the same time.", "keep it in one of the two lists"));
        return new Data(FormValues.variables(form, "input_variables"), output, required, optional);
    }

    private static Order order(Form form) {
        return new Order(FormValues.names(form, "dependencies"), FormValues.names(form, "parallel_with"),
                form.yesNo("parallel_execution").orElse(true));
    }

    private static Care care(Form form) {
        return new Care(FormValues.seconds(form, "timeout_seconds", false), form.yesNo("critical").orElse(false),
                FormValues.names(form, "fallback_templates"));
    }

    private static Optional<ModelAsk> model(Form form) {
        var asks = form.yesNo("ask_model");
        var named = form.form("model").map(StepReader::ask);
        if (named.isPresent() && asks.isPresent() && !asks.get()) {
            form.problems().error(form.at("ask_model"), "ask_model is false, but the step names a model.", "remove one of the two");
        }
        return named.or(() -> asks.filter(yes -> yes).map(
                _ -> new ModelAsk(Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalInt.empty())));
    }

    private static ModelAsk ask(Form form) {
        var ask = new ModelAsk(form.optionalText("provider"), form.optionalText("model"), FormValues.decimal(form, "temperature"),
                FormValues.whole(form, "max_output", 1, 10_000_000));
        form.finish();
        return ask;
    }
}
