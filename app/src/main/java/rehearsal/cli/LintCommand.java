package rehearsal.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.exchange.ImportedPrompt;
import rehearsal.exchange.LibraryReader;
import rehearsal.exchange.ReadOptions;
import rehearsal.program.LoadedProgram;
import rehearsal.program.Program;
import rehearsal.program.ProgramLoader;
import rehearsal.program.ShippedPrograms;
import rehearsal.prompt.LibraryLint;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/** Problems of bodies in files, or of the library when no file is named. */
@Command(name = "lint", description = {"Problems of prompts, in files or in the library. Exit code 1 when there are errors.",
        "In the library, and in a folder that was exported: the live and the newest version of each prompt, and what is wrong with the whole."})
final class LintCommand implements Callable<Integer> {

    private final CliContext desk;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Bodies, prompt files or folders of them, or - for stdin.")
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
        for (var file : files) {
            try {
                if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
                    found.addAll(folder(file));
                } else {
                    found.addAll(file(file));
                }
            } catch (CommandFailure unreadable) {
                unread.add(unreadable);
            }
        }
        return found;
    }

    /** A body with the options for what is not in it, or a file that says everything itself. */
    private List<Found> file(String file) {
        var text = desk.text(file);
        var read = new LibraryReader(ReadOptions.of(program(desk.programName()))).read(file.equals("-") ? "stdin" : file,
                text.getBytes(StandardCharsets.UTF_8));
        var says = read.prompts().stream().filter(prompt -> !prompt.origin().hasOnlyAName()).toList();
        if (says.isEmpty() && !(text.startsWith("---") && !read.failed().isEmpty())) {
            return new Lint(program(desk.programName())).check(type.orElse(PromptType.COACH), phase, options.text(text)).stream()
                    .map(problem -> new Found(file, problem)).toList();
        }
        read.failed().forEach(problem -> unread.add(CommandFailure.failed(problem.sentence())));
        return says.stream().flatMap(prompt -> lint(file, text, prompt)).toList();
    }

    private Stream<Found> lint(String file, String text, ImportedPrompt prompt) {
        var scope = prompt.scope();
        var body = prompt.text().body();
        // Lines are counted in the file, where the body is its end.
        var above = text.endsWith(body)
                ? (int) text.substring(0, text.length() - body.length()).chars().filter(letter -> letter == '\n').count()
                : 0;
        return new Lint(program(scope.program())).check(scope.type(), scope.phase(), prompt.text()).stream()
                .map(problem -> new Found(file, problem.below(above)));
    }

    /** An exported library: the live and the newest version of each prompt, and the library as a whole. */
    private List<Found> folder(String folder) {
        var read = new LibraryReader(ReadOptions.of(program(desk.programName()))).read(Path.of(folder));
        read.failed().forEach(problem -> unread.add(CommandFailure.failed(problem.sentence())));
        var found = new ArrayList<Found>();
        var active = new LinkedHashMap<Scope, SortedSet<Integer>>();
        var newest = new LinkedHashMap<Scope, TreeMap<Integer, ImportedPrompt>>();
        for (var prompt : read.prompts()) {
            if (prompt.origin().hasOnlyAName() || !wanted(prompt.scope())) {
                continue;
            }
            var number = prompt.version().orElse(Integer.MAX_VALUE);
            newest.computeIfAbsent(prompt.scope(), scope -> new TreeMap<>()).put(number, prompt);
            var numbers = active.computeIfAbsent(prompt.scope(), scope -> new TreeSet<>());
            if (prompt.standing().active()) {
                numbers.add(number);
            }
        }
        newest.forEach((scope, versions) -> Stream.concat(active.getOrDefault(scope, new TreeSet<>()).reversed().stream().limit(1),
                Stream.of(versions.lastKey())).distinct().flatMap(number -> Stream.ofNullable(versions.get(number))).forEach(prompt -> {
                    var file = folder + "/" + prompt.place().file();
                    lint(file, desk.text(file), prompt).forEach(found::add);
                }));
        newest.keySet().stream().map(Scope::program).distinct().forEach(name -> LibraryLint.whole(program(name), active)
                .forEach(one -> found.add(new Found(PromptsReading.words(one.scope()), one.problem()))));
        return found;
    }

    private List<Found> library() {
        var program = desk.program();
        return new LibraryLint(program, desk.workspace().lint(program)).check(desk.workspace().store().prompts()).stream()
                .filter(one -> wanted(one.scope())).map(one -> new Found(PromptsReading.words(one.scope())
                        + (one.version().isPresent() ? " v" + one.version().getAsInt() : ""), one.problem()))
                .toList();
    }

    private boolean wanted(Scope scope) {
        return type.map(scope.type()::equals).orElse(true) && (phase.isEmpty() || scope.phase().equals(phase));
    }

    /** Files are linted without a store, so a program may be a file too. */
    private Program program(String name) {
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
