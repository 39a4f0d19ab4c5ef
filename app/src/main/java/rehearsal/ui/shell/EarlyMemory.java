package rehearsal.ui.shell;

import java.io.IOException;
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
    private final Path file;
    private final Properties kept = new Properties();

    EarlyMemory(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("window.properties");
        if (Files.isRegularFile(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException unreadable) {
                kept.clear();
            }
        }
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
        try (var out = Files.newBufferedWriter(file)) {
            kept.store(out, null);
        } catch (IOException unwritable) {
            LoggerFactory.getLogger(EarlyMemory.class).debug("Where the window was is not kept in {}", file);
        }
    }
}
