package rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials from a terminal. */
class TrialCommandsTest {

    private static final String SUITE = """
            suite: two versions
            minimum_cases: 2
            sides:
              - {name: v1, provider: offline, model: partner-coach, versions: {GET_TO_KNOW_YOU: 1}}
              - {name: v2, provider: offline, model: partner-coach, versions: {GET_TO_KNOW_YOU: 2}}
            cases:
              - {name: one, scenario: fresh-client, turns: [Hello., I fix bikes.], checks: [one-question]}
              - {name: two, scenario: fresh-client, turns: [Good evening.], checks: [{check: contains, value: "=1+1|<b>", name: "odd <words>"}]}
            """;

    @TempDir
    private Path data;

    @Test
    void aSuiteRunsAndItsReportIsThereInEveryForm() throws Exception {
        var suite = file("suite.yaml", SUITE);
        var out = data.resolve("out");
        var done = Words.run(data, "", "trial", "run", suite, "--out", out.toString(), "--json");
        assertEquals(100, done.exit(), done.err());
        assertEquals(2, done.json().path("failed").asInt());
        assertEquals(2, done.json().path("passed").asInt());
        assertEquals(0, done.json().path("errored").asInt());
        assertEquals("v2", done.json().path("arms").path(1).path("name").asString(""));
        assertTrue(done.json().path("verdict").asString("").contains("Both sides scored the same"), done.out());
        assertTrue(done.err().contains("With these 2 cases and 1 repeat"), done.err());
        var junit = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(out.resolve("junit.xml").toFile());
        assertEquals(2, junit.getElementsByTagName("failure").getLength());
        assertEquals(4, junit.getElementsByTagName("testcase").getLength());
        var html = Files.readString(out.resolve("report.html"));
        assertFalse(html.contains("odd <words>") || html.contains("http"), "words are words, and nothing is fetched");
        assertEquals(5, Files.readAllLines(out.resolve("results.csv")).size());
        assertEquals(4, Files.readAllLines(out.resolve("results.jsonl")).size());
        var run = done.json().path("run").asString("");
        var report = Words.run(data, "", "trial", "report", run, "--json");
        assertEquals(done.json().path("verdict"), report.json().path("verdict"));
        assertEquals(SUITE, Words.run(data, "", "trial", "export", run).out());
        var status = Words.run(data, "", "trial", "status", "--json").json().path(0);
        assertEquals("finished", status.path("status").asString(""));
        assertEquals(4, status.path("finished").asInt());
        assertEquals(100, Words.run(data, "", "trial", "resume", run).exit());
    }

    @Test
    void everyCellIsToldAsALine() throws IOException {
        var passing = file("suite.yaml", SUITE.replace("{check: contains, value: \"=1+1|<b>\", name: \"odd <words>\"}", "one-question"));
        var done = Words.run(data, "", "trial", "run", passing, "--jsonl");
        assertEquals(0, done.exit(), done.err());
        assertEquals(5, done.lines().size());
        assertEquals("report", done.lines().getLast().path("event").asString(""));
        assertTrue(done.lines().getFirst().path("verdict").path("parts").path(0).path("check").asString("").equals("one-question"));
    }

    @Test
    void whatCannotBeRunIsSaidBeforeAndExitsWithOne() throws IOException {
        var missing = Words.run(data, "", "trial", "run", file("a.yaml", SUITE.replace("GET_TO_KNOW_YOU: 2", "GET_TO_KNOW_YOU: 99")));
        assertEquals(1, missing.exit());
        assertTrue(missing.err().contains("a.yaml:5:5: Side v2: GET_TO_KNOW_YOU has no version 99."), missing.err());
        var unknown = Words.run(data, "", "trial", "run", file("b.yaml", SUITE.replace("fresh-client", "nowhere")));
        assertEquals(1, unknown.exit());
        assertTrue(unknown.err().contains("There is no scenario “nowhere”"), unknown.err());
        assertEquals(1, Words.run(data, "", "trial", "run", "none.yaml").exit());
        assertEquals(2, Words.run(data, "", "trial", "run", "coaching-basics", "--max-cost", "much").exit());
        assertEquals(2, Words.run(data, "", "trial", "run", "coaching-basics", "--repeat", "0").exit());
        assertEquals(1, Words.run(data, "", "trial", "report", "00000000-0000-0000-0000-000000000001").exit());
        assertEquals(2, Words.run(data, "", "trial").exit());
    }

    @Test
    void aCapOfCallsStopsARunThatResumeFinishes() throws IOException {
        var suite = file("suite.yaml", SUITE);
        var capped = Words.run(data, "", "trial", "run", suite, "--max-calls", "3", "--json");
        assertEquals(1, capped.exit());
        assertTrue(capped.err().contains("The limit of 3 calls is reached."), capped.err());
        var resumed = Words.run(data, "", "trial", "resume", capped.json().path("run").asString(""), "--json");
        assertEquals(100, resumed.exit(), resumed.err());
        assertEquals(4, resumed.json().path("finished").asInt());
    }

    @Test
    void theShippedSuiteShowsARealDifferenceOffline() {
        var done = Words.run(data, "", "trial", "run", "coaching-basics", "--json");
        assertEquals(100, done.exit(), done.err());
        var comparison = done.json().path("comparisons").path(0);
        assertEquals(18, comparison.path("pairs").asInt());
        assertTrue(comparison.path("low").asDouble() > 0, done.out());
        assertTrue(done.json().path("verdict").asString("").startsWith("second versions is ahead of first versions"), done.out());
    }

    @Test
    void theChecksAreExplained() {
        assertTrue(Words.run(data, "", "trial", "checks").out().contains("| `one-question` |"));
        assertTrue(Words.run(data, "", "trial", "checks", "--json").json().size() >= 38);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(data.resolve(name), text).toString();
    }
}
