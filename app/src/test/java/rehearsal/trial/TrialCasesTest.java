package rehearsal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.session.SessionListener;
import rehearsal.state.RandomStates;
import rehearsal.store.trial.KeptCase;
import rehearsal.testing.TestSeed;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Cases out of talks, and suites in and out of files. */
class TrialCasesTest {

    private static final Program PROGRAM = new ShippedPrograms().find("identity-coaching").orElseThrow();
    private final SuiteFile files = new SuiteFile(new ShippedPrograms()::find);

    @Test
    void aCaseStartsWhereTheTalkStoodAndSaysWhatTheClientSaidThen(@TempDir Path folder) {
        try (var room = new PairRoom(folder)) {
            room.a.creates("Yes.", "The fixer").answers("Go on.");
            var talk = room.sessions.start(PairRoom.setup("a", 1), "A talk");
            for (var words : List.of("One.", "Two.", "Three: no, \"really\".")) {
                room.sessions.say(talk.id(), words, SessionListener.none());
            }
            var cases = new TrialCases(room.sessions, room.store.cases(), new ShippedPrograms()::find, PairRoom.AUTHOR);
            var made = cases.of(talk.id(), 1, "After the name", List.of("names"));
            assertEquals(List.of("Two.", "Three: no, \"really\"."), made.turns());
            assertTrue(made.scenario().state().identities().stream().anyMatch(identity -> identity.name().equals("The fixer")));
            assertEquals(3, cases.of(talk.id(), 0, "All", List.of()).turns().size());
            assertEquals(PairRoom.mira().state(), cases.of(talk.id(), 0, "All", List.of()).scenario().state());
            assertEquals(List.of(), cases.of(talk.id(), 3, "End", List.of()).turns());

            var stored = assertInstanceOf(KeptCase.Kept.class, cases.keep(made)).stored();
            assertEquals(Optional.of(made), cases.open(stored));
            assertInstanceOf(KeptCase.NameTaken.class, cases.keep(made));
            var suite = loaded(cases.suite("identity-coaching", "suite.yaml"));
            assertEquals(List.of(made), suite.cases());
        }
    }

    @Test
    void aStepMadeByHandIsPartOfWhereACaseStarts(@TempDir Path folder) {
        try (var room = new PairRoom(folder)) {
            var talk = room.sessions.start(PairRoom.setup("a", 1), "A talk");
            room.sessions.say(talk.id(), "One.", SessionListener.none());
            var edited = room.sessions.editState(talk.id(), room.sessions.open(talk.id()).state().withPhase("INTEGRATION"));
            room.sessions.say(talk.id(), "Two.", SessionListener.none());
            var cases = new TrialCases(room.sessions, room.store.cases(), new ShippedPrograms()::find, PairRoom.AUTHOR);
            var made = cases.of(talk.id(), 1, "Edited", List.of());
            assertEquals(edited.state().currentPhase(), made.scenario().state().currentPhase());
            assertEquals(List.of("Two."), made.turns());
        }
    }

    @Test
    void anySuiteIsTheSameAfterItWasWrittenAndRead() {
        var first = TestSeed.of("TrialCasesTest", 0);
        for (long seed = first; seed < first + 150; seed++) {
            var states = new RandomStates(seed, PROGRAM);
            var random = new Random(seed);
            var cases = new ArrayList<TrialCase>();
            for (int index = 0; index < random.nextInt(4); index++) {
                var turns = new ArrayList<String>();
                for (int turn = 0; turn < random.nextInt(4); turn++) {
                    turns.add(states.text());
                }
                cases.add(new TrialCase("Case " + index + " " + states.text(), PROGRAM.name(), states.scenario(), turns,
                        random.nextBoolean() ? List.of() : List.of(json("{\"contains\": \"x: y\", \"weight\": 1.50}"), json("\"no\"")),
                        List.of(states.text()), random.nextBoolean() ? Map.of() : Map.of("weight", json("2"))));
            }
            var suite = new Suite(states.text(), PROGRAM.name(), cases, Map.of("arms", json("[{\"pins\": {\"A\": 1}}]")));
            for (var file : List.of("suite.yaml", "suite.json")) {
                var text = files.write(file, suite);
                var read = assertInstanceOf(ReadSuite.Loaded.class, files.read(file, text), "seed " + seed);
                assertEquals(suite, read.suite(), "seed " + seed);
                assertEquals(text, files.write(file, read.suite()));
            }
        }
    }

    @Test
    void whatIsWrongWithASuiteIsSaidWithItsPlace() {
        var read = assertInstanceOf(ReadSuite.Invalid.class, files.read("suite.yaml", """
                suite: Mine
                cases:
                  - name: One
                    turns: [Hello]
                  - name: Two
                    scenario: {state: {current_phase: INTEGRATION}}
                  - name: Two
                    scenario: {state: {current_phase: INTEGRATION}}
                """));
        var sentences = read.problems().stream().map(problem -> problem.line() + ": " + problem.message()).toList();
        assertTrue(sentences.contains("3: The case One has no scenario to start from."), sentences.toString());
        assertTrue(sentences.contains("3: Two cases are called Two."), sentences.toString());
    }

    private Suite loaded(String text) {
        return assertInstanceOf(ReadSuite.Loaded.class, files.read("suite.yaml", text)).suite();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build().readTree(text);
    }
}
