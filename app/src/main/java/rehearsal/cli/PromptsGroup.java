package rehearsal.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands under {@code prompts}. */
@Command(name = "prompts", description = "Versions of prompts: list, read, save, make live, label, compare, files in and out.")
final class PromptsGroup implements Runnable {

    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PromptsGroup(Desk desk) {
        this.desk = desk;
    }

    CommandLine commands() {
        return new CommandLine(this).addSubcommand(new PromptsReading.ListScopes(desk)).addSubcommand(new PromptsReading.History(desk))
                .addSubcommand(
                        new PromptsReading.Show(desk))
                .addSubcommand(new PromptsWriting.Save(desk)).addSubcommand(
                        new PromptsWriting.Live(desk))
                .addSubcommand(new PromptsWriting.Label(desk));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with the prompts: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
