package rehearsal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.workflow.template.ContextValues;
import rehearsal.workflow.template.RenderResult;
import rehearsal.workflow.template.TemplateRenderer;
import rehearsal.workflow.template.TemplateRenderer.Wanted;
import rehearsal.workflow.template.TemplateSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Renders one template, or many in the order they are asked for. */
@Command(name = "render", description = "Renders templates with any JSON context, in the order they are named.")
final class TemplateRender implements Callable<Integer> {
    private final CliContext desk;

    @Parameters(paramLabel = "NAME", arity = "0..*")
    private List<String> names = new ArrayList<>();

    @Mixin
    private ContextOptions context = new ContextOptions();

    @Option(names = "--batch", paramLabel = "FILE", description = "A JSON list of {\"template\": …, \"context\": {…}}, or - for stdin.")
    private Optional<String> batch = Optional.empty();

    TemplateRender(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var wanted = wanted();
        if (wanted.isEmpty()) {
            throw CommandFailure.wrongUse("Name a template, or give --batch FILE. See: rehearsal template list.");
        }
        var source = TemplateSource.of(desk.workspace().store().prompts(), desk.programName());
        var results = new TemplateRenderer(source, desk.workspace().caches().bodies()).renderAll(wanted);
        if (desk.json()) {
            var list = Shapes.array();
            results.forEach(result -> list.add(json(result)));
            desk.output().document(results.size() == 1 && batch.isEmpty() ? list.get(0) : list);
        } else {
            results.forEach(this::print);
        }
        return results.stream().allMatch(RenderResult.Text.class::isInstance) ? 0 : CommandFailure.FAILED;
    }

    private List<Wanted> wanted() {
        var wanted = new ArrayList<Wanted>();
        var values = ContextValues.of(context.context(desk));
        names.forEach(name -> wanted.add(new Wanted(name, values)));
        batch.ifPresent(file -> {
            if (!(ContextOptions.tree(file, desk.text(file)) instanceof ArrayNode list)) {
                throw CommandFailure.failed("The file " + file + " must hold a JSON list of {\"template\": …, \"context\": {…}}.");
            }
            for (var index = 0; index < list.size(); index++) {
                wanted.add(entry(file, index, list));
            }
        });
        return wanted;
    }

    private static Wanted entry(String file, int index, ArrayNode list) {
        if (list.get(index) instanceof ObjectNode entry && entry.path("template").isString()
                && (!entry.has("context") || entry.get("context").isObject())) {
            var context = entry.get("context") instanceof ObjectNode given ? given : Shapes.object();
            return new Wanted(entry.get("template").asString(), ContextValues.of(context));
        }
        throw CommandFailure.failed("Entry " + (index + 1) + " of " + file
                + " isn't usable. Write {\"template\": \"NAME\", \"context\": {…}}.");
    }

    private void print(RenderResult result) {
        switch (result) {
            case RenderResult.Text text -> desk.output().part(text.text().endsWith("\n") ? text.text() : text.text() + "\n");
            case RenderResult.NotRendered failed -> failed.reasons().forEach(desk.output()::notice);
        }
    }

    private static ObjectNode json(RenderResult result) {
        var node = Shapes.object().put("template", result.name());
        switch (result) {
            case RenderResult.Text text -> node.put("version", text.version()).put("text", text.text());
            case RenderResult.NotRendered failed -> node.set("problems", Shapes.words(failed.reasons()));
        }
        return node;
    }
}
