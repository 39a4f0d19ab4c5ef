package rehearsal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.document.DocumentProblem;
import rehearsal.trial.promptfoo.ImportedSuite;
import rehearsal.trial.promptfoo.PromptfooSuite;
import rehearsal.workspace.SuiteLibrary;

/** {@code trial import}: a suite of another tool, as one of ours. */
@Command(name = "import", description = "Turn a promptfoo configuration into a suite. What is not taken over is listed line by line on stderr.")
final class TrialImportCommand implements Callable<Integer> {

    private final CliContext desk;

    @Parameters(paramLabel = "FILE", description = "A promptfoo configuration.")
    private String file = "";

    @Option(names = "--scenario", paramLabel = "S", description = "Where each case starts (else fresh-client).")
    private String scenario = "fresh-client";

    @Option(names = "--out", paramLabel = "SUITE", description = "Write the suite there instead of printing it.")
    private Optional<Path> out = Optional.empty();

    TrialImportCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var folder = Optional.ofNullable(Path.of(file).toAbsolutePath().getParent()).orElse(Path.of("."));
        var read = new PromptfooSuite(file, scenario, new SuiteLibrary(desk.workspace(), folder)::file).read(desk.text(file));
        return switch (read) {
            case ImportedSuite.Unreadable unreadable -> throw CommandFailure.failed(
                    unreadable.problems().stream().map(DocumentProblem::sentence).collect(Collectors.joining("\n")));
            case ImportedSuite.Done done -> {
                done.leftOut().forEach(left -> desk.output().notice(left.sentence()));
                out.ifPresentOrElse(there -> write(there, done.suite()), () -> desk.output().part(done.suite()));
                desk.output().notice(done.cases() + " cases imported, " + done.leftOut().size() + " lines not imported.");
                yield 0;
            }
        };
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw CommandFailure.failed("The file " + file + " cannot be written: " + CliContext.reason(problem) + ".");
        }
    }
}
