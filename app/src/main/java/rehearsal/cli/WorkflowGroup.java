package rehearsal.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;
import rehearsal.workflow.access.Measurements;
import rehearsal.workflow.config.CompositionRules.ExperienceLevel;
import rehearsal.workflow.config.Variation;
import rehearsal.workflow.run.RunListener;
import rehearsal.workflow.run.RunRecord;
import rehearsal.workflow.run.RunRefused;
import rehearsal.workflow.run.RunRequest;
import rehearsal.workflow.run.StepRecord;
import rehearsal.workspace.Workflows;

/** The commands under {@code workflow} that run something. */
@Command(name = "workflow", description = "Compositions of templates: checked, shown, run and followed.")
final class WorkflowGroup implements Runnable {

    private final CliContext desk;
    private final Map<String, String> variables;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    WorkflowGroup(CliContext desk, Map<String, String> variables) {
        this.desk = desk;
        this.variables = variables;
    }

    CommandLine commands() {
        return new CommandLine(this).addSubcommand(new WorkflowReading.Check(desk, variables))
                .addSubcommand(new WorkflowReading.ShowComposition(desk, variables)).addSubcommand(new Run(desk, variables))
                .addSubcommand(new WorkflowReading.Status(desk, variables)).addSubcommand(new Rerun(desk, variables))
                .addSubcommand(new WorkflowReading.Cancel(desk, variables)).addSubcommand(new WorkflowReading.Example(desk));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Name a command for workflows: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    /** Says on stderr how each step stands, so that stdout holds the result alone. */
    static RunListener progress(CliContext desk) {
        return new RunListener() {
            @Override
            public void step(StepRecord step) {
                if (!desk.json()) {
                    desk.output().notice(step.step() + ": " + step.state().name().toLowerCase(Locale.ROOT)
                            + step.reason().map(reason -> " (" + reason + ")").orElse(""));
                }
            }
        };
    }

    static CommandFailure refused(RunRefused refused) {
        return CommandFailure.failed(String.join("\n", refused.reasons()));
    }

    @Command(name = "run", description = "Runs a composition. Exit 0 only when every step completed.")
    static final class Run implements Callable<Integer> {
        private final CliContext desk;
        private final Map<String, String> variables;

        @Parameters(paramLabel = "NAME", arity = "0..1", description = "A composition; with --service, else the one its routing chooses.")
        private Optional<String> name = Optional.empty();

        @Mixin
        private ContextOptions context = new ContextOptions();

        @Mixin
        private WorkflowOptions options = new WorkflowOptions();

        @Option(names = "--id", paramLabel = "ID", description = "The run's id (else one is made up).")
        private Optional<String> id = Optional.empty();

        @Option(names = "--state", paramLabel = "S", description = "The client's state, for state_overrides.")
        private Optional<String> state = Optional.empty();

        @Option(names = "--level", paramLabel = "L", description = "One of: ${COMPLETION-CANDIDATES}.")
        private Optional<ExperienceLevel> level = Optional.empty();

        @Option(names = "--service", paramLabel = "S", description = "Run it as this service, within what its mapping allows.")
        private Optional<String> service = Optional.empty();

        Run(CliContext desk, Map<String, String> variables) {
            this.desk = desk;
            this.variables = variables;
        }

        @Override
        public Integer call() throws Exception {
            var workflows = options.open(desk, variables, Measurements.none());
            var runId = id.orElseGet(() -> "run-" + UUID.randomUUID().toString().substring(0, 8));
            if (service.isPresent()) {
                return RunOutput.print(desk, asService(workflows, runId));
            }
            var composition = name.orElseThrow(() -> CommandFailure.wrongUse("Name a composition. There are: "
                    + String.join(", ", workflows.configuration().current().rules().names()) + "."));
            var request = new RunRequest(runId, composition, context.context(desk), new Variation(state, level), Optional.empty(),
                    workflows.services().model());
            try {
                return RunOutput.print(desk, workflows.engine().run(request, progress(desk)));
            } catch (RunRefused refused) {
                throw refused(refused);
            }
        }

        private RunRecord asService(Workflows workflows, String runId) throws Exception {
            var given = context.context(desk);
            state.ifPresent(found -> given.put("state", found));
            level.ifPresent(found -> given.put("experience_level", found.id()));
            var values = new LinkedHashMap<String, Object>();
            given.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
            var access = workflows.services().service(service.orElse(""));
            return name.isPresent() ? access.execute(name.get(), values, runId) : access.execute(values, runId);
        }
    }

    @Command(name = "rerun", description = "Runs a step again with edited inputs, and everything after it; without a step, goes on where the run ended.")
    static final class Rerun implements Callable<Integer> {
        private final CliContext desk;
        private final Map<String, String> variables;

        @Parameters(index = "0", paramLabel = "RUN")
        private String run = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "STEP")
        private Optional<String> step = Optional.empty();

        @Option(names = "--input", paramLabel = "KEY=VALUE", description = "An edited input of the step; may be given several times.")
        private Map<String, String> inputs = new LinkedHashMap<>();

        @Mixin
        private WorkflowOptions options = new WorkflowOptions();

        Rerun(CliContext desk, Map<String, String> variables) {
            this.desk = desk;
            this.variables = variables;
        }

        @Override
        public Integer call() {
            if (step.isEmpty() && !inputs.isEmpty()) {
                throw CommandFailure.wrongUse("--input needs a step: rehearsal workflow rerun " + run + " STEP --input KEY=VALUE.");
            }
            var engine = options.open(desk, variables, Measurements.none()).engine();
            try {
                return RunOutput.print(desk, step.isPresent()
                        ? engine.rerun(run, step.get(), inputs, progress(desk))
                        : engine.resume(run, progress(desk)));
            } catch (RunRefused refused) {
                throw refused(refused);
            }
        }
    }

    /** Words of a list, or a dash. */
    static String words(List<String> words) {
        return words.isEmpty() ? "-" : String.join(", ", words);
    }
}
