package rehearsal.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import rehearsal.document.FileProblem;
import rehearsal.exchange.ImportReport;
import rehearsal.exchange.LibraryExport;
import rehearsal.exchange.LibraryImport;
import rehearsal.exchange.LibraryReader;
import rehearsal.exchange.ReadOptions;
import rehearsal.store.prompt.Arrival;
import rehearsal.ui.draft.Shelves;
import rehearsal.ui.draft.Surroundings;

/** Brings files in and takes them out, behind the screen, and says what came of it. */
public final class Importing {

    private static final int TOLD = 3;

    private final Shelves shelves;
    private final Surroundings around;
    private final Runnable done;

    public Importing(Shelves shelves, Surroundings around, Runnable done) {
        this.shelves = shelves;
        this.around = around;
        this.done = done;
    }

    public void take(List<Path> files) {
        around.background().run(() -> bringIn(files), this::tell, failure -> around.desk().say(String.valueOf(failure.getMessage())));
    }

    public void export(Path folder) {
        around.background().run(() -> new LibraryExport(shelves.prompts()).write(folder, List.of(shelves.program().name())), written -> {
            around.desk().say(around.texts().say("library.exported", written.written().size() + written.unchanged().size(), folder));
        }, failure -> around.desk().say(String.valueOf(failure.getMessage())));
    }

    private List<ImportReport> bringIn(List<Path> files) {
        var reader = new LibraryReader(ReadOptions.of(shelves.program()));
        var target = new LibraryImport(shelves.prompts(), List.of(shelves.program()), shelves.clock(), UUID::randomUUID);
        return files.stream().map(file -> target.run(reader.read(file), Arrival.INACTIVE, shelves.author())).toList();
    }

    private void tell(List<ImportReport> reports) {
        var imported = reports.stream().mapToInt(report -> report.imported().size()).sum();
        var skipped = reports.stream().mapToInt(report -> report.skipped().size()).sum();
        var failed = new ArrayList<FileProblem>();
        reports.forEach(report -> failed.addAll(report.failed()));
        around.desk().say(around.texts().say("library.imported", imported, skipped, failed.size()));
        if (!failed.isEmpty()) {
            around.desk().say(failed.stream().limit(TOLD).map(problem -> problem.file() + ": " + problem.message())
                    .collect(Collectors.joining("  ")));
        }
        done.run();
    }
}
