package rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rehearsal.ai.offline.Pause;
import rehearsal.store.db.StoreLocation;
import rehearsal.workspace.LibraryLocation;

class StudioLocationTest {

    private static final String TEAM = "jdbc:postgresql://db.team:5432/rehearsal";

    private static StoreLocation location(Map<String, String> environment, Optional<String> asked) {
        return new Studio(environment, Map.of(), Clock.systemUTC(), Pause.NONE)
                .location(new LibraryLocation(Optional.of(Path.of("library")), asked));
    }

    @Test
    void theLibraryIsAFileUnlessTheEnvironmentOrThePersonNamesAServer() {
        assertInstanceOf(StoreLocation.Embedded.class, location(Map.of(), Optional.empty()));
        assertInstanceOf(StoreLocation.Embedded.class, location(Map.of("REHEARSAL_DB", " "), Optional.empty()));
        assertEquals(TEAM, location(Map.of("REHEARSAL_DB", TEAM), Optional.empty()).toString());
        var asked = location(Map.of("REHEARSAL_DB", "jdbc:postgresql://other/rehearsal"), Optional.of(TEAM));
        assertEquals(TEAM, asked.toString());
        assertEquals(Path.of("library").toAbsolutePath(), asked.dataDirectory());
    }
}
