package rehearsal.workflow.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import rehearsal.store.usage.UsageEntry.UsedPrompt;
import rehearsal.turn.ModelChoice;
import rehearsal.workflow.config.WorkflowStep;
import rehearsal.workflow.run.StepRecord.Result;
import rehearsal.workflow.template.NamedTemplate;
import rehearsal.workflow.template.RenderResult;
import rehearsal.workflow.template.TemplateRenderer;
import rehearsal.workflow.template.TemplateScope;
import rehearsal.workflow.template.TemplateSource;

/** One attempt at one step: render its template and, if the step says so, ask a model. Blocks; interrupting it cancels the call. */
public final class StepWork {
    private final TemplateSource templates;
    private final TemplateRenderer renderer;
    private final ModelAsker models;
    private final StepCache cache;
    private final String program;

    public StepWork(TemplateSource templates, TemplateRenderer renderer, ModelAsker models, StepCache cache, String program) {
        this.templates = templates;
        this.renderer = renderer;
        this.models = models;
        this.cache = cache;
        this.program = program;
    }

    /** A step as it is tried. Keep: how long an answer of the same question is good for; zero asks every time. */
    record Call(WorkflowStep step, Map<String, String> values, String system, ModelChoice model, Duration keep) {
    }

    record Worked(String template, int version, Result result) {
    }

    Worked attempt(Call call) throws StepFailed, InterruptedException {
        var template = find(call.step().templateName());
        var text = rendered(template, call.values());
        return new Worked(template.name(), template.version(), call.step().model().isPresent()
                ? asked(call, template, text)
                : new Result(call.step().variable(), text, text, false, Optional.empty(), Optional.empty()));
    }

    /** Renders another template in the step's place, and asks nobody. */
    Worked fallback(Call call, String name) throws StepFailed {
        var template = find(name);
        var text = rendered(template, call.values());
        return new Worked(name, template.version(),
                new Result(call.step().variable(), text, text, false, Optional.of(name), Optional.empty()));
    }

    /** The text of a template for a run's context, or nothing where it can't be rendered. */
    Optional<String> text(String name, Map<String, String> context) {
        return renderer.render(name, context) instanceof RenderResult.Text rendered ? Optional.of(rendered.text()) : Optional.empty();
    }

    RenderResult render(String name, Map<String, String> values) {
        return renderer.render(name, values);
    }

    private NamedTemplate find(String name) throws StepFailed {
        return templates.find(name).orElseThrow(() -> new StepFailed("There is no live template " + name + ".", false));
    }

    private String rendered(NamedTemplate template, Map<String, String> values) throws StepFailed {
        return switch (renderer.render(template, values)) {
            case RenderResult.Text text -> text.text();
            case RenderResult.NotRendered failed -> throw new StepFailed(String.join(" ", failed.reasons()), false);
        };
    }

    private Result asked(Call call, NamedTemplate template, String text) throws StepFailed, InterruptedException {
        var choice = choice(call, template);
        var key = new StepCache.Key(call.system(), text, choice.provider(), choice.model(),
                choice.temperature() + " " + choice.maxOutput());
        var known = call.keep().isZero() ? Optional.<Result>empty() : cache.find(key, call.keep());
        if (known.isPresent()) {
            var before = known.get();
            return new Result(call.step().variable(), before.text(), before.rendered(), true, Optional.empty(), before.asked());
        }
        var scope = TemplateScope.scope(program, template.name());
        var reply = models.ask(new ModelAsker.Question(call.system(), text, choice,
                new UsedPrompt(scope.type().name(), scope.phase(), template.version())));
        var result = new Result(call.step().variable(), reply.text(), text, false, Optional.empty(), Optional.of(reply.asked()));
        if (!call.keep().isZero()) {
            cache.keep(key, result);
        }
        return result;
    }

    /** The step's own choice first, then the template's, then the run's. */
    private static ModelChoice choice(Call call, NamedTemplate template) {
        var run = call.model();
        var own = template.settings();
        var ask = call.step().model().orElseThrow(() -> new IllegalStateException("The step asks nobody."));
        var provider = ask.provider().or(own::provider).orElse(run.provider());
        var sameProvider = provider.equals(run.provider());
        var model = ask.model().or(() -> ask.provider().isPresent() ? Optional.empty() : own.model())
                .orElse(sameProvider ? run.model() : "");
        var temperature = ask.temperature().isPresent()
                ? ask.temperature()
                : own.temperature().isPresent() ? own.temperature() : run.temperature();
        var most = ask.maxOutput().isPresent() ? ask.maxOutput() : own.maxOutput().isPresent() ? own.maxOutput() : run.maxOutput();
        return new ModelChoice(provider, model, temperature, most, run.stream());
    }
}
