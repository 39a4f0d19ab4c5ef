package rehearsal.ui.shell;

import rehearsal.document.OwnFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.LoggerFactory;
import rehearsal.ui.place.Memory;

/**
 * What has to be known before the library is open: where the window was, and whether it was dark. A small file beside the library repeats
 * it; losing the file costs nothing but the first glance.
 */
final class EarlyMemory implements Memory {

    private final Path folder;
    private final OwnFile file;
    private final Properties kept;

    EarlyMemory(Path folder) {
        this.folder = folder;
        this.file = new OwnFile(folder.resolve("window.properties"));
        this.kept = file.read();
    }

    @Override
    public Optional<String> recall(String name) {
        return Optional.ofNullable(kept.getProperty(name));
    }

    @Override
    public void keep(String name, String value) {
        if (value.equals(kept.setProperty(name, value)) || !Files.isDirectory(folder)) {
            return;
        }
        file.write(kept, "How the window looked when it was last closed on this computer")
                .ifPresent(why -> LoggerFactory.getLogger(EarlyMemory.class).debug("Where the window was is not kept: {}", why));
    }
}
