package rehearsal.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryLocationTest {

    @Test
    void aPlaceAndNothingElseAsksForTheWindowThere() {
        assertEquals(Optional.of(LibraryLocation.usual()), LibraryLocation.alone(List.of()));
        assertEquals(Optional.of(new LibraryLocation(Optional.of(Path.of("mine")), Optional.empty())),
                LibraryLocation.alone(List.of("--data", "mine")));
        assertEquals(Optional.of(new LibraryLocation(Optional.of(Path.of("mine")), Optional.of("jdbc:postgresql://here/it"))),
                LibraryLocation.alone(List.of("--db", "jdbc:postgresql://here/it", "--data", "mine")));
    }

    @Test
    void aCommandOrHalfAPlaceIsForTheCommandLine() {
        assertEquals(Optional.empty(), LibraryLocation.alone(List.of("--data")));
        assertEquals(Optional.empty(), LibraryLocation.alone(List.of("prompts", "list")));
        assertEquals(Optional.empty(), LibraryLocation.alone(List.of("--data", "mine", "prompts", "list")));
        assertEquals(Optional.empty(), LibraryLocation.alone(List.of("--help")));
    }
}
