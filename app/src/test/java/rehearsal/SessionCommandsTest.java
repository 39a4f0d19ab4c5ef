package rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Sessions from a terminal: talk, look, fork, freeze, play again, out and in. */
class SessionCommandsTest {

    @TempDir
    private Path data;

    private Words run(String... words) {
        var done = Words.run(data, "", words);
        assertEquals(0, done.exit(), done.err() + done.out());
        return done;
    }

    private static List<String> events(Words words) {
        return words.lines().stream().map(line -> line.path("event").asString("")).filter(name -> !name.equals("token")).toList();
    }

    private String talk() throws IOException {
        var turns = Files.writeString(data.resolve("turns.txt"), "Hello there.\n{\"text\": \"I fix bicycles.\"}\n");
        var chat = run("chat", "--scenario", "A fresh client", "--turns", turns.toString(), "--provider", "offline", "--jsonl");
        assertEquals(List.of("actions", "done", "actions", "done"), events(chat));
        return chat.lines().getLast().path("session").asString("");
    }

    @Test
    void aTalkCanBeListedShownForkedFrozenAndPlayedAgain() throws IOException {
        var id = talk();
        assertEquals(id, run("session", "list", "--json").json().path(0).path("id").asString(""));
        assertTrue(run("session", "show", id).out().contains("> I fix bicycles."));
        assertEquals(1, run("session", "fork", id, "--turn", "1", "--json").json().path("turns").asInt());
        assertEquals(0, run("session", "fork", id, "--turn", "0", "--json").json().path("turns").asInt());
        forkingLeavesTheFirstSessionWhole(id);
        assertEquals(0, run("session", "freeze", id, "--turn", "0", "--name", "Start").json().path("messages").size());
        var again = talk();
        assertEquals(4, run("session", "freeze", again, "--turn", "2", "--name", "Two in").json().path("messages").size());
        assertEquals(List.of("actions", "done", "actions", "done"), events(run("session", "replay", again, "--mode", "scripted")));
        assertEquals(List.of("actions", "done", "actions", "done"), events(run("session", "replay", again, "--mode", "recorded")));
        assertEquals(2, Words.run(data, "", "session", "replay", again, "--mode", "dreamt").exit());
    }

    @Test
    void aKeyOfAScenarioThatNobodyKnowsIsToldAndTheTalkGoesOn() throws IOException {
        var file = Files.writeString(data.resolve("odd.yaml"),
                "name: Odd\nprogram: identity-coaching\nsoup: leek\nstate: {current_phase: GET_TO_KNOW_YOU}\n");
        var turns = Files.writeString(data.resolve("turns.txt"), "Hello there.\n");
        var chat = run("chat", "--scenario", file.toString(), "--turns", turns.toString(), "--provider", "offline");
        assertEquals("done", events(chat).getLast());
        assertTrue(chat.err().contains("odd.yaml:3:1: The key soup is not known here"), chat.err());
    }

    @Test
    void aMomentOfATalkIsKeptAsATrialCaseAndPrintedAsASuite() throws IOException {
        var id = talk();
        var suite = run("session", "case", id, "--turn", "1", "--name", "After hello", "--tag", "short").out();
        assertTrue(suite.contains("suite: After hello") && suite.contains("turns: [I fix bicycles.]") && suite.contains("checks: []"),
                suite);
        var taken = Words.run(data, "", "session", "case", id, "--turn", "0", "--name", "After hello");
        assertEquals(1, taken.exit());
        assertTrue(taken.err().contains("already"), taken.err());
        assertEquals(2, run("session", "case", id, "--turn", "0", "--json").json().path("turns").asInt());
    }

    @Test
    void aTalkGoesOutAsAFileAndComesInAgain() throws IOException {
        var id = talk();
        var file = Files.write(data.resolve("talk.json"), run("session", "export", id, "--as", "json").bytes());
        var back = run("session", "import", file.toString(), "--json").json();
        assertEquals(2, back.path("turns").asInt());
        assertEquals(run("session", "show", id).out(), run("session", "show", back.path("id").asString("")).out());
        var broken = Words.run(data, "", "session", "import", data.resolve("turns.txt").toString());
        assertEquals(1, broken.exit());
        assertTrue(broken.err().contains("not JSON"), broken.err());
    }

    @Test
    void aBriefTellsItsReadinessAfterEveryTurn() throws IOException {
        var turns = Files.writeString(data.resolve("turns.txt"), "A paper lantern over wet cobblestones\nWarm, and a little quiet\n");
        var chat = run("--program", "creative-brief", "chat", "--scenario", "night-market-poster", "--turns", turns.toString(),
                "--provider",
                "offline");
        assertEquals(List.of("actions", "intent_ready", "done", "actions", "intent_ready", "done"), events(chat));
        var ready = chat.lines().stream().filter(line -> line.path("event").asString("").equals("intent_ready")).toList();
        assertEquals("NOT_READY", ready.getFirst().path("readiness").asString(""));
        assertTrue(ready.stream().map(line -> line.path("missing")).allMatch(JsonNode::isArray));
    }

    @Test
    void aPersonaPlaysToTheEnd() {
        var chat = run("chat", "--scenario", "A fresh client", "--persona", "mira", "--provider", "offline", "--max-turns", "20");
        assertEquals("done", chat.lines().getLast().path("event").asString(""));
        assertTrue(chat.err().contains("last phase"), chat.err());
    }

    private void forkingLeavesTheFirstSessionWhole(String id) {
        var before = run("session", "show", id).out();
        var fork = run("session", "fork", id, "--turn", "1", "--json").json();
        assertEquals(id, fork.path("forked_from").asString());
        assertEquals(before, run("session", "show", id).out());
        assertEquals("COMPLETED", run("session", "end", fork.path("id").asString(), "--json").json().path("status").asString());
    }
}
