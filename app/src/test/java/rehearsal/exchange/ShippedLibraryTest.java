package rehearsal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rehearsal.program.ShippedPrograms;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Problem;

class ShippedLibraryTest {
    private static final ShippedPrograms PROGRAMS = new ShippedPrograms();

    @ParameterizedTest
    @ValueSource(strings = {"identity-coaching", "creative-brief"})
    void everyShippedPromptIsRead(String program) {
        var reading = read(program);

        assertEquals(List.of(), reading.problems());
        assertEquals(List.of(), reading.skipped());
    }

    @Test
    void lintShowsThePlantedDefectAndNothingElse() {
        var lint = new Lint(PROGRAMS.find("identity-coaching").orElseThrow());

        var errors = read("identity-coaching").prompts().stream()
                .flatMap(prompt -> lint.check(prompt.scope().type(), prompt.scope().phase(), prompt.text()).stream())
                .filter(Problem::blocksLive).map(Problem::code).toList();

        assertEquals(List.of(Problem.Code.UNKNOWN_KEY), errors);
    }

    private static ReadFiles read(String program) {
        return new LibraryReader(ReadOptions.of(PROGRAMS.find(program).orElseThrow())).read(Path.of("..", "resources", "library", program));
    }
}
