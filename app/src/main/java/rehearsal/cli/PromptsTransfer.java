package rehearsal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.document.DocumentProblem;
import rehearsal.exchange.ImportFormat;
import rehearsal.exchange.ImportReport;
import rehearsal.exchange.LibraryExport;
import rehearsal.exchange.LibraryImport;
import rehearsal.exchange.LibraryReader;
import rehearsal.exchange.PlaceholderStyle;
import rehearsal.exchange.ReadOptions;
import rehearsal.exchange.RecordFile;
import rehearsal.program.Program;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import tools.jackson.databind.node.ObjectNode;

/** Files in and out. */
final class PromptsTransfer {

    private PromptsTransfer() {
    }

    @Command(name = "export", description = {"The library as a folder of Markdown files, every version, nothing lost.",
            "A name that ends in .json or .csv makes one file of records with the field names of the source model."})
    static final class Export implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "DIR|FILE")
        private Path folder = Path.of(".");

        Export(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var prompts = desk.workspace().store().prompts();
            var name = folder.toString().toLowerCase(Locale.ROOT);
            if ((name.endsWith(".json") || name.endsWith(".csv")) && !Files.isDirectory(folder)) {
                return records(new RecordFile(prompts), name.endsWith(".csv"), prompts.programs());
            }
            var written = new LibraryExport(prompts).write(folder, prompts.programs());
            if (desk.json()) {
                var node = Shapes.object();
                node.set("written", Shapes.words(written.written()));
                node.set("unchanged", Shapes.words(written.unchanged()));
                var failed = node.putArray("failed");
                written.failed().forEach(problem -> failed.add(place(problem)));
                desk.output().document(node);
            } else {
                desk.output().text(written.written().size() + " files written to " + folder + ", " + written.unchanged().size()
                        + " were right already.");
                written.failed().stream().map(DocumentProblem::sentence).forEach(desk.output()::notice);
            }
            return written.failed().isEmpty() ? 0 : CommandFailure.FAILED;
        }

        private int records(RecordFile file, boolean table, List<String> programs) {
            try {
                var written = file.write(folder.toAbsolutePath(), table, programs);
                if (desk.json()) {
                    desk.output().document(Shapes.object().put("file", folder.toString()).put("versions", written));
                } else {
                    desk.output().text(written + " versions written to " + folder + ".");
                }
                return 0;
            } catch (IOException unwritable) {
                throw CommandFailure.failed("The file " + folder + " cannot be written: " + CliContext.reason(unwritable) + ".");
            }
        }
    }

    @Command(name = "import", description = {
            "Prompts from files or folders, of this studio or of other tools. Nothing goes live by itself.",
            "A prompt that has nothing but a name becomes a template of that name."})
    static final class Import implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "PATH", description = "A file or a folder, or - for stdin.")
        private Path path = Path.of(".");

        @Option(names = "--from", paramLabel = "FORMAT", description = "One of: ${COMPLETION-CANDIDATES}; without it, each file tells.")
        private Optional<ImportFormat> format = Optional.empty();

        @Option(names = "--type", paramLabel = "TYPE", description = "Where files that do not say go.")
        private Optional<PromptType> type = Optional.empty();

        @Option(names = "--phase", paramLabel = "PHASE", description = "Where files that do not say go.")
        private Optional<String> phase = Optional.empty();

        @Option(names = "--convert", description = "Turn {{key}}, $${key} and raw blocks into this studio's placeholders, in files of other tools that use them.")
        private boolean convert;

        @Option(names = "--restore", description = "A library of this studio as it was: what the files call active stays active, unless it has errors.")
        private boolean restore;

        @Option(names = "--dry-run", description = "Only say what would come in.")
        private boolean dryRun;

        Import(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var stdin = path.toString().equals("-");
            if (!stdin && !Files.exists(path)) {
                throw CommandFailure.failed("There is no file or folder " + path + ".");
            }
            var workspace = desk.workspace();
            var reader = new LibraryReader(options(desk.program()));
            var reading = stdin ? reader.read("stdin", desk.bytes("-")) : reader.read(path);
            var arrival = restore ? ImportedVersion.AS_THEY_WERE : ImportedVersion.INACTIVE;
            var programs = workspace.programs().names().stream().flatMap(name -> workspace.programs().find(name).stream()).toList();
            var coming = new LibraryImport(workspace.store().prompts(), programs, workspace.clock(), UUID::randomUUID);
            var report = dryRun ? coming.tryOut(reading, arrival, workspace.author()) : coming.run(reading, arrival, workspace.author());
            if (desk.json()) {
                desk.output().document(json(report));
            } else {
                print(report);
            }
            return report.failed().isEmpty() ? 0 : CommandFailure.FAILED;
        }

        private ReadOptions options(Program program) {
            var usual = ReadOptions.of(program);
            var formatted = format.map(usual::from).orElse(usual);
            var placed = type.map(kind -> formatted.into(new Scope(program.name(), kind, phase))).orElse(formatted);
            return convert ? placed.converting(PlaceholderStyle.values()) : placed;
        }

        private void print(ImportReport report) {
            report.imported().forEach(one -> {
                desk.output().text("+ " + one.file() + ": " + PromptsReading.words(one.scope()) + " v" + one.version().orElse(0)
                        + (one.problems().isEmpty() ? "" : ", " + one.problems().size() + " problems"));
                one.notes().forEach(note -> desk.output().text("    " + note));
            });
            report.skipped().forEach(one -> desk.output().text("= " + one.file() + ": " + one.reason()));
            report.warnings().stream().map(DocumentProblem::sentence).forEach(desk.output()::notice);
            report.failed().stream().map(DocumentProblem::sentence).forEach(desk.output()::notice);
            desk.output()
                    .text(report.imported().size() + (dryRun ? " to import, " : " imported, ") + report.skipped().size() + " skipped, "
                            + report.failed().size()
                            + " failed."
                            + (report.run().isPresent() ? " Take it back with: rehearsal prompts undo-import" : ""));
        }

        private static ObjectNode json(ImportReport report) {
            var node = Shapes.object().put("dryRun", report.dryRun());
            Shapes.put(node, "import", report.run().map(UUID::toString));
            var imported = node.putArray("imported");
            report.imported().forEach(one -> {
                var line = imported.addObject().put("file", one.file()).setAll(Shapes.scope(one.scope()));
                Shapes.put(line, "version", one.version());
                line.set("notes", Shapes.words(one.notes()));
                var problems = line.putArray("problems");
                one.problems().forEach(problem -> problems.add(Shapes.problem(one.file(), problem)));
            });
            var skipped = node.putArray("skipped");
            report.skipped().forEach(one -> skipped.addObject().put("file", one.file()).put("reason", one.reason()));
            var failed = node.putArray("failed");
            report.failed().forEach(problem -> failed.add(place(problem)));
            var warnings = node.putArray("warnings");
            report.warnings().forEach(problem -> warnings.add(place(problem)));
            return node;
        }
    }

    private static ObjectNode place(DocumentProblem problem) {
        var node = Shapes.object().put("file", problem.file()).put("line", problem.line()).put("column", problem.column()).put("problem",
                problem.message());
        Shapes.put(node, "suggestion", problem.suggestion());
        return node;
    }

    /** The commands of this file. */
    static List<Object> commands(CliContext desk) {
        var commands = new ArrayList<Object>(List.of(new PromptsDiff(desk), new Export(desk), new Import(desk)));
        commands.addAll(PromptsUndo.commands(desk));
        return commands;
    }
}
