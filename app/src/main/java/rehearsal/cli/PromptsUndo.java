package rehearsal.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.store.prompt.ImportRun;
import rehearsal.store.prompt.ImportUndone;
import rehearsal.store.prompt.SampleRemoval;

/** Taking back what came in together: an import, the sample. */
final class PromptsUndo {

    private static final int MOST_IMPORTS = 1000;

    private PromptsUndo() {
    }

    @Command(name = "undo-import", description = "Takes a whole import back: the last one, or the one with that id.")
    static final class UndoImport implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "ID", arity = "0..1", description = "The id of the import; without it, the last one.")
        private Optional<UUID> id = Optional.empty();

        @Option(names = "--dry-run", description = "Only say what would be taken back.")
        private boolean dryRun;

        UndoImport(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var prompts = desk.workspace().store().prompts();
            var run = id.or(this::last).orElseThrow(() -> CommandFailure.failed("There is no import to undo."));
            return switch (dryRun ? prompts.importUndo(run) : prompts.undoImport(run, desk.workspace().author())) {
                case ImportUndone.Refused refused -> throw CommandFailure.failed(refused.reason());
                case ImportUndone.Done done -> {
                    report(run, done);
                    yield 0;
                }
            };
        }

        private Optional<UUID> last() {
            return desk.workspace().store().prompts().imports(MOST_IMPORTS).stream().filter(each -> each.undoneAt().isEmpty())
                    .map(ImportRun::id).findFirst();
        }

        private void report(UUID run, ImportUndone.Done done) {
            if (desk.json()) {
                desk.output()
                        .document(Shapes.object().put("import", run.toString()).put("dryRun", dryRun).put("removed", done.versions()));
            } else {
                desk.output().text((dryRun ? "Imported versions that would be removed: " : "Imported versions removed: ") + done.versions()
                        + ".");
            }
        }
    }

    @Command(name = "load-sample", description = "Puts the prompts that come with the studio into the library, or puts back what of them was removed.")
    static final class LoadSample implements Callable<Integer> {
        private final CliContext desk;

        LoadSample(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            int loaded = desk.workspace().starterLibrary().load().imported().size();
            if (desk.json()) {
                desk.output().document(Shapes.object().put("loaded", loaded));
            } else {
                desk.output().text(loaded == 0 ? "The sample is in the library already." : "Sample versions loaded: " + loaded + ".");
            }
            return 0;
        }
    }

    @Command(name = "remove-sample", description = "Takes the prompts that came with the studio out of the library, except what your own work builds on.")
    static final class RemoveSample implements Callable<Integer> {
        private final CliContext desk;

        @Option(names = "--dry-run", description = "Only say what would be removed.")
        private boolean dryRun;

        RemoveSample(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var sample = desk.workspace().starterLibrary();
            var removal = dryRun ? sample.removal() : sample.remove(desk.workspace().author());
            if (desk.json()) {
                var node = Shapes.object().put("dryRun", dryRun).put("removed", removal.removed()).put("kept", removal.kept());
                var live = node.putArray("nothingLive");
                removal.live().forEach(scope -> live.add(Shapes.scope(scope)));
                desk.output().document(node);
            } else {
                desk.output().text(words(removal));
            }
            return 0;
        }

        private String words(SampleRemoval removal) {
            if (removal.removed() + removal.kept() == 0) {
                return "There is no sample in the library.";
            }
            var kept = removal.kept() == 0 ? "" : " Kept because your own work builds on them: " + removal.kept() + ".";
            var live = removal.live().isEmpty()
                    ? ""
                    : " No version is live then for " + String.join(", ", removal.live().stream().map(PromptsReading::words).toList())
                            + ".";
            return "Sample versions " + (dryRun ? "that would be removed: " : "removed: ") + removal.removed() + "." + kept + live
                    + (dryRun ? "" : " \"rehearsal prompts load-sample\" puts them back.");
        }
    }

    /** The commands of this file. */
    static List<Object> commands(CliContext desk) {
        return List.of(new UndoImport(desk), new LoadSample(desk), new RemoveSample(desk));
    }
}
