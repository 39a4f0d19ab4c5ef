package rehearsal.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import rehearsal.turn.ModelChoice;
import rehearsal.workflow.access.Measurements;
import rehearsal.workflow.config.RunEnvironment;
import rehearsal.workflow.config.RunEnvironment.Choice;
import rehearsal.workflow.config.RunEnvironment.Machine;
import rehearsal.workspace.Providers.Reach;
import rehearsal.workspace.Workflows;

/** --config, --environment, --provider and --model: which configuration is used, as what, and who is asked. */
final class WorkflowOptions {

    @Option(names = "--config", paramLabel = "DIR", description = "The folder of service_mappings.yaml and composition_rules.yaml (else the folder config of the library).")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--environment", paramLabel = "NAME", description = "development, production, testing or minimal (else REHEARSAL_ENVIRONMENT, else what suits this machine).")
    private Optional<String> environment = Optional.empty();

    @Option(names = "--provider", paramLabel = "P", description = "Who is asked by steps that name nobody (else the offline partner).")
    private Optional<String> provider = Optional.empty();

    @Option(names = "--model", paramLabel = "M")
    private Optional<String> model = Optional.empty();

    Path folder(CliContext desk) {
        return folder.orElseGet(() -> desk.location().dataDirectory().resolve("config"));
    }

    Choice environment(Map<String, String> variables) {
        var runtime = Runtime.getRuntime();
        return RunEnvironment.choose(environment, new Machine(runtime.availableProcessors(), runtime.maxMemory(), variables));
    }

    Workflows open(CliContext desk, Map<String, String> variables, Measurements measurements) {
        var wanted = new Workflows.Wanted(folder(desk), environment(variables).environment(), choice(desk), Reach.usual(), measurements);
        return Workflows.of(desk.workspace(), desk.program(), wanted, desk.threads());
    }

    private ModelChoice choice(CliContext desk) {
        var providers = desk.providers();
        var named = provider.orElseGet(providers::practice);
        if (!providers.ids().contains(named)) {
            throw CommandFailure.wrongUse("There is no provider \"" + named + "\". There are: " + String.join(", ", providers.ids()) + ".");
        }
        return ModelChoice.of(named, model.or(() -> providers.usualModel(named)).orElseThrow(() -> CommandFailure.wrongUse(
                "Name a model with --model; " + named + " has no usual one. See: rehearsal providers models " + named + ".")));
    }
}
