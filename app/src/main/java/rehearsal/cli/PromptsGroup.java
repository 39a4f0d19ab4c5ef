package rehearsal.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands under {@code prompts}. */
@Command(name = "prompts", description = "Versions of prompts: list, read, save, make live, label, compare, files in and out.")
final class PromptsGroup implements Runnable {

    private final CliContext desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PromptsGroup(CliContext desk) {
        this.desk = desk;
    }

    CommandLine commands() {
        var group = new CommandLine(this);
        Stream.of(PromptsReading.commands(desk), PromptsWriting.commands(desk), PromptsSwitching.commands(desk),
                PromptsTransfer.commands(desk)).flatMap(List::stream)
                .forEach(group::addSubcommand);
        return group;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with the prompts: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
