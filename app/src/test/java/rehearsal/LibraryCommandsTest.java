package rehearsal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library from a terminal. */
class LibraryCommandsTest {

    private static final String[] SCOPE = {"--type", "COACH", "--phase", "INTEGRATION"};

    @TempDir
    Path data;

    private Words run(String stdin, String command, String... more) {
        var words = new ArrayList<String>(List.of(command.split(" ")));
        words.addAll(List.of(SCOPE));
        words.addAll(List.of(more));
        return Words.run(data, stdin, words.toArray(String[]::new));
    }

    private int save(String body, String... more) {
        var words = new ArrayList<String>(List.of("--body", "-", "--json"));
        words.addAll(List.of(more));
        return run(body, "prompts save", words.toArray(String[]::new)).json().get("version").asInt();
    }

    @Test
    void aBodyComesBackByteForByte() {
        var body = "Curly “quotes”\r\n\ttab, emoji 🚲, no line end";
        int version = save(body);
        var shown = run("", "prompts show", "--version", "" + version, "--body");
        assertArrayEquals(body.getBytes(StandardCharsets.UTF_8), shown.bytes());
        assertEquals("", shown.err());
    }

    @Test
    void aSavedVersionIsLiveUnlessItHasErrors() {
        int good = save("One question at a time.");
        assertEquals(good, run("", "prompts show", "--json").json().get("version").asInt());

        var broken = run("Talk to {nobody}.", "prompts save", "--body", "-", "--json").json();

        assertEquals(good, broken.get("live").asInt());
        assertEquals("unknown-key", broken.get("problems").get(0).get("code").asString());
        assertEquals(good, run("", "prompts show", "--json").json().get("version").asInt());
    }

    @Test
    void aVersionWithErrorsCannotBeMadeLive() {
        save("Good.");
        int broken = save("Talk to {nobody}.");

        var refused = run("", "prompts live", "--version", "" + broken);

        assertEquals(1, refused.exit());
        assertTrue(refused.err().contains("{nobody}"), refused.err());
    }

    @Test
    void makingAnOlderVersionLiveSaysWhatItReplaces() {
        int first = save("First.");
        int second = save("Second.");

        var dry = run("", "prompts live", "--version", "" + first, "--dry-run", "--json").json();
        assertEquals(second, run("", "prompts show", "--json").json().get("version").asInt(), "a dry run changes nothing");
        var done = run("", "prompts live", "--version", "" + first, "--json").json();

        assertEquals(dry, done);
        assertEquals(second, done.get("before").asInt());
        assertEquals(first, done.get("after").asInt());
        assertEquals(second, done.get("deactivated").get(0).asInt());
    }

    @Test
    void aLabelThatIsNotThereIsAnErrorAndNeverAnotherVersion() {
        int version = save("Text.");
        assertEquals(0, run("", "prompts label", "--version", "" + version, "--set", "staging").exit());
        assertEquals(version, run("", "prompts show", "--label", "staging", "--json").json().get("version").asInt());

        var missing = run("", "prompts show", "--label", "production", "--json");

        assertEquals(1, missing.exit());
        assertEquals(0, missing.bytes().length, "nothing on stdout");
        assertTrue(missing.err().contains("production"), missing.err());
    }

    @Test
    void historyTellsEveryVersionNewestFirst() {
        int first = save("First.", "--note", "a start");
        int second = save("Second.");
        var history = run("", "prompts history", "--json").json();
        assertEquals(second, history.get(0).get("version").asInt());
        assertTrue(history.get(0).get("live").asBoolean());
        assertEquals(first, history.get(0).get("parent").asInt());
        assertEquals("a start", history.get(1).get("note").asString());
    }

    @Test
    void wrongUseEndsWithTwoAndSaysWhere() {
        for (var words : new String[][]{{"prompts"}, {"prompts", "save", "--type", "COACH"}, {"prompts", "list", "--type", "COUCH"},
                {"nonsense"}, {"prompts", "label", "--type", "COACH", "--set", "x"}}) {
            var wrong = Words.run(data, "", words);
            assertEquals(2, wrong.exit(), String.join(" ", words));
            assertFalse(wrong.err().isBlank());
            assertFalse(wrong.err().contains("Exception"), wrong.err());
        }
    }

    @Test
    void aProgramFileIsCheckedWithItsLineAndColumn() throws Exception {
        var file = Files.writeString(data.resolve("odd.yaml"), "name: odd\nphases:\n  - {id: START, title: Start, next: [NOWHERE]}\n");

        var checked = Words.run(data, "", "program", "check", file.toString(), "--json");

        assertEquals(1, checked.exit());
        assertEquals(3, checked.json().get(0).get("line").asInt());
        assertTrue(checked.json().toString().contains("NOWHERE"));
    }

    @Test
    void theAuditOfAnUntouchedLibraryIsSound() {
        save("Text.");
        var verified = Words.run(data, "", "audit", "verify", "--json");
        assertEquals(0, verified.exit());
        assertTrue(verified.json().get("sound").asBoolean());
    }
}
