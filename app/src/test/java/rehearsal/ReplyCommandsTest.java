package rehearsal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests, replies and actions from a terminal. */
class ReplyCommandsTest {

    @TempDir
    Path folder;

    private Words run(String stdin, String... words) {
        return Words.run(folder.resolve("data"), stdin, words);
    }

    private Words parse(String reply) {
        return run(reply, "parse", "--actions", "transition_phase", "--json", "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--phase INTEGRATION", "--type SENTINEL", "--type SYSTEM", "--type IMAGE_GENERATION"})
    void everyProviderIsRenderedOfflineAndTheSameTwice(String what) {
        var words = ("render " + what + " --provider all --json").split(" ");
        var once = run("", words);
        var again = run("", words);

        assertEquals(0, once.exit(), once.err());
        assertArrayEquals(once.bytes(), again.bytes());
        assertFalse(once.out().contains("\r"));
        assertEquals(5, once.json().size());
        for (var one : once.json()) {
            for (var field : new String[]{"prompt", "segments", "values", "request", "schema", "rewritten", "problems"}) {
                assertTrue(one.has(field), field);
            }
            assertTrue(one.get("request").get("url").asString().startsWith("http"));
        }
    }

    @Test
    void aReplyIsCleanRecoveredOrFailedAndWhatCanBeKeptIsKept() {
        assertEquals("clean", parse("{\"message\":\"hi\",\"transition_phase\":null}").json().get("how").asString());
        for (var reply : new String[]{"```json\n{\"message\":\"hi\",\"transition_phase\":null}\n```",
                "{\"message\":\"hi\",\"transition_phase\":null}{\"message\":\"hi\",\"transition_phase\":null}", "{\"message\":\"hi",
                "{\"message\":\"hi\",\"x\":" + "[".repeat(100_000)}) {
            var told = parse(reply);
            assertEquals(0, told.exit());
            assertEquals("recovered", told.json().get("how").asString());
            assertEquals("hi", told.json().get("message").asString());
            assertTrue(told.json().get("problems").size() > 0);
        }
        var empty = parse("");
        assertEquals(1, empty.exit());
        assertEquals("failed", empty.json().get("how").asString());
    }

    @Test
    void aReplyOfFiveMegabytesIsRead() {
        var words = "a".repeat(5_000_000);
        assertEquals(words, parse("{\"message\":\"" + words + "\",\"transition_phase\":null}").json().get("message").asString());
    }

    @Test
    void eachActionIsAppliedOrRefusedWithItsReasonAndTheSameTwice() throws IOException {
        var scenario = Files.writeString(folder.resolve("start.json"), "{\"name\":\"start\",\"state\":{}}").toString();
        var actions = "[{\"type\":\"update_asked_questions\",\"params\":{}},{\"type\":\"no_such_action\",\"params\":{}}]";

        var once = run(actions, "apply", "--scenario", scenario, "--actions", "-", "--json");

        assertEquals(0, once.exit(), once.err());
        for (var outcome : once.json().get("outcomes")) {
            assertEquals("refused", outcome.get("result").asString());
            assertFalse(outcome.get("why").asString().isBlank());
        }
        assertArrayEquals(once.bytes(), run(actions, "apply", "--scenario", scenario, "--actions", "-", "--json").bytes());
    }

    @Test
    void aBrokenScenarioIsToldWithLineAndColumn() throws IOException {
        var scenario = Files.writeString(folder.resolve("broken.yaml"), "name: x\nstate: 5\nmessages: [{role: robot, text: hi}]\n")
                .toString();
        var told = run("[]", "apply", "--scenario", scenario, "--actions", "-");
        assertEquals(1, told.exit());
        assertTrue(told.err().contains(":2:8: "), told.err());
        assertTrue(told.err().contains("robot"), told.err());
        var actions = run("[{\"type\":", "apply", "--scenario", "A fresh client", "--actions", "-");
        assertEquals(1, actions.exit());
        assertFalse(actions.err().contains("Exception"), actions.err());
    }

    @Test
    void lintKeepsToTheScopeItIsGiven() {
        assertEquals(1, run("", "lint", "--json").exit(), "the sample has one planted error");
        assertEquals(0, run("", "lint", "--type", "COACH", "--phase", "INTEGRATION", "--json").json().size());
    }

    @Test
    void lintTellsTheFileThatIsMissingAndLooksAtTheOthers() throws IOException {
        var body = Files.writeString(folder.resolve("body.md"), "Hello {nobody_knows_this}");

        var words = run("", "lint", folder.resolve("missing.md").toString(), body.toString(), "--json");

        assertEquals(1, words.exit());
        assertTrue(words.err().contains("missing.md"), words.err());
        assertTrue(words.json().valueStream().anyMatch(problem -> problem.get("file").asString().equals(body.toString())), words.out());
    }

    @Test
    void aDraftAndANumberAreNotBothRendered() {
        var words = run("", "render", "--phase", "INTEGRATION", "--draft", "--version", "1", "--provider", "offline");

        assertEquals(2, words.exit());
        assertEquals("Give --draft or --version, not both.", words.err().strip());
    }
}
