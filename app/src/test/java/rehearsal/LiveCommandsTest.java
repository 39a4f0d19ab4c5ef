package rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may go live, asked from the command line. */
class LiveCommandsTest {
    private static final List<String> WHERE = List.of("--type", "COACH", "--phase", "GET_TO_KNOW_YOU");

    @TempDir
    private Path data = Path.of(".");

    @Test
    void theDryRunSaysWhatTheRealRunSays() {
        assertEquals(0, prompts("save", "Ask {no_such_key}.", "--body", "-", "--inactive").exit());
        var dry = prompts("live", "", "--version", "3", "--dry-run");
        var real = prompts("live", "", "--version", "3");
        assertEquals(1, real.exit());
        assertTrue(real.err().contains("no_such_key"), real.err());
        assertEquals(real.exit(), dry.exit(), dry.out());
        assertEquals(real.err(), dry.err());
    }

    @Test
    void aBlankBodyIsSavedAndDoesNotGoLive() {
        staysInactive(prompts("save", " \n", "--body", "-"), "its body is empty");
    }

    @Test
    void nonsenseSettingsDoNotGoLive() {
        staysInactive(prompts("save", "Say hello.", "--body", "-", "--temperature", "9"), "its temperature is 9");
        staysInactive(prompts("save", "Say hello.", "--body", "-", "--temperature", "0.2", "--max-output", "-5"),
                "its output limit is -5 tokens");
    }

    @Test
    void aTextWithErrorsIsSavedAndDoesNotGoLive() {
        staysInactive(prompts("save", "Ask {no_such_key}.", "--body", "-"), "no_such_key");
    }

    @Test
    void aLabelIsTakenOnlyFromTheVersionThatIsNamed() {
        assertEquals(0, prompts("label", "", "--version", "2", "--set", "checked").exit());
        var wrong = prompts("label", "", "--version", "1", "--remove", "checked");
        assertEquals(1, wrong.exit(), wrong.out());
        assertTrue(wrong.err().contains("version 2 does"), wrong.err());
        assertEquals(0, prompts("label", "", "--version", "2", "--remove", "checked").exit());
    }

    @Test
    void noLabelIsCalledLive() {
        assertNotEquals(0, prompts("label", "", "--version", "2", "--set", "live").exit());
    }

    @Test
    void aWholeImportIsTakenBackAndTheSampleComesBack() {
        var library = data.resolve("library");
        assertEquals(0, Words.run(data, List.of("prompts", "export", library.toString())).exit());
        var other = data.resolve("other");
        assertEquals(0, Words.run(other, List.of("prompts", "remove-sample")).exit());
        assertEquals(0, Words.run(other, List.of("prompts", "import", library.toString())).exit());
        var undone = Words.run(other, List.of("--json", "prompts", "undo-import"));
        assertTrue(undone.json().path("removed").asInt() > 5, undone.out() + undone.err());
        assertEquals(0, Words.run(other, List.of("--json", "prompts", "list")).json().size());
        assertEquals(1, Words.run(other, List.of("prompts", "undo-import")).exit());
        assertEquals(0, Words.run(other, List.of("prompts", "load-sample")).exit());
        assertTrue(Words.run(other, List.of("--json", "prompts", "list")).json().size() > 5);
    }

    private void staysInactive(Words saved, String reason) {
        assertEquals(0, saved.exit(), saved.err());
        assertTrue(saved.err().contains(reason), saved.err());
        assertTrue(saved.out().contains("v2 is live."), saved.out());
    }

    private Words prompts(String command, String stdin, String... more) {
        var words = new ArrayList<>(List.of("prompts", command));
        words.addAll(WHERE);
        words.addAll(List.of(more));
        return Words.run(data, stdin, words.toArray(String[]::new));
    }
}
