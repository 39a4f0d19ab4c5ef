package rehearsal.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code trial …}: suites, runs and their results. */
@Command(name = "trial", description = "Compare versions on the same cases: run a suite, go on with it, read its report.")
final class TrialGroup implements Runnable {

    private final CliContext desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TrialGroup(CliContext desk) {
        this.desk = desk;
    }

    CommandLine commands() {
        return new CommandLine(this).addSubcommand(new TrialRunCommand(desk)).addSubcommand(new TrialResumeCommand(desk))
                .addSubcommand(new TrialStatusCommand(desk)).addSubcommand(new TrialReportCommand(desk))
                .addSubcommand(new TrialImportCommand(desk)).addSubcommand(new TrialExportCommand(desk))
                .addSubcommand(new TrialChecksCommand(desk));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
