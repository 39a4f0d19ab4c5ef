package rehearsal.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rehearsal.document.DocumentProblem;
import rehearsal.program.LoadedProgram;
import rehearsal.program.Program;
import rehearsal.program.ProgramLoader;
import tools.jackson.databind.node.ObjectNode;

/** The commands under {@code program}. */
@Command(name = "program", description = "Coaching programs: phases, context keys, actions.")
final class ProgramGroup implements Runnable {

    private final CliContext desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ProgramGroup(CliContext desk) {
        this.desk = desk;
    }

    CommandLine commands() {
        return new CommandLine(this).addSubcommand(new Show(desk)).addSubcommand(new Check(desk)).addSubcommand(new Add(desk));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with the program: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "show", description = "What the program holds.")
    static final class Show implements Callable<Integer> {
        private final CliContext desk;

        Show(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var program = desk.program();
            if (desk.json()) {
                desk.output().document(json(program));
                return 0;
            }
            desk.output().text(program.title() + " (" + program.name() + ")");
            desk.output().text("");
            desk.output().table(program.phases().stream().map(
                    phase -> List.of(phase.id(), phase.title(),
                            phase.next().isEmpty() ? "the end" : "then " + String.join(", ", phase.next())))
                    .toList());
            desk.output().text("");
            desk.output().table(program.contextKeys().stream().map(key -> List.of("{" + key.key() + "}", key.describe())).toList());
            desk.output().text("");
            desk.output().table(program.actions().stream().map(action -> List.of(action.type(), action.describe())).toList());
            return 0;
        }

        private static ObjectNode json(Program program) {
            var node = Shapes.object();
            node.put("name", program.name()).put("title", program.title()).put("intent", program.intent());
            var phases = node.putArray("phases");
            program.phases().forEach(
                    phase -> phases.addObject().put("id", phase.id()).put("title", phase.title()).set("next", Shapes.words(phase.next())));
            var keys = node.putArray("context_keys");
            program.contextKeys().forEach(key -> keys.addObject().put("key", key.key()).put("describe", key.describe()).set("for",
                    Shapes.words(key.usedBy().stream().map(Enum::name).toList())));
            var actions = node.putArray("actions");
            program.actions()
                    .forEach(action -> actions.addObject().put("type", action.type()).put("describe", action.describe()).put("simulated",
                            !action.effects().isEmpty()).set("for", Shapes.words(action.usedBy().stream().map(Enum::name).toList())));
            return node;
        }
    }

    @Command(name = "check", description = "Validates a program file and tells every problem with its line and column.")
    static final class Check implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "FILE", description = "A YAML file, or - for stdin.")
        private String file = "-";

        Check(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            return tell(desk, file, new ProgramLoader().load(file, desk.text(file)), "can be used");
        }
    }

    @Command(name = "add", description = "Validates a program file and adds it to the library.")
    static final class Add implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "FILE", description = "A YAML file, or - for stdin.")
        private String file = "-";

        Add(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            return tell(desk, file, desk.workspace().programs().add(file, desk.text(file)), "was added");
        }
    }

    private static int tell(CliContext desk, String file, LoadedProgram loaded, String praise) {
        if (desk.json()) {
            var list = Shapes.array();
            loaded.problems().forEach(problem -> list.add(Shapes.problem(problem)));
            desk.output().document(list);
        } else {
            loaded.problems().stream().map(DocumentProblem::sentence).forEach(desk.output()::notice);
            if (loaded instanceof LoadedProgram.Loaded valid) {
                desk.output().text(valid.program().name() + " " + praise + ".");
            }
        }
        return loaded instanceof LoadedProgram.Loaded ? 0 : CommandFailure.FAILED;
    }
}
