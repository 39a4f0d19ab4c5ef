package rehearsal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.document.DocumentProblem;
import rehearsal.workflow.access.Measurements;
import rehearsal.workflow.config.Composition;
import rehearsal.workflow.config.CompositionRules.ExperienceLevel;
import rehearsal.workflow.config.ConfigurationReader;
import rehearsal.workflow.config.ReadConfiguration;
import rehearsal.workflow.config.StepGraph;
import rehearsal.workflow.config.Variation;
import rehearsal.workflow.config.WorkflowStep;
import rehearsal.workflow.run.RunRefused;
import rehearsal.workflow.run.RunRequest;
import rehearsal.workspace.Workflows;
import tools.jackson.databind.node.ObjectNode;

/** The commands under {@code workflow} that look at configurations and runs. */
final class WorkflowReading {

    private WorkflowReading() {
    }

    @Command(name = "check", description = "Reads both configuration files and names every problem with its line and column. Exit 1 on errors.")
    static final class Check implements Callable<Integer> {
        private final CliContext desk;
        private final Map<String, String> variables;

        @Parameters(paramLabel = "DIR", arity = "0..1")
        private Optional<Path> folder = Optional.empty();

        @Mixin
        private WorkflowOptions options = new WorkflowOptions();

        Check(CliContext desk, Map<String, String> variables) {
            this.desk = desk;
            this.variables = variables;
        }

        @Override
        public Integer call() {
            var where = folder.orElseGet(() -> options.folder(desk));
            var read = new ConfigurationReader(Workflows.templates(desk.workspace(), desk.program(), where)).read(where);
            if (desk.json()) {
                var list = Shapes.array();
                read.problems().forEach(problem -> list.add(Shapes.problem(problem)));
                desk.output().document(list);
            } else {
                read.problems().stream().map(DocumentProblem::sentence).forEach(desk.output()::notice);
                if (read instanceof ReadConfiguration.Usable usable) {
                    var choice = options.environment(variables);
                    desk.output()
                            .text("The configuration can be used: " + usable.configuration().services().services().size() + " services, "
                                    + usable.configuration().rules().compositions().size() + " compositions.");
                    desk.output().text("Environment: " + choice.environment().id() + " (" + choice.reason() + ").");
                }
            }
            return read instanceof ReadConfiguration.Usable ? 0 : CommandFailure.FAILED;
        }
    }

    @Command(name = "show", description = "The compositions, or one of them as a run would walk it.")
    static final class ShowComposition implements Callable<Integer> {
        private final CliContext desk;
        private final Map<String, String> variables;

        @Parameters(paramLabel = "NAME", arity = "0..1")
        private Optional<String> name = Optional.empty();

        @Option(names = "--state", paramLabel = "S")
        private Optional<String> state = Optional.empty();

        @Option(names = "--level", paramLabel = "L", description = "One of: ${COMPLETION-CANDIDATES}.")
        private Optional<ExperienceLevel> level = Optional.empty();

        @Mixin
        private WorkflowOptions options = new WorkflowOptions();

        ShowComposition(CliContext desk, Map<String, String> variables) {
            this.desk = desk;
            this.variables = variables;
        }

        @Override
        public Integer call() {
            var workflows = options.open(desk, variables, Measurements.none());
            if (name.isEmpty()) {
                list(workflows.configuration().current().rules().compositions());
                return 0;
            }
            try {
                show(workflows.engine().composition(new RunRequest("", name.get(), Shapes.object(), new Variation(state, level),
                        Optional.empty(), workflows.services().model())));
            } catch (RunRefused refused) {
                throw WorkflowGroup.refused(refused);
            }
            return 0;
        }

        private void list(List<Composition> compositions) {
            var list = Shapes.array();
            var rows = new ArrayList<List<String>>();
            compositions.forEach(each -> {
                list.addObject().put("name", each.name()).put("version", each.version()).put("description", each.description()).put("steps",
                        each.steps().size());
                rows.add(List.of(each.name(), each.version(), each.steps().size() + " steps", each.description()));
            });
            if (desk.json()) {
                desk.output().document(list);
            } else {
                desk.output().table(rows);
            }
        }

        private void show(Composition composition) {
            var layers = StepGraph.of(composition.steps()).layers();
            if (desk.json()) {
                var node = Shapes.object().put("name", composition.name()).put("version", composition.version());
                var list = node.putArray("layers");
                layers.forEach(layer -> list.add(Shapes.words(layer)));
                var steps = node.putArray("steps");
                composition.steps().forEach(step -> steps.add(json(composition, step)));
                desk.output().document(node);
                return;
            }
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("STEP", "TEMPLATE", "AFTER", "WRITES", "ASKS", "CRITICAL"));
            layers.forEach(layer -> layer.forEach(each -> composition.step(each).ifPresent(step -> rows.add(List.of(step.name(),
                    step.templateName(), WorkflowGroup.words(step.dependencyNames()), step.variable(),
                    step.model().isPresent() ? "a model" : "-", composition.isCritical(step) ? "yes" : "-")))));
            desk.output().table(rows);
        }

        private static ObjectNode json(Composition composition, WorkflowStep step) {
            var node = Shapes.object().put("step", step.name()).put("template", step.templateName()).put("variable", step.variable())
                    .put("asksModel", step.model().isPresent()).put("critical", composition.isCritical(step));
            node.set("dependencies", Shapes.words(step.dependencyNames()));
            node.set("inputs", Shapes.words(step.inputNames()));
            return node;
        }
    }

    @Command(name = "status", description = "The newest runs, or one run with its steps.")
    static final class Status implements Callable<Integer> {
        private final CliContext desk;
        private final Map<String, String> variables;

        @Parameters(paramLabel = "RUN", arity = "0..1")
        private Optional<String> run = Optional.empty();

        @Mixin
        private WorkflowOptions options = new WorkflowOptions();

        Status(CliContext desk, Map<String, String> variables) {
            this.desk = desk;
            this.variables = variables;
        }

        @Override
        public Integer call() {
            var workflows = options.open(desk, variables, Measurements.none());
            if (run.isPresent()) {
                RunOutput.print(desk, workflows.engine().status(run.get()).orElseThrow(
                        () -> CommandFailure.failed("There is no run " + run.get() + ". See: rehearsal workflow status.")));
                return 0;
            }
            var runs = workflows.journal().newest(50);
            if (desk.json()) {
                var list = Shapes.array();
                runs.forEach(each -> list.add(RunOutput.json(each)));
                desk.output().document(list);
            } else if (runs.isEmpty()) {
                desk.output().text("No runs yet. Start one: rehearsal workflow run NAME --context FILE");
            } else {
                desk.output().table(runs.stream().map(each -> List.of(each.id(), each.composition(),
                        each.state().name().toLowerCase(Locale.ROOT), each.startedAt().toString())).toList());
            }
            return 0;
        }
    }

    @Command(name = "cancel", description = "Asks the process that runs it to stop.")
    static final class Cancel implements Callable<Integer> {
        private final CliContext desk;
        private final Map<String, String> variables;

        @Parameters(paramLabel = "RUN")
        private String run = "";

        @Mixin
        private WorkflowOptions options = new WorkflowOptions();

        Cancel(CliContext desk, Map<String, String> variables) {
            this.desk = desk;
            this.variables = variables;
        }

        @Override
        public Integer call() {
            if (!options.open(desk, variables, Measurements.none()).journal().askToCancel(run)) {
                throw CommandFailure.failed("No run " + run + " is going on. See: rehearsal workflow status.");
            }
            desk.output().text("Asked " + run + " to stop.");
            return 0;
        }
    }

    @Command(name = "example", description = "Writes a complete example configuration into a new folder.")
    static final class Example implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "DIR")
        private Path folder = Path.of("config");

        Example(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            try {
                if (Files.exists(folder.resolve(ConfigurationReader.RULES)) || Files.exists(folder.resolve(ConfigurationReader.MAPPINGS))) {
                    throw CommandFailure.failed(folder + " holds a configuration already. Choose another folder.");
                }
                for (var file : new String(resource("example.txt").readAllBytes(), StandardCharsets.UTF_8).lines()
                        .toList()) {
                    var target = folder.resolve(file);
                    Files.createDirectories(target.resolveSibling(""));
                    Files.copy(resource(file), target);
                }
            } catch (IOException broken) {
                throw CommandFailure.failed("The example can't be written to " + folder + ": " + CliContext.reason(broken) + ".");
            }
            desk.output().text("Wrote the example to " + folder + ". Check it: rehearsal workflow check " + folder);
            return 0;
        }

        private static InputStream resource(String file) {
            var found = WorkflowReading.class.getResourceAsStream("/config/" + file);
            if (found == null) {
                throw CommandFailure.failed("The example is missing from this copy of Rehearsal. Install it again.");
            }
            return found;
        }
    }
}
