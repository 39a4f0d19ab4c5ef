package rehearsal.ui.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ui.testing.Headless;

class SessionJourneyTest {

    private final PacedProviders providers = new PacedProviders();
    @TempDir
    private Path folder = Path.of(".");
    private RehearseStage talk;
    private Optional<String> shown = Optional.empty();

    @BeforeEach
    void open() {
        talk = new RehearseStage(folder.resolve("data"), providers, "identity-coaching");
    }

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void aCoachRehearsesWithMiraFromTheFirstWordToAStoppedAnswer() {
        talk.picture("rehearse-empty-light");
        talk.choose("Mira, second talk");
        talk.click("#start");
        RehearseStage.until("the talk stands", () -> talk.shows("The talk goes on here"));
        say("My sister laughed and said I am the one who fixes everyone's bikes before they even notice they squeak.", 1);
        say("I slept badly, but I am here.", 2);
        say("Yes.", 3);
        say("Almost. I notice, but mostly I cannot leave it alone. Is there a word for that?", 4);
        RehearseStage.until("an action is shown", () -> talk.count(".rh-action") > 0);
        RehearseStage.until("the whole turn is laid open", () -> talk.count(".rh-value") > 3 && talk.there(".rh-time-bar.applying"));
        RehearseStage.until("the end of the newest turn is seen", () -> talk.<ScrollPane>node(".rh-talk-scroll").getVvalue() > 0.999);
        assertTrue(Headless.onScreen(() -> talk.said().contains("My sister laughed")), "the first turn is there with the fourth");
        talk.pictures("rehearse");

        talk.press(KeyCode.CONTROL, KeyCode.R);
        RehearseStage.until("two answers stand beside each other", () -> talk.shows("2/2"));

        providers.gate.hold();
        var before = Headless.onScreen(talk::said).length();
        talk.say("One more thing before we go.");
        RehearseStage.until("words come", () -> {
            letOneThroughForEachThatIsShown();
            return talk.there("#stop") && talk.there(".rh-caret") && talk.said().length() > before + 10;
        });
        assertTrue(Headless.onScreen(() -> talk.node("#send").isDisabled()));
        RehearseStage.until("the pipeline tells how long it takes", () -> talk.tells(" so far") && talk.tells("first word "));
        talk.picture("rehearse-streaming-light");
        talk.press(KeyCode.ESCAPE);
        RehearseStage.until("the answer is cut off", () -> talk.shows("stopped"));
        talk.picture("rehearse-stopped-light");
        providers.gate.hurry();
        talk.click("Send again");
        talk.answered(5);
        assertFalse(Headless.onScreen(() -> talk.shows("stopped")));
    }

    /** The screen is told a few times a second; a word more each time can be stopped before all of them came. */
    private void letOneThroughForEachThatIsShown() {
        var told = talk.label(words -> words.startsWith("answering, "));
        if (!told.equals(shown)) {
            shown = told;
            providers.gate.letOneThrough();
        }
    }

    private void say(String words, int turn) {
        talk.say(words);
        talk.answered(turn);
        assertEquals("", talk.box());
    }
}
