package rehearsal.workflow.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.workflow.config.RunEnvironment.Machine;

/** Environments: which one is taken, why, and what it sets. */
class RunEnvironmentTest {
    private static final long PLENTY = 4L << 30;

    private static Machine machine(Map<String, String> variables) {
        return new Machine(4, PLENTY, variables);
    }

    @Test
    void theOptionGoesBeforeTheVariableAndTheVariableBeforeTheRecommendation() {
        var variables = Map.of(RunEnvironment.VARIABLE, "testing", "CI", "true");

        assertEquals(RunEnvironment.MINIMAL, RunEnvironment.choose(Optional.of("minimal"), machine(variables)).environment());
        assertEquals(RunEnvironment.TESTING, RunEnvironment.choose(Optional.empty(), machine(variables)).environment());
        assertEquals(RunEnvironment.DEVELOPMENT, RunEnvironment.choose(Optional.empty(), machine(Map.of())).environment());
    }

    @Test
    void everyRecommendationHasItsReason() {
        assertTrue(RunEnvironment.recommend(machine(Map.of("CI", "1"))).reason().contains("CI is set"));
        assertTrue(RunEnvironment.recommend(new Machine(1, PLENTY, Map.of())).reason().contains("one processor"));
        assertTrue(RunEnvironment.recommend(new Machine(8, 256L << 20, Map.of())).reason().contains("256 MB"));
        assertEquals(RunEnvironment.PRODUCTION, RunEnvironment.recommend(machine(Map.of("INVOCATION_ID", "x"))).environment());
        assertFalse(RunEnvironment.recommend(machine(Map.of())).reason().isBlank());
    }

    @Test
    void anUnknownNameIsRefusedWithAHint() {
        var refused = assertThrows(ConfigurationException.class,
                () -> RunEnvironment.choose(Optional.of("prodction"), machine(Map.of())));

        assertEquals("There is no environment prodction. Did you mean production?", refused.sentence());
    }

    @Test
    void whatAFileSaysGoesBeforeTheEnvironment(@TempDir Path folder) {
        var configuration = ExampleConfiguration.read(ExampleConfiguration.copyTo(folder));

        assertEquals(3, configuration.steps(RunEnvironment.PRODUCTION).maxParallel());
        assertEquals(8, WorkflowConfiguration.empty().steps(RunEnvironment.PRODUCTION).maxParallel());
        assertEquals(Duration.ofSeconds(10), WorkflowConfiguration.empty().steps(RunEnvironment.TESTING).timeout());
        var review = configuration.rules().composition("session_review").orElseThrow();
        assertEquals(1, configuration.retries(review, RunEnvironment.PRODUCTION).most(), "the composition says 1");
    }
}
