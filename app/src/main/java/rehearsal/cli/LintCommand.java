package rehearsal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.program.LoadedProgram;
import rehearsal.program.Program;
import rehearsal.program.ProgramLoader;
import rehearsal.program.ShippedPrograms;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/** Problems of bodies in files, or of the library when no file is named. */
@Command(name = "lint", description = "Problems of prompts, in files or in the library. Exit code 1 when there are errors.")
final class LintCommand implements Callable<Integer> {

    private final CliContext desk;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Bodies or prompt files, or - for stdin.")
    private List<String> files = List.of();

    @Option(names = "--type", paramLabel = "TYPE", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Optional<PromptType> type = Optional.empty();

    @Option(names = "--phase", paramLabel = "PHASE")
    private Optional<String> phase = Optional.empty();

    @Mixin
    private PromptsWriting.TextOptions options = new PromptsWriting.TextOptions();

    private final List<CommandFailure> unread = new ArrayList<>();

    LintCommand(CliContext desk) {
        this.desk = desk;
    }

    /** A problem and the file it stands in. */
    record Found(String file, Problem problem) {
    }

    @Override
    public Integer call() {
        var found = files.isEmpty() ? library() : inFiles();
        if (desk.json()) {
            var list = Shapes.array();
            found.forEach(each -> list.add(Shapes.problem(each.file(), each.problem())));
            desk.output().document(list);
        } else {
            found.forEach(each -> desk.output().text(line(each.file(), each.problem())));
        }
        unread.forEach(failure -> desk.output().notice(String.valueOf(failure.getMessage())));
        return !unread.isEmpty() || found.stream().anyMatch(each -> each.problem().blocksLive()) ? CommandFailure.FAILED : 0;
    }

    /** A file that cannot be read is told, and the others are looked at all the same. */
    private List<Found> inFiles() {
        var found = new ArrayList<Found>();
        var lint = new Lint(program());
        for (var file : files) {
            try {
                lint.check(type.orElse(PromptType.COACH), phase, options.text(desk.text(file)))
                        .forEach(problem -> found.add(new Found(file, problem)));
            } catch (CommandFailure unreadable) {
                unread.add(unreadable);
            }
        }
        return found;
    }

    private List<Found> library() {
        var program = desk.program();
        var lint = new Lint(program);
        var found = new ArrayList<Found>();
        var prompts = desk.workspace().store().prompts();
        for (var scope : prompts.scopes(program.name())) {
            var where = scope.scope();
            if (!wanted(where)) {
                continue;
            }
            prompts.latest(where).ifPresent(version -> lint.check(where.type(), where.phase(), version.text()).forEach(
                    problem -> found.add(new Found(PromptsReading.words(where) + " v" + version.version(), problem))));
        }
        return found;
    }

    private boolean wanted(Scope scope) {
        return type.map(scope.type()::equals).orElse(true) && (phase.isEmpty() || scope.phase().equals(phase));
    }

    /** Files are linted without a store, so a program may be a file too. */
    private Program program() {
        var name = desk.programName();
        var shipped = new ShippedPrograms().find(name);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        if (Files.isRegularFile(Path.of(name)) && new ProgramLoader().load(name, desk.text(name)) instanceof LoadedProgram.Loaded loaded) {
            return loaded.program();
        }
        return desk.program();
    }

    static String line(String file, Problem problem) {
        var place = problem.span().map(span -> ":" + span.line() + ":" + span.column()).orElse("");
        return file + place + ": " + problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem.message() + " ["
                + problem.code().id() + "]";
    }
}
