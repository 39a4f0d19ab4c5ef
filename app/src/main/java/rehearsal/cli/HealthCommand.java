package rehearsal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rehearsal.health.HealthCheck;
import rehearsal.health.HealthReport;
import rehearsal.health.HealthReport.Component;
import rehearsal.health.HealthReport.Level;
import rehearsal.health.Metrics;

/** Whether everything is well. */
@Command(name = "health", description = "How the library, the configuration, workflows, providers and caches are, each with its reason. Exit 1 on an error.")
final class HealthCommand implements Callable<Integer> {
    private final CliContext desk;
    private final Map<String, String> variables;

    @Mixin
    private WorkflowOptions options = new WorkflowOptions();

    @Option(names = "--prometheus", description = "The metrics as Prometheus reads them, instead.")
    private boolean prometheus;

    HealthCommand(CliContext desk, Map<String, String> variables) {
        this.desk = desk;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        var metrics = new Metrics();
        var workflows = options.open(desk, variables, metrics);
        if (prometheus) {
            metrics.caches(HealthCheck.caches(desk.workspace(), workflows));
            desk.output().part(metrics.prometheus());
            return 0;
        }
        var parts = new ArrayList<>(new HealthCheck(desk.workspace(), workflows).check().components());
        parts.add(prompts());
        var report = new HealthReport(parts);
        if (desk.json()) {
            var node = Shapes.object().put("health", report.overall().id());
            var list = node.putArray("parts");
            report.components().forEach(
                    part -> list.addObject().put("name", part.name()).put("health", part.level().id()).put("reason", part.reason()));
            var alerts = node.putArray("alerts");
            desk.workspace().store().alerts().newest(50).forEach(alert -> Shapes.put(alerts.addObject().put("component", alert.component())
                    .put("measure", alert.measure()).put("reason", alert.reason()).put("raisedAt", alert.raisedAt().toString()), "endedAt",
                    alert.endedAt().map(Object::toString)));
            desk.output().document(node);
        } else {
            var rows = new ArrayList<List<String>>();
            report.components().forEach(part -> rows.add(List.of(part.name(), part.level().id(), part.reason())));
            rows.add(List.of("overall", report.overall().id(), ""));
            desk.output().table(rows);
        }
        return report.overall() == Level.ERROR ? CommandFailure.FAILED : 0;
    }

    private Component prompts() {
        var scopes = desk.workspace().scopes(desk.program());
        var silent = desk.program().phases().stream()
                .filter(phase -> scopes.stream().noneMatch(
                        scope -> scope.live().isPresent() && scope.scope().phase().equals(Optional.of(phase.id()))))
                .map(phase -> phase.title()).toList();
        return silent.isEmpty()
                ? new Component("prompts", Level.HEALTHY, "every phase has a live prompt")
                : new Component("prompts", Level.DEGRADED, "no live prompt for " + String.join(", ", silent));
    }
}
