package rehearsal.trial.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import rehearsal.trial.TrialCase;

class SuiteReaderTest {

    private static final String SIDES = """
            sides:
              - name: now
                provider: offline
                model: partner-coach
            """;
    private static final String CASE = """
            cases:
              - name: first
                scenario: fresh-client
                turns: [Hello.]
            """;

    @Test
    void aSideIsAnExactBundle() {
        var suite = loaded("suite: s\nrepeats: 3\nlooks: [0.25, 1]\ncaps: {calls: 40, money: 1.5}\n" + """
                sides:
                  - name: a
                    provider: offline
                    model: partner-coach
                    temperature: 0.3
                    max_output: 200
                    versions: {SYSTEM: live, GET_TO_KNOW_YOU: 7, IDENTITY_CREATION: "label:staging", SENTINEL: "draft:ines"}
                """ + CASE);
        var side = suite.sides().getFirst();
        assertEquals(Map.of("SYSTEM", new VersionChoice.Live(), "GET_TO_KNOW_YOU", new VersionChoice.Number(7), "IDENTITY_CREATION",
                new VersionChoice.Label("staging"), "SENTINEL", new VersionChoice.DraftOf("ines")), side.versions());
        assertEquals(OptionalDouble.of(0.3), side.model().temperature());
        assertEquals(200, side.model().maxOutput().orElseThrow());
        assertEquals(3, suite.repeats());
        assertEquals(3, suite.cells());
        assertEquals(List.of(0.25, 1.0), suite.looks());
        assertEquals(40, suite.caps().calls().orElseThrow());
        assertEquals("$1.50", suite.caps().money().orElseThrow().text());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsPlace() {
        assertProblems("suite: s\nmode: dreamt\n" + SIDES + CASE, "2:7 The mode is “dreamt”");
        assertProblems("suite: s\nprogram: cooking\n" + SIDES + CASE, "2:10 There is no program “cooking”");
        assertProblems("suite: s\n" + SIDES.replace("offline", "openai2") + CASE, "4:15 There is no provider “openai2”");
        assertProblems("suite: s\n" + SIDES + "    versions: {GET_TO_KNOW: 2}\n" + CASE,
                "6:16 There is no phase or prompt type “GET_TO_KNOW”");
        assertProblems("suite: s\n" + SIDES + "    versions: {SYSTEM: newest}\n" + CASE, "6:24 The version of SYSTEM cannot be read");
        assertProblems("suite: s\n" + SIDES + CASE.replace("fresh-client", "fresh-clent"), "8:15 There is no scenario “fresh-clent”");
        assertProblems("suite: s\n" + SIDES + CASE + "    checks: [one-qestion]\n", "10:14 There is no check “one-qestion”");
        assertProblems("suite: s\n" + SIDES + CASE + "    persona: Nobody\n", "10:14 There is no persona “Nobody”");
        assertProblems("suite: s\n" + SIDES + CASE.replace("    turns: [Hello.]\n", ""), "7:5 The case first has no client messages");
        assertProblems("suite: s\nmode: simulated\n" + SIDES + CASE, "1:1 A simulated suite needs a model",
                "8:5 The case first has no persona");
        assertProblems("suite: s\nmode: recorded\n" + SIDES + CASE.replace("[Hello.]", "[Hello., Again.]"),
                "10:12 A recorded case answers one");
        assertProblems("suite: s\nrepeats: 0\nlooks: [1, 0.5]\n" + SIDES + CASE, "2:10 repeats is 0", "3:8 The looks are not rising");
        assertProblems("suite: s\n" + SIDES + CASE + "  - name: first\n    scenario: fresh-client\n    turns: [Hi.]\n",
                "7:3 The name “first” stands twice");
        assertProblems("suite: s\n" + SIDES, "1:1 A suite needs cases");
        assertProblems("suite: s\nsiedes: []\n" + SIDES + CASE, "2:1 The key siedes is not known");
        assertProblems("suite: s\n" + SIDES + "cases:\n  - kept: gone\n  - session: 7\n", "7:11 The library has no case “gone”",
                "8:14 “7” is not the id");
        assertProblems("suite: s\n" + SIDES + "cases:\n  - name: other\n    scenario: felix-two-pictures\n    turns: [Hi.]\n",
                "8:15 The scenario Felix and the two pictures belongs");
    }

    @Test
    void rowsOfATableBecomeCases() {
        var csv = "name,message,word\nfirst,\"Hello, you.\",Mira\nsecond,Hi.,Konrad\n";
        var suite = loaded("suite: s\n" + SIDES + """
                cases:
                  - rows: rows.csv
                    scenario: fresh-client
                    checks: [{check: contains, value: "{{word}}"}]
                """, new ShippedSources().with("rows.csv", csv));
        assertEquals(List.of("first", "second"), suite.cases().stream().map(SuiteCase::name).toList());
        assertEquals(List.of("Hello, you."), suite.cases().getFirst().turns());
        assertTrue(suite.cases().getLast().checks().toString().contains("Konrad"));
        var lines = "{\"name\": \"one\", \"message\": \"Hello.\"}\n\n{\"name\": \"two\", \"message\": \"Hi.\", \"scenario\": \"samir-sharpening\"}\n";
        var fromLines = loaded("suite: s\n" + SIDES + "cases: [{rows: r.jsonl, scenario: fresh-client}]\n",
                new ShippedSources().with("r.jsonl", lines));
        assertEquals("IDENTITY_REFINEMENT", fromLines.cases().getLast().scenario().state().currentPhase());
    }

    @Test
    void aKeptCaseBringsItsMessagesAndChecks() {
        var scenario = new ShippedSources().scenario("fresh-client").orElseThrow();
        var suite = loaded("suite: s\nchecks: [one-question]\n" + SIDES + "cases: [{kept: mine, checks: [no-inner-words]}]\n",
                new ShippedSources().with(TrialCase.of("mine", scenario, List.of("Hello.", "Again."), List.of())));
        var each = suite.cases().getFirst();
        assertEquals("mine", each.name());
        assertEquals(List.of("Hello.", "Again."), each.turns());
        assertEquals(List.of("one-question", "no-inner-words"), each.checks().stream().map(check -> check.name()).toList());
        assertEquals("A fresh client", each.cluster());
    }

    @Test
    void theEstimateSaysWhatASuiteTakesAndWhatItCanSee() {
        var suite = loaded("suite: s\nrepeats: 2\n" + SIDES + "  - {name: then, provider: offline, model: partner-coach}\n"
                + CASE.replace("[Hello.]", "[Hello., Again.]") + "  - {name: second, scenario: fresh-client, turns: [Hi.]}\n");
        assertEquals(12, SuiteEstimate.of(suite).answers());
        assertTrue(SuiteEstimate.of(suite).sentences().getLast().contains("With these 2 cases and 2 repeats you will see a difference of"));
        assertTrue(SuiteEstimate.of(suite).sentences().getFirst().contains("not known"));
    }

    private static TrialSuite loaded(String text) {
        return loaded(text, new ShippedSources());
    }

    private static TrialSuite loaded(String text, SuiteSources sources) {
        return assertInstanceOf(ReadTrialSuite.Loaded.class, new SuiteReader(sources).read("s.yaml", text),
                () -> String.valueOf(new SuiteReader(sources).read("s.yaml", text))).suite();
    }

    private static void assertProblems(String text, String... wanted) {
        var invalid = assertInstanceOf(ReadTrialSuite.Invalid.class, new SuiteReader(new ShippedSources()).read("s.yaml", text));
        var found = invalid.problems().stream().filter(problem -> problem.isError())
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message()).toList();
        for (var words : wanted) {
            assertTrue(found.stream().anyMatch(each -> each.startsWith(words)), () -> words + " in " + found);
        }
    }
}
