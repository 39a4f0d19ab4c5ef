package rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workflows from a terminal, offline. */
class WorkflowCommandsTest {
    private static final String CONTEXT = "{\"client_name\": \"Mira\", \"transcript\": \"Coach: Hello.\"}";

    @TempDir
    Path data;

    private Words run(String stdin, String... words) {
        return Words.run(data, stdin, words);
    }

    private void example() {
        assertEquals(0, run("", "workflow", "example", data.resolve("config").toString()).exit());
    }

    @Test
    void theExampleIsWrittenCheckedShownRunAndRunAgain() {
        example();
        assertEquals("[ ]\n", run("", "workflow", "check", "--json").out());
        assertEquals("session_review", run("", "workflow", "show", "--json").json().get(0).get("name").asString());
        assertEquals("summarize", run("", "workflow", "show", "session_review", "--json").json().get("layers").get(0).get(0).asString());

        var done = run(CONTEXT, "workflow", "run", "session_review", "--context", "-", "--id", "one", "--json");

        assertEquals(0, done.exit(), done.err());
        assertEquals("COMPLETED", done.json().get("state").asString());
        assertTrue(done.json().get("result").asString().startsWith("Review of the session with Mira"));
        assertEquals("offline", done.json().get("steps").get(0).get("call").get("provider").asString());
        assertEquals(done.json(), run("", "workflow", "status", "one", "--json").json());
        var again = run("", "workflow", "rerun", "one", "plan_next_session", "--input", "strengths=Runs often", "--json").json();
        assertEquals(2, again.get("steps").get(3).get("round").asInt());
        assertTrue(again.get("steps").get(3).get("rendered").asString().contains("Runs often"));
        assertTrue(run("", "workflow", "run", "session_review", "--set", "client_name=M", "--set", "transcript=x", "--id", "one").err()
                .contains("There is a run one already"));
    }

    @Test
    void aLevelAStateAndAServiceChangeWhatRuns() {
        example();
        var expert = run(CONTEXT, "workflow", "run", "session_review", "--context", "-", "--level", "expert", "--json").json();
        assertEquals(3, expert.get("steps").size());
        var service = run("", "workflow", "run", "--service", "onboarding_service", "--set", "client_name=Mira", "--json").json();
        assertEquals("welcome_note", service.get("composition").asString());
    }

    @Test
    void everythingThatGoesWrongIsASentence() throws IOException {
        assertTrue(run("", "workflow", "run", "x").err().contains("rehearsal workflow check"));
        example();
        var rules = data.resolve("config").resolve("composition_rules.yaml");
        for (var words : new String[][]{{"workflow", "run", "sesion_review"}, {"workflow", "run", "session_review"}, {"workflow", "run"},
                {"workflow", "status", "none"}, {"workflow", "cancel", "none"}, {"workflow", "rerun", "none"},
                {"workflow", "run", "x", "--environment", "prod"}, {"workflow", "run", "x", "--provider", "nobody"},
                {"workflow", "run", "--service", "nobody"}, {"workflow", "example", data.resolve("config").toString()}, {"workflow"}}) {
            var done = run("", words);
            assertTrue(done.exit() == 1 || done.exit() == 2, String.join(" ", words));
            assertTrue(!done.err().isBlank() && !done.err().contains("\tat ") && !done.err().contains("Exception"), done.err());
        }
        Files.writeString(rules, Files.readString(rules).replace("template: strengths", "template: strenths"));
        var checked = run("", "workflow", "check", "--json");
        assertEquals(1, checked.exit());
        assertTrue(checked.json().get(0).get("suggestion").asString().contains("strengths"));
        assertTrue(checked.json().get(0).get("line").asInt() > 10);
    }

    @Test
    void healthTellsEveryPartAndAnUnaskedCacheHasNoRate() {
        example();
        var health = run("", "health", "--json").json();
        assertEquals("healthy", health.get("health").asString(), health.toString());
        assertTrue(health.toString().contains("not asked yet"));
        assertTrue(!health.toString().contains("100 %"), health.toString());
        assertTrue(run("", "health", "--prometheus").out().contains("rehearsal_cache_misses{cache=\"workflow steps\"} 0.0"));
    }
}
