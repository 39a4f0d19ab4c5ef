package rehearsal.ui.shell;

import rehearsal.document.OwnFile;
import java.nio.file.Files;
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

    private final OwnFile file;
    private final Properties kept;

    private MachineMemory(OwnFile file, Properties kept) {
        this.file = file;
        this.kept = kept;
    }

    /** Beside the library. What earlier releases kept in the library itself is taken over once. */
    public static MachineMemory beside(Store store) {
        var file = store.location().dataDirectory().resolve("window.properties");
        var own = new OwnFile(file);
        if (Files.isRegularFile(file)) {
            return new MachineMemory(own, own.read());
        }
        var taken = new Properties();
        store.settings().all().forEach((name, json) -> {
            if (name.startsWith(OLD_PREFIX)) {
                taken.setProperty(name.substring(OLD_PREFIX.length()), JSON.readTree(json).asString(""));
            }
        });
        var memory = new MachineMemory(own, taken);
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
        return file.write(kept, "How the window looked when it was last closed on this computer").isEmpty();
    }
}
