package rehearsal.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rehearsal.workflow.run.RunRecord;
import rehearsal.workflow.run.RunState;
import rehearsal.workflow.run.StepRecord;
import tools.jackson.databind.node.ObjectNode;

/** A run as JSON and for a person. */
final class RunOutput {

    private RunOutput() {
    }

    static int print(CliContext desk, RunRecord run) {
        if (desk.json()) {
            desk.output().document(json(run));
        } else {
            var rows = new ArrayList<List<String>>();
            run.steps()
                    .forEach(step -> rows.add(List.of(step.step(), step.state().name().toLowerCase(Locale.ROOT), took(step), note(step))));
            desk.output().table(rows);
            desk.output().text("");
            desk.output().text("Run " + run.id() + " (" + run.composition() + "): " + run.state().name().toLowerCase(Locale.ROOT));
            run.ending().notices().forEach(desk.output()::notice);
            run.text().ifPresent(text -> desk.output().text("\n" + text));
        }
        return run.state() == RunState.COMPLETED || run.state() == RunState.RUNNING ? 0 : CommandFailure.FAILED;
    }

    private static String took(StepRecord step) {
        return step.startedAt().flatMap(start -> step.endedAt().map(end -> Duration.between(start, end).toMillis() + " ms")).orElse("-");
    }

    private static String note(StepRecord step) {
        var attempts = step.attempts().size() > 1 ? step.attempts().size() + " attempts" : "";
        var cached = step.result().filter(StepRecord.Result::cached).map(_ -> "cached").orElse("");
        return String.join("; ", List.of(attempts, cached, step.reason().orElse("")).stream().filter(text -> !text.isEmpty()).toList());
    }

    static ObjectNode json(RunRecord run) {
        var node = Shapes.object().put("id", run.id()).put("composition", run.composition());
        Shapes.put(node, "service", run.service());
        node.put("state", run.state().name()).put("startedAt", run.startedAt().toString());
        Shapes.put(node, "endedAt", run.endedAt().map(Object::toString));
        Shapes.put(node, "result", run.ending().result());
        node.set("notices", Shapes.words(run.ending().notices()));
        var outputs = node.putObject("outputs");
        run.outputs().forEach(outputs::put);
        var steps = node.putArray("steps");
        run.steps().forEach(step -> steps.add(step(step)));
        return node;
    }

    static ObjectNode step(StepRecord step) {
        var node = Shapes.object().put("step", step.step()).put("state", step.state().name()).put("round", step.round());
        Shapes.put(node, "reason", step.reason());
        Shapes.put(node, "startedAt", step.startedAt().map(Object::toString));
        Shapes.put(node, "endedAt", step.endedAt().map(Object::toString));
        var inputs = node.putObject("inputs");
        step.inputs().forEach(inputs::put);
        var attempts = node.putArray("attempts");
        step.attempts()
                .forEach(attempt -> Shapes.put(attempts.addObject().put("number", attempt.number()).put("template", attempt.template())
                        .put("version", attempt.version()).put("millis", attempt.millis()), "failure", attempt.failure()));
        step.result().ifPresent(result -> result(node, result));
        return node;
    }

    private static void result(ObjectNode node, StepRecord.Result result) {
        node.put("variable", result.variable()).put("output", result.text()).put("rendered", result.rendered()).put("cached",
                result.cached());
        Shapes.put(node, "fallback", result.fallback());
        result.asked().ifPresent(asked -> {
            var call = node.putObject("call").put("provider", asked.provider()).put("model", asked.model());
            asked.tokensIn().ifPresentOrElse(count -> call.put("in", count), () -> call.putNull("in"));
            asked.tokensOut().ifPresentOrElse(count -> call.put("out", count), () -> call.putNull("out"));
            asked.costMicros().ifPresentOrElse(cost -> call.put("costMicros", cost), () -> call.putNull("costMicros"));
        });
    }
}
