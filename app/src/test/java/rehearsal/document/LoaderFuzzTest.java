package rehearsal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rehearsal.program.LoadedProgram;
import rehearsal.program.Program;
import rehearsal.program.ProgramLoader;
import rehearsal.program.ShippedPrograms;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenarios;
import rehearsal.testing.TestSeed;

/** Broken documents of every kind: whatever is read, the answer is a value or a list of problems, never an exception. */
class LoaderFuzzTest {
    private static final List<String> PIECES = List.of("{", "}", "[", "]", ":", ": ", "- ", "\n", "\n  ", "\n    - ", "#", "\"", "'", "|",
            ">",
            "&a ", "*a", "!x ", "!!int ", "? ", "%YAML 9\n", "---\n", "...\n", "\t", "\u0000", "\u0085", "\uFEFF", "\uD800", "NO", "1.0",
            "~",
            "null", "$each", "$x", "<<: *a", "name", "phases", "actions", "id: 1", "999999999999999999999", "1e999999", ".inf", "0x",
            "\\u00",
            "\\", ",", "state", "identities", "[[[[[[[[", "{{{{{{{{", "messages: 1", "params: []", "for_each: name", "\r");
    private static final Optional<Program> COACHING = new ShippedPrograms().find("identity-coaching");

    private final Scenarios scenarios = new Scenarios(name -> name.equals("identity-coaching") ? COACHING : Optional.empty());

    @Test
    void noBrokenProgramEscapes() throws IOException {
        programs(6_000);
    }

    @Test
    void noBrokenScenarioEscapes() throws IOException {
        states(6_000);
    }

    @Test
    @Tag("strength")
    void noBrokenProgramEscapesForLong() throws IOException {
        programs(500_000);
    }

    @Test
    @Tag("strength")
    void noBrokenScenarioEscapesForLong() throws IOException {
        states(500_000);
    }

    private static void programs(int count) throws IOException {
        var whole = Files.readString(Path.of("..", "resources", "programs", "creative-brief.yaml"));
        var small = whole.substring(0, 600) + whole.substring(whole.indexOf("\nactions:"));
        fuzz(small, "yaml", count, (file, text) -> {
            var loaded = new ProgramLoader().load(file, text);
            return loaded instanceof LoadedProgram.Invalid ? loaded.problems() : List.of();
        });
    }

    private void states(int count) throws IOException {
        var yaml = Files.readString(Path.of("..", "resources", "scenarios", "samir-sharpening.yaml"));
        BiFunction<String, String, List<DocumentProblem>> read = (file, text) -> {
            var scenario = scenarios.read(file, text);
            return scenario instanceof ReadScenario.Invalid ? scenario.problems() : List.of();
        };
        fuzz(yaml, "yaml", count / 2, read);
        var scenario = ((ReadScenario.Loaded) scenarios.read("s.yaml", yaml)).scenario();
        fuzz(scenarios.write("s.json", scenario), "json", count - count / 2, read);
    }

    private static void fuzz(String seed, String ending, int count, BiFunction<String, String, List<DocumentProblem>> read) {
        var random = TestSeed.random("LoaderFuzzTest", 7);
        var refused = 0;
        for (var round = 0; round < count; round++) {
            var text = broken(seed, random);
            var problems = read.apply("f." + ending, text);
            refused += problems.isEmpty() ? 0 : 1;
            for (var problem : problems) {
                assertEquals("f." + ending, problem.file());
                assertTrue(problem.line() > 0 && problem.column() > 0 && !problem.message().isBlank(), problem::toString);
            }
        }
        assertTrue(refused > count / 10, "the inputs are too tame: " + refused);
    }

    private static String broken(String seed, Random random) {
        var text = new StringBuilder(seed);
        var edits = 1 + random.nextInt(4);
        for (var edit = 0; edit < edits; edit++) {
            var at = random.nextInt(text.length() + 1);
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
                case 2 -> text.insert(at, (char) random.nextInt(0x10000));
                case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                default -> text.setLength(Math.max(at, 1));
            }
        }
        return text.toString();
    }
}
