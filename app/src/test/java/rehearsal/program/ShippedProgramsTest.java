package rehearsal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedProgramsTest {

    @ParameterizedTest
    @ValueSource(strings = {"identity-coaching", "creative-brief"})
    void everyShippedProgramLoadsWithoutAWarning(String name) {
        var loaded = new ShippedPrograms().load(name);

        assertEquals(List.of(), loaded.problems());
        var program = assertInstanceOf(LoadedProgram.Loaded.class, loaded).program();
        assertEquals(name, program.name());
    }
}
