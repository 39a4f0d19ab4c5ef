package rehearsal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates from a terminal. */
class TemplateCommandsTest {

    @TempDir
    Path data;

    private Words run(String stdin, String... words) {
        return Words.run(data, stdin, words);
    }

    @Test
    void aTemplateIsSavedListedShownAndRendered() {
        var body = "Hello {client_name},\r\n\twelcome “back” 🚲";
        var saved = run(body, "template", "save", "greeting", "--body", "-", "--description", "Says hello", "--json").json();
        assertEquals(1, saved.get("version").asInt());
        assertEquals(1, saved.get("live").asInt());

        var listed = run("", "template", "list", "--json").json();
        assertEquals("greeting", listed.get(0).get("name").asString());
        assertEquals("client_name", listed.get(0).get("inputs").get(0).asString(), "the keys it uses are its inputs unless it says more");
        assertArrayEquals(body.getBytes(StandardCharsets.UTF_8), run("", "template", "show", "greeting", "--body").bytes());
        assertEquals("Hello Mira,\r\n\twelcome “back” 🚲\n",
                run("{\"client_name\": \"Mira\", \"more\": [1]}", "template", "render", "greeting", "--context", "-").out());
        assertEquals("Hello Ann,\r\n\twelcome “back” 🚲\n", run("", "template", "render", "greeting", "--set", "client_name=Ann").out());
    }

    @Test
    void aNewVersionInheritsWhatItDoesNotState() {
        run("One {a}.", "template", "save", "t", "--body", "-", "--inputs", "a,b", "--description", "First");

        run("Two {a}.", "template", "save", "t", "--body", "-");

        var shown = run("", "template", "show", "t", "--json").json();
        assertEquals(2, shown.get("version").asInt());
        assertEquals("First", shown.get("description").asString());
        assertEquals("[\"a\",\"b\"]", shown.get("keys").toString());
    }

    @Test
    void aTemplateWithErrorsIsSavedAndNotLive() {
        run("Good.", "template", "save", "t", "--body", "-");

        var broken = run("Bad {x}.", "template", "save", "t", "--body", "-", "--inputs", "y", "--json").json();

        assertEquals(1, broken.get("live").asInt());
        assertEquals("key-not-declared", broken.get("problems").get(0).get("code").asString());
    }

    @Test
    void aBatchIsRenderedInItsOrderAndWhatFailsSaysWhy() {
        run("A {x}", "template", "save", "a", "--body", "-");
        var batch = "[{\"template\":\"a\",\"context\":{\"x\":1}},{\"template\":\"b\"},{\"template\":\"a\",\"context\":{\"x\":\"two\"}}]";

        var done = run(batch, "template", "render", "--batch", "-", "--json");

        assertEquals(1, done.exit());
        assertEquals("A 1", done.json().get(0).get("text").asString());
        assertTrue(done.json().get(1).get("problems").get(0).asString().contains("no live template b"));
        assertEquals("A two", done.json().get(2).get("text").asString());
    }

    @Test
    void badInputIsAClearErrorAndNeverAStackTrace() {
        for (var words : new String[][]{{"template", "render"}, {"template", "show", "none"}, {"template", "render", "x", "--context", "-"},
                {"template", "save", "t".repeat(65), "--body", "-"}, {"template", "render", "--batch", "-"}, {"template"}}) {
            var done = run("{\"a\": ", words);
            assertTrue(done.exit() == 1 || done.exit() == 2, String.join(" ", words));
            assertTrue(!done.err().isBlank() && !done.err().contains("\tat "), done.err());
        }
    }

    @Test
    void aTemplateSurvivesExportAndImport(@TempDir Path other, @TempDir Path files) {
        var name = "n".repeat(64);
        run("Hello {x}.\n", "template", "save", name, "--body", "-", "--description", "Kept");
        assertEquals(0, run("", "prompts", "export", files.toString()).exit());

        var read = Words.run(other, "", "prompts", "import", files.toString(), "--json");

        assertEquals(0, read.exit(), read.err() + read.out());
        var shown = Words.run(other, "", "template", "show", name, "--version", "1", "--json").json();
        assertEquals("Hello {x}.\n", shown.get("body").asString());
        assertEquals("Kept", shown.get("description").asString());
        assertEquals(run("", "template", "show", name, "--json").json().get("hash"), shown.get("hash"));
    }
}
