package rehearsal.ui.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ui.testing.Headless;

/** A creative brief on its way to ready, with reference notes that are looked into and notes that a person puts beside a message. */
class BriefJourneyTest {

    @Test
    void aBriefGoesFromNothingOverAQuestionAndAYesToWhatWillBeMade(@TempDir Path folder) throws Exception {
        var notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("logo.md"), "The logo of Lantern Fox is a fox in a lantern.\n\nIt is never mirrored.");
        Files.writeString(notes.resolve("tone.md"), "Speak like a stallholder at dusk.");
        try (var server = new PacedServer(); var talk = new RehearseStage(folder.resolve("data"), server, "creative-brief")) {
            talk.provider("anthropic");
            talk.choosesFolder(notes);
            talk.menu("#attach", "Choose the folder");
            RehearseStage.until("the notes are offered", () -> talk.offers("#attach").contains("tone.md"));

            server.answers(
                    "{\"message\": \"What else is there?\", \"add_scene_elements\": {\"elements\": [{\"description\": \"A fox behind a stall\"}]}}");
            talk.say("A fox behind a stall at night");
            talk.answered(1);
            talk.label("#brief-standing", "not ready");
            assertTrue(words(talk, "#brief-words").startsWith("Still missing: "), words(talk, "#brief-words"));
            talk.picture("brief-not-ready-light");

            talk.menu("#attach", "tone.md");
            RehearseStage.until("the note is beside the message", () -> talk.tells("tone.md, "));
            talk.picture("brief-note-attached-light");
            server.answers(
                    "{\"message\": \"Should the fire sale be drawn or written?\", \"raise_ambiguity\": {\"phrase\": \"fire sale\"}}");
            talk.say("Warm lanterns too, the logo, and fire sale");
            talk.answered(2);
            assertTrue(server.lastAsked().contains("Speak like a stallholder at dusk."), server.lastAsked());
            assertTrue(server.lastAsked().contains("a fox in a lantern"), server.lastAsked());
            RehearseStage.until("what was looked up is told", () -> talk.tells("Looked in your notes: 1 found (logo.md)"));
            assertTrue(Headless.onScreen(() -> talk.shows("tone.md")), "the note stands with the message");
            talk.label("#brief-standing", "a question first");
            assertTrue(words(talk, "#brief-words").contains("fire sale"), words(talk, "#brief-words"));
            talk.pictures("brief-question");

            server.answers(
                    "{\"message\": \"Here's what I have: a fox behind a stall under warm lanterns. Shall I make it?\", \"resolve_ambiguity\": {\"phrase\": \"fire sale\", \"resolution\": \"written\"}}");
            talk.say("The fire sale is written, as words");
            talk.answered(3);
            talk.label("#brief-standing", "waits for a yes");
            talk.picture("brief-awaiting-light");

            server.answers("{\"message\": \"Then it is settled.\", \"report_consent\": {\"words\": \"Yes, go ahead\"}}");
            talk.fire("Yes, go ahead");
            talk.answered(4);
            talk.label("#brief-standing", "ready");
            assertTrue(words(talk, "#brief-made").contains("fox"), words(talk, "#brief-made"));
            RehearseStage.until("the state tells what changed", () -> talk.shows("confirmed") && talk.shows("yes"));
            assertFalse(Headless.onScreen(() -> talk.shows("Identities")), "a program without identities shows none");
            talk.pictures("brief-ready");

            server.answers("{\"message\": \"Bigger it is.\"}");
            talk.say("Perfect, but make the fox bigger");
            talk.answered(5);
            talk.label("#brief-standing", "waits for a yes");
            assertEquals(0, talk.count("#brief-made"));
        }
    }

    private static String words(RehearseStage talk, String query) {
        return Headless.onScreen(() -> talk.<Label>node(query).getText());
    }
}
