package rehearsal.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import rehearsal.ai.AiException;
import rehearsal.store.db.StoreException;
import rehearsal.workflow.access.AccessRefused;
import rehearsal.workflow.config.ConfigurationException;
import rehearsal.workspace.WorkspaceOpener;

/** The command line: words in, text or JSON out, an exit code. 0 fine, 1 failed, 2 wrong use. */
public final class Cli {

    private final WorkspaceOpener workspaces;
    private final Terminal terminal;
    private final Clock clock;
    private final Map<String, String> environment;

    public Cli(WorkspaceOpener workspaces, Terminal terminal, Clock clock,
            Map<String, String> environment) {
        this.workspaces = workspaces;
        this.terminal = terminal;
        this.clock = clock;
        this.environment = environment;
    }

    public int run(String... words) {
        var desk = new CliContext(workspaces, terminal, clock);
        int exit = executed(desk, words);
        try {
            desk.close();
            return exit;
        } catch (StoreException closing) {
            // Closing writes too, so a full disk may be noticed here and nowhere before; once it was told, that is enough.
            return exit == 0 ? failed(closing) : exit;
        }
    }

    private int executed(CliContext desk, String... words) {
        int exit;
        try {
            exit = commands(desk).execute(words);
        } catch (OutOfMemoryError tooMuch) {
            terminal.err().println("There isn't enough memory for this. What was not finished was not stored."
                    + " Split the file, or allow more memory: JAVA_TOOL_OPTIONS=-Xmx2g");
            return CommandFailure.FAILED;
        }
        if (exit == 0 && terminal.out().checkError()) {
            terminal.err().println("The output could not be written completely. Is the disk full, or did the reader stop?");
            return CommandFailure.FAILED;
        }
        return exit;
    }

    private CommandLine commands(CliContext desk) {
        var root = new CommandLine(new Root(desk));
        root.addSubcommand(new PromptsGroup(desk).commands());
        root.addSubcommand(new ProgramGroup(desk).commands());
        root.addSubcommand(new AuditGroup(desk).commands());
        root.addSubcommand(new TemplateGroup(desk).commands());
        root.addSubcommand(new WorkflowGroup(desk, environment).commands());
        root.addSubcommand(new LintCommand(desk));
        root.addSubcommand(new RenderCommand(desk));
        root.addSubcommand(new ParseCommand(desk));
        root.addSubcommand(new ApplyCommand(desk));
        root.addSubcommand(new IntentCommand(desk));
        root.addSubcommand(new ChatCommand(desk));
        root.addSubcommand(new SessionGroup(desk).commands());
        root.addSubcommand(new TrialGroup(desk).commands());
        root.addSubcommand(new AskCommand(desk));
        root.addSubcommand(new ProvidersGroup(desk).commands());
        root.addSubcommand(new HealthCommand(desk, environment));
        Housekeeping.commands(desk).forEach(root::addSubcommand);
        root.addSubcommand(new CommandLine.HelpCommand());
        helpEverywhere(root);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.registerConverter(UUID.class, word -> Conversions.id(word));
        root.registerConverter(URI.class, word -> Conversions.address(word));
        root.registerConverter(Path.class, word -> Conversions.path(word));
        root.setOut(new PrintWriter(terminal.out(), true));
        root.setErr(new PrintWriter(terminal.err(), true));
        root.setParameterExceptionHandler((problem, _) -> wrongUse(problem));
        root.setExecutionExceptionHandler((problem, _, _) -> failed(problem));
        return root;
    }

    /** An option of a command, such as --version, never takes the place of its help. */
    private static void helpEverywhere(CommandLine command) {
        var spec = command.getCommandSpec();
        if (spec.findOption("--help") == null) {
            spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help and exit.").build());
        }
        command.getSubcommands().values().forEach(Cli::helpEverywhere);
    }

    private int wrongUse(ParameterException problem) {
        var command = problem.getCommandLine();
        terminal.err().println(VisibleSigns.in(String.valueOf(problem.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        terminal.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandFailure.WRONG_USE;
    }

    private int failed(Exception problem) {
        if (problem instanceof CommandFailure failure) {
            terminal.err().println(VisibleSigns.in(String.valueOf(failure.getMessage())));
            return failure.exitCode();
        }
        terminal.err().println(VisibleSigns.in(sentence(problem)));
        if (environment.containsKey("REHEARSAL_DEBUG")) {
            problem.printStackTrace(terminal.err());
        }
        return CommandFailure.FAILED;
    }

    private static String sentence(Exception problem) {
        return switch (problem) {
            case StoreException store -> store.sentence();
            case AiException call -> call.sentence();
            case ConfigurationException configuration -> configuration.sentence();
            case AccessRefused refused -> refused.sentence();
            case InterruptedException _ -> "Stopped.";
            default -> "Something went wrong inside Rehearsal (" + problem.getClass().getSimpleName() + ": " + problem.getMessage()
                    + "). Nothing that was saved is lost; set REHEARSAL_DEBUG=1 to see where it happened.";
        };
    }
}
