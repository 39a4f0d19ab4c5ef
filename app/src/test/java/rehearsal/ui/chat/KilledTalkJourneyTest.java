package rehearsal.ui.chat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that was killed while the coach spoke, opened again. */
class KilledTalkJourneyTest {

    private static final String TALKER = "rehearsal.session.KilledInAStreamTest$Talker";

    @Test
    void theTalkShowsWhereItWasCutOffAndTheTurnIsRunAgain(@TempDir Path folder) throws Exception {
        killInAStream(folder);
        try (var server = new TalkServer(); var talk = new TalkStage(folder.resolve("data"), server, "identity-coaching")) {
            talk.menu("#talks", "Samir");
            TalkStage.until("the answer stands as stopped", () -> talk.shows("stopped"));
            assertTrue(talk.said().contains("I wanted to say"), talk.said());
            assertTrue(rehearsal.ui.testing.Headless.onScreen(() -> talk.tells("Listen.")
                    || talk.hands.lookup(".rh-bubble.client").tryQuery().isPresent()));
            talk.picture("killed-light");
            talk.provider("anthropic");
            server.answers("{\"message\": \"The whole sentence.\"}");
            talk.fire("Send again");
            talk.answered(1);
            assertTrue(talk.said().endsWith("The whole sentence."), talk.said());
            assertTrue(rehearsal.ui.testing.Headless.onScreen(() -> talk.shows("2/2")), "the one that was cut off stays beside it");
        }
    }

    private static void killInAStream(Path folder) throws Exception {
        var kept = folder.resolve("kept");
        var program = ProcessHandle.current().info().command().orElse("java");
        var child = new ProcessBuilder(program, "-cp", System.getProperty("java.class.path"), TALKER, folder.resolve("data").toString(),
                kept.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            while (!Files.exists(kept) && child.isAlive()) {
                Thread.onSpinWait();
            }
            assertTrue(Files.exists(kept));
        } finally {
            child.destroyForcibly();
        }
        child.waitFor();
    }
}
