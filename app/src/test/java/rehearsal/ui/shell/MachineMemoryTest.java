package rehearsal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;

class MachineMemoryTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void whatTheLibraryRememberedMovesToThisComputerAndNothingGoesBack() {
        try (var store = Store.open(StoreLocation.embedded(folder), Clock.systemUTC())) {
            store.settings().write("window.theme", "\"DARK\"");
            var memory = MachineMemory.beside(store);
            assertEquals(Optional.of("DARK"), memory.recall("theme"));
            memory.keep("window-width", "1111");
            assertTrue(store.settings().all().keySet().stream().noneMatch(name -> name.startsWith("window.")),
                    store.settings().all().toString());
            var again = MachineMemory.beside(store);
            assertEquals(Optional.of("DARK"), again.recall("theme"));
            assertEquals(Optional.of("1111"), again.recall("window-width"));
        }
    }

    @Test
    void aFileThatIsRubbishOrCannotBeWrittenCostsOnlyTheMemory() throws Exception {
        try (var store = Store.open(StoreLocation.embedded(folder), Clock.systemUTC())) {
            Files.write(folder.resolve("window.properties"), new byte[]{(byte) 0xff, (byte) 0xfe, 0, '\\', 'u', 'x'});
            var memory = MachineMemory.beside(store);
            assertEquals(Optional.empty(), memory.recall("theme"));
            Files.createDirectory(folder.resolve("window.properties.part"));
            memory.keep("theme", "LIGHT");
            assertEquals(Optional.of("LIGHT"), memory.recall("theme"));
            assertEquals(Map.of(), store.settings().all());
        }
    }
}
