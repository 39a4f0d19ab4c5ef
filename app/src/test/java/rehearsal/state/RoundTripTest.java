package rehearsal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import rehearsal.testing.TestSeed;

class RoundTripTest {
    private static final Program PROGRAM = new ShippedPrograms().find("identity-coaching").orElseThrow();
    private static final Scenarios SCENARIOS = new Scenarios(name -> Optional.empty());

    @Test
    void whateverAScenarioHoldsSurvivesYamlAndJson() {
        roundTrips(1, 500);
    }

    @Test
    @Tag("strength")
    void whateverAScenarioHoldsSurvivesYamlAndJsonForLong() {
        roundTrips(1_000_000, 100_000);
    }

    private static void roundTrips(long usualSeed, int count) {
        var firstSeed = TestSeed.of("RoundTripTest", usualSeed);
        for (var seed = firstSeed; seed < firstSeed + count; seed++) {
            var scenario = new RandomStates(seed, PROGRAM).scenario();
            var yaml = SCENARIOS.write("s.yaml", scenario);
            assertEquals(scenario, read("s.yaml", yaml), () -> yaml);
            assertEquals(yaml, SCENARIOS.write("s.yaml", read("s.yaml", yaml)));
            assertEquals(scenario, read("s.json", SCENARIOS.write("s.json", scenario)));
        }
    }

    @Test
    void aStateSurvivesJsonWithoutAName() {
        var mapper = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
        for (var seed = 1; seed < 300; seed++) {
            var state = new RandomStates(seed, PROGRAM).state();
            var json = mapper.readTree(SCENARIOS.toJson(state).toString());
            var read = assertInstanceOf(ReadScenario.Loaded.class, SCENARIOS.read("turn 3", json));
            assertEquals(state, read.scenario().state());
            assertEquals(state, read("turn.json", json.toString()).state());
        }
    }

    private static Scenario read(String file, String text) {
        var read = SCENARIOS.read(file, text);
        return assertInstanceOf(ReadScenario.Loaded.class, read, () -> read.problems() + "\n" + text).scenario();
    }
}
