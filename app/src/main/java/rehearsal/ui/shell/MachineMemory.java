package rehearsal.ui.shell;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.ui.place.Memory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a window remembers, in a small file of this computer: a library on a server is shared, and nobody wants another person's window. What
 * cannot be written is remembered until the window closes.
 */
public final class MachineMemory implements Memory {

    private static final String OLD_PREFIX = "window.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Properties kept;

    private MachineMemory(Path file, Properties kept) {
        this.file = file;
        this.kept = kept;
    }

    /** Beside the library. What earlier releases kept in the library itself is taken over once. */
    public static MachineMemory beside(Store store) {
        var file = store.location().dataDirectory().resolve("window.properties");
        if (Files.isRegularFile(file)) {
            return new MachineMemory(file, read(file));
        }
        var taken = new Properties();
        store.settings().all().forEach((name, json) -> {
            if (name.startsWith(OLD_PREFIX)) {
                taken.setProperty(name.substring(OLD_PREFIX.length()), JSON.readTree(json).asString(""));
            }
        });
        var memory = new MachineMemory(file, taken);
        if (!taken.isEmpty() && memory.write() && store.location() instanceof StoreLocation.Embedded) {
            taken.stringPropertyNames().forEach(name -> store.settings().remove(OLD_PREFIX + name));
        }
        return memory;
    }

    @Override
    public synchronized Optional<String> recall(String name) {
        return Optional.ofNullable(kept.getProperty(name));
    }

    @Override
    public synchronized void keep(String name, String value) {
        if (!value.equals(kept.setProperty(name, value))) {
            write();
        }
    }

    private boolean write() {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                kept.store(writer, "How the window looked when it was last closed on this computer");
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }

    private static Properties read(Path file) {
        var kept = new Properties();
        try {
            kept.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException unreadable) {
            kept.clear();
        }
        return kept;
    }
}
