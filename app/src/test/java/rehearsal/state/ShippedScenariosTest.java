package rehearsal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rehearsal.program.ShippedPrograms;

class ShippedScenariosTest {
    private static final Path FOLDER = Path.of("..", "resources", "scenarios");

    @TestFactory
    Stream<DynamicTest> everyShippedScenarioReadsWithoutAWarning() throws IOException {
        var files = Files.list(FOLDER).sorted().toList();
        assertTrue(files.size() >= 4);
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            var read = new Scenarios(new ShippedPrograms()::find).read(file.toString(), Files.readString(file));
            assertEquals(List.of(), read.problems());
        }));
    }
}
