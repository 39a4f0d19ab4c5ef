package rehearsal.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The first word of every command, and the options that go with all of them. */
@Command(name = "rehearsal", scope = ScopeType.INHERIT, version = "Rehearsal 1.0.0", description = "Write, version, rehearse and compare coaching prompts.", footer = "Exit codes: 0 fine, 1 failed, 2 wrong use, 100 trial finished with failed checks.")
final class Root implements Runnable {

    private final CliContext desk;
    private Optional<CommandSpec> spec = Optional.empty();

    Root(CliContext desk) {
        this.desk = desk;
    }

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version and exit.")
    private boolean version;

    @Spec(Target.SELF)
    void spec(CommandSpec self) {
        spec = Optional.of(self);
    }

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "The folder of the library (else REHEARSAL_DATA, else the platform's usual place).")
    void data(Optional<Path> folder) {
        desk.data(folder);
    }

    @Option(names = "--db", paramLabel = "URL", scope = ScopeType.INHERIT, description = "A shared PostgreSQL library, jdbc:postgresql://…")
    void database(Optional<String> url) {
        desk.database(url);
    }

    @Option(names = "--program", paramLabel = "NAME", scope = ScopeType.INHERIT, description = "The coaching program (else identity-coaching).")
    void program(Optional<String> name) {
        desk.programName(name);
    }

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "One JSON document on stdout, and nothing else there.")
    void json(boolean wanted) {
        desk.json(wanted);
    }

    @Override
    public void run() {
        spec.ifPresent(self -> {
            throw new ParameterException(self.commandLine(), "Say what to do: " + String.join(", ", self.subcommands().keySet()) + ".");
        });
    }
}
