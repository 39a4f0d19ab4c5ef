package rehearsal.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void aPlaceAndNothingElseAsksForTheWindowThere() {
        assertEquals(Optional.of(Places.usual()), Places.alone(List.of()));
        assertEquals(Optional.of(new Places(Optional.of(Path.of("mine")), Optional.empty())), Places.alone(List.of("--data", "mine")));
        assertEquals(Optional.of(new Places(Optional.of(Path.of("mine")), Optional.of("jdbc:postgresql://here/it"))),
                Places.alone(List.of("--db", "jdbc:postgresql://here/it", "--data", "mine")));
    }

    @Test
    void aCommandOrHalfAPlaceIsForTheCommandLine() {
        assertEquals(Optional.empty(), Places.alone(List.of("--data")));
        assertEquals(Optional.empty(), Places.alone(List.of("prompts", "list")));
        assertEquals(Optional.empty(), Places.alone(List.of("--data", "mine", "prompts", "list")));
        assertEquals(Optional.empty(), Places.alone(List.of("--help")));
    }
}
