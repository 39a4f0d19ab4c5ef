package rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rehearsal.cli.Terminal;

/** Prompts in and out of files, lint of files, and what every command owes its reader. */
class PromptFileCommandsTest {

    @TempDir
    Path folder;

    private Words run(String... words) {
        return Words.run(folder.resolve("data"), "", words);
    }

    private Words in(String stdin, String... words) {
        return Words.run(folder.resolve("data"), stdin, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prompts", "prompts show", "prompts live", "prompts label", "prompts activate", "prompts import",
            "prompts diff", "render",
            "lint", "audit list", "session show", "ask"})
    void helpWorksOnEveryCommand(String command) {
        for (var help : List.of("-h", "--help")) {
            var words = new ArrayList<>(command.isEmpty() ? List.<String>of() : List.of(command.split(" ")));
            words.add(help);
            var shown = Words.run(folder.resolve("never"), "", words.toArray(String[]::new));
            assertEquals(0, shown.exit(), command + ": " + shown.err());
            assertTrue(shown.out().startsWith("Usage: rehearsal") && shown.out().contains("--help"), shown.out());
        }
        assertFalse(Files.exists(folder.resolve("never")));
    }

    @Test
    void helpIsACommand() {
        assertTrue(run("help").out().startsWith("Usage: rehearsal"));
        assertTrue(run("help", "prompts").out().contains("import"));
        assertEquals(0, run("--version").exit());
    }

    @Test
    void whatIsShownOrListedAsJsonIsImportedAsItWas() throws IOException {
        for (var command : List.of("prompts show --type COACH --phase INTEGRATION --json", "prompts list --json")) {
            var shown = run(command.split(" ")).out();
            Files.writeString(folder.resolve("shown.json"), shown);
            var there = Words.run(folder.resolve("there"), "", "prompts", "import", folder.resolve("shown.json").toString(), "--json")
                    .json();

            assertEquals("[]", there.get("failed").toString(), command);
            assertEquals("[]", there.get("imported").toString(), command + ": the library there has the same sample");
        }
        Words.run(folder.resolve("there"), "", "prompts", "remove-sample");
        var back = Words.run(folder.resolve("there"), "", "prompts", "import", folder.resolve("shown.json").toString(), "--restore",
                "--json");
        assertEquals(0, back.exit(), back.err());
        var before = run("prompts", "show", "--type", "COACH", "--phase", "INTEGRATION", "--json").json();
        var after = Words.run(folder.resolve("there"), "", "prompts", "show", "--type", "COACH", "--phase", "INTEGRATION", "--json").json();
        for (var field : List.of("type", "phase", "version", "name", "description", "body", "keys", "actions", "settings", "hash",
                "active")) {
            assertEquals(before.get(field), after.get(field), field);
        }
    }

    @Test
    void aLibraryIsWrittenIntoOneFileOfRecords() throws IOException {
        assertEquals(0, run("prompts", "export", folder.resolve("all.csv").toString()).exit());
        assertTrue(run("prompts", "export", folder.resolve("all.json").toString()).out().contains("versions written"));

        assertTrue(Files.readString(folder.resolve("all.csv")).startsWith("id,program,prompt_type,coaching_phase,version,name,"));
        var again = run("prompts", "import", folder.resolve("all.json").toString(), "--json").json();
        assertEquals("[] []", again.get("imported") + " " + again.get("failed"));
    }

    @Test
    void importReadsStandardInput() {
        var done = in("{\"answerer_prompt\": \"Answer {question}.\"}", "prompts", "import", "-", "--json").json();

        assertEquals("TEMPLATE", done.get("imported").get(0).get("type").asString());
        assertEquals("answerer_prompt", done.get("imported").get(0).get("phase").asString());
        assertEquals("[]", done.get("imported").get(0).get("problems").toString());
    }

    @Test
    void lintTakesAFilesOwnWordForWhatItIs() throws IOException {
        run("prompts", "export", folder.resolve("x").toString());
        var file = folder.resolve("x/identity-coaching/COACH/INTEGRATION/v0001.md").toString();

        assertEquals("[]", run("lint", file, "--json").json().toString());
        assertEquals(0, run("lint", folder.resolve("x").toString(), "--phase", "INTEGRATION").exit());
        var whole = run("lint", folder.resolve("x").toString());
        assertTrue(whole.out().contains("COACH/IDENTITY_REFINEMENT/v0002.md"), "the planted defect is the newest there: " + whole.out());

        Files.writeString(folder.resolve("bad.md"), "---\ntype: SYSTEM\n---\nfine\n{nobody}\n");
        var bad = run("lint", folder.resolve("bad.md").toString(), "--json");
        assertEquals(1, bad.exit());
        assertEquals(5, bad.json().get(0).get("line").asInt());
    }

    @Test
    void lintLooksAtTheLiveVersionTooAndAtTheLibraryAsAWhole() {
        in("{user_name}", "prompts", "save", "--type", "COACH", "--phase", "INTEGRATION", "--body", "-", "--keys", "user_name", "--actions",
                "");
        in("fine `transition_phase`", "prompts", "save", "--type", "COACH", "--phase", "INTEGRATION", "--body", "-", "--keys", "",
                "--actions",
                "transition_phase", "--inactive");
        var found = run("lint", "--phase", "INTEGRATION").out();

        assertTrue(found.contains("COACH INTEGRATION v3: warning") && found.contains("[dead-end]"), found);
        assertTrue(found.contains("[several-live]"), found);
    }

    @Test
    void aNewVersionKeepsWhatIsNotStated() {
        in("One {user_name}", "prompts", "save", "--type", "SYSTEM", "--body", "-", "--name", "Frame", "--keys", "user_name",
                "--temperature", "0.3");
        in("Two {user_name}", "prompts", "save", "--type", "SYSTEM", "--body", "-");
        var shown = run("prompts", "show", "--type", "SYSTEM", "--json").json();
        assertEquals("Frame", shown.get("name").asString());
        assertEquals("[\"user_name\"]", shown.get("keys").toString());
        assertEquals(0.3, shown.get("settings").get("temperature").asDouble());

        in("Three", "prompts", "save", "--type", "SYSTEM", "--body", "-", "--keys", "");
        assertEquals("[]", run("prompts", "show", "--type", "SYSTEM", "--json").json().get("keys").toString());
    }

    @Test
    void aVersionIsSwitchedOnAndOffAndTheAuditSaysSo() {
        in("One", "prompts", "save", "--type", "SYSTEM", "--body", "-");
        in("Two", "prompts", "save", "--type", "SYSTEM", "--body", "-");
        var live = run("prompts", "show", "--type", "SYSTEM", "--json").json().get("version").asInt();
        var number = String.valueOf(live);

        var dry = run("prompts", "deactivate", "--type", "SYSTEM", "--version", number, "--dry-run", "--json").json();
        assertEquals(live, run("prompts", "show", "--type", "SYSTEM", "--json").json().get("version").asInt());
        assertEquals(dry, run("prompts", "deactivate", "--type", "SYSTEM", "--version", number, "--json").json());
        assertEquals(live - 1, run("prompts", "show", "--type", "SYSTEM", "--json").json().get("version").asInt());
        assertTrue(run("prompts", "activate", "--type", "SYSTEM", "--version", number).out().contains("v" + number + " is live."));

        var audit = run("audit", "list", "--scope", "SYSTEM", "--json").json();
        assertEquals("activate", audit.get(0).get("what").asString());
        assertEquals("deactivate", audit.get(1).get("what").asString());
    }

    @Test
    void anInactiveImportNeverRenamesAPrompt() {
        in("---\ntype: COACH\nphase: COMPLETED\nname: warmup\n---\nHello", "prompts", "import", "-");

        var listed = run("prompts", "list", "--phase", "COMPLETED").out();

        assertFalse(listed.contains("warmup"), listed);
    }

    @Test
    void aScenarioThatIsNotThereIsAnsweredWithNamesThatCanBeTyped() {
        var refused = run("render", "--phase", "INTEGRATION", "--provider", "offline", "--scenario", "nope");

        assertTrue(refused.err().contains("mira-second-talk (\"") && refused.err().contains("; "), refused.err());
    }

    @Test
    void aScreenObeysNothingOfForeignText() {
        var evil = "Title \u001b]0;owned\u0007 and \u009b2J and \u202etxt";
        in(evil, "prompts", "save", "--type", "SYSTEM", "--body", "-");

        assertTrue(run("prompts", "show", "--type", "SYSTEM").out().contains(evil), "exact into a pipe");
        var out = new ByteArrayOutputStream();
        Words.run(folder.resolve("data"), Terminal.of(new ByteArrayInputStream(new byte[0]), out, new ByteArrayOutputStream(), true),
                "prompts", "show",
                "--type", "SYSTEM");
        var shown = out.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("Title ␛]0;owned␇ and \\u009B2J and \\u202Etxt"), shown);
        assertEquals(-1, shown.indexOf('\u001b'));
    }

    @Test
    void outputThatCannotBeWrittenIsAFailure() {
        var full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        var err = new ByteArrayOutputStream();
        in("One", "prompts", "save", "--type", "SYSTEM", "--body", "-");

        var exit = Words.run(folder.resolve("data"), Terminal.of(new ByteArrayInputStream(new byte[0]), full, err), "prompts", "show",
                "--type", "SYSTEM",
                "--body");

        assertEquals(1, exit);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("could not be written"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aNumberOfAThousandDigitsStopsNothing() throws IOException {
        Files.writeString(folder.resolve("big.json"),
                "{\"prompt_type\": \"SYSTEM\", \"body\": \"x\", \"score\": 1" + "0".repeat(5_000) + "}");
        Files.writeString(folder.resolve("prompt-huge.json"),
                "{\"prompt_type\": \"SYSTEM\", \"body\": \"y\", \"score\": 1" + "0".repeat(200_000) + "}");

        var done = run("prompts", "import", folder.toString(), "--json").json();

        assertEquals(1, done.get("imported").size(), done.toString());
        assertTrue(done.get("failed").get(0).get("problem").asString().contains("not JSON"), done.toString());
    }
}
