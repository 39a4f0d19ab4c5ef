package rehearsal.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;

/** Prints how long a library takes to go out and to come in, also at ten times the size. */
@Tag("bench")
class ImportBench {
    @TempDir
    private Path folder;

    @Test
    void librariesOfFiles() {
        libraryOf(200);
        libraryOf(2_000);
        libraryOf(20_000);
    }

    private void libraryOf(int files) {
        var versions = new ArrayList<PromptVersion>();
        for (var number = 0; number < files; number++) {
            var scope = new Scope("garden", PromptType.COACH, Optional.of("PHASE_" + number / 20));
            versions.add(
                    Samples.version(scope, number % 20 + 1, ("Ask about {user_name}, then listen. Version " + number + ".\n").repeat(100)));
        }
        var library = folder.resolve("library" + files);
        try (var store = Store.open(StoreLocation.embedded(folder.resolve("data" + files)), Clock.systemUTC())) {
            var start = System.nanoTime();
            LibraryWriter.write(library, versions);
            var written = System.nanoTime();
            var reading = new LibraryReader(ReadOptions.of(Samples.program())).read(library);
            var read = System.nanoTime();
            var report = new LibraryImport(store.prompts(), List.of(Samples.program()), Clock.systemUTC(), UUID::randomUUID).run(reading,
                    ImportedVersion.INACTIVE, "Ann");
            var stored = System.nanoTime();
            System.out.printf("%,7d files of 5 kB: written %6.2f s, read %6.2f s, checked and stored %6.2f s (%,d imported, %d failed)%n",
                    files,
                    (written - start) / 1e9, (read - written) / 1e9, (stored - read) / 1e9, report.imported().size(),
                    report.failed().size());
        }
    }
}
