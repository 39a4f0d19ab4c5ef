package rehearsal.ui.rehearse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.killing.DoomedProgram;
import rehearsal.ui.testing.Headless;

/** A program that was killed while the coach spoke, opened again. */
class KilledSessionJourneyTest {

    private static final String TALKER = "rehearsal.session.KilledInAStreamTest$Talker";

    @Test
    void theTalkShowsWhereItWasCutOffAndTheTurnIsRunAgain(@TempDir Path folder) throws Exception {
        DoomedProgram.run(TALKER, folder.resolve("data"));
        try (var server = new PacedServer(); var talk = new RehearseStage(folder.resolve("data"), server, "identity-coaching")) {
            talk.menu("#talks", "Samir");
            RehearseStage.until("the answer stands as stopped", () -> talk.shows("stopped"));
            assertTrue(talk.said().contains("I wanted to say"), talk.said());
            assertTrue(Headless.onScreen(() -> talk.tells("Listen.")
                    || talk.hands.lookup(".rh-bubble.client").tryQuery().isPresent()));
            talk.picture("killed-light");
            talk.provider("anthropic");
            server.answers("{\"message\": \"The whole sentence.\"}");
            talk.fire("Send again");
            talk.answered(1);
            assertTrue(talk.said().endsWith("The whole sentence."), talk.said());
            assertTrue(Headless.onScreen(() -> talk.shows("2/2")), "the one that was cut off stays beside it");
        }
    }
}
