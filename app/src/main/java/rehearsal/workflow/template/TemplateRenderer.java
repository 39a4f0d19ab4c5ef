package rehearsal.workflow.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rehearsal.document.NearMiss;
import rehearsal.prompt.BodyCache;
import rehearsal.prompt.Problem;
import rehearsal.prompt.Rendering;

/** Renders templates by name. A value is never expanded again, and a template that lacks one is refused, not sent half empty. */
public final class TemplateRenderer {
    private final TemplateSource templates;
    private final BodyCache bodies;

    public TemplateRenderer(TemplateSource templates, BodyCache bodies) {
        this.templates = templates;
        this.bodies = bodies;
    }

    /** One of a batch. */
    public record Wanted(String name, Map<String, String> values) {
        public Wanted {
            values = Map.copyOf(values);
        }
    }

    public RenderResult render(String name, Map<String, String> values) {
        return templates.find(name).map(template -> render(template, values)).orElseGet(() -> missing(name));
    }

    /** The same order as was asked. Each template is looked up and parsed once, so that a batch is of one version each. */
    public List<RenderResult> renderAll(List<Wanted> batch) {
        var found = new HashMap<String, Optional<Ready>>();
        var results = new ArrayList<RenderResult>(batch.size());
        for (var each : batch) {
            var template = found.computeIfAbsent(each.name(), name -> templates.find(name).map(this::ready));
            results.add(template.isPresent() ? render(template.get(), each.values()) : missing(each.name()));
        }
        return results;
    }

    /** A template and its parsed body. */
    private record Ready(NamedTemplate template, BodyCache.Prepared prepared) {
    }

    private Ready ready(NamedTemplate template) {
        return new Ready(template, bodies.prepare(template.body()));
    }

    public RenderResult render(NamedTemplate template, Map<String, String> values) {
        return render(ready(template), values);
    }

    private RenderResult render(Ready ready, Map<String, String> values) {
        var template = ready.template();
        var body = ready.prepared().body();
        if (!body.wellFormed()) {
            return new RenderResult.NotRendered(template.name(), body.problems().stream().map(TemplateRenderer::placed).toList());
        }
        return switch (ready.prepared().template().render(values)) {
            case Rendering.Complete complete -> new RenderResult.Text(template.name(), template.version(), complete.text());
            case Rendering.Incomplete incomplete -> new RenderResult.NotRendered(template.name(), lacking(template, values));
        };
    }

    private List<String> lacking(NamedTemplate template, Map<String, String> values) {
        return keys(template).stream().filter(key -> !values.containsKey(key))
                .map(key -> "The template " + template.name() + " uses {" + key + "}, and the context has no value for it. Add \"" + key
                        + "\" to the context.")
                .toList();
    }

    /** The keys a template's body asks for. */
    public List<String> keys(NamedTemplate template) {
        return List.copyOf(bodies.prepare(template.body()).body().keys());
    }

    private RenderResult missing(String name) {
        var hint = NearMiss.of(name, templates.names()).map(near -> " Did you mean " + near + "?").orElse("");
        return new RenderResult.NotRendered(name,
                List.of("There is no live template " + name + "." + hint + " See: rehearsal template list."));
    }

    private static String placed(Problem problem) {
        return problem.span().map(span -> "Line " + span.line() + ", column " + span.column() + ": ").orElse("") + problem.message();
    }
}
