package rehearsal.ui.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ui.testing.Headless;

/** The client's side played by others: a talk watched again, the same lines once more, a persona with its rules; and talks out of and into files. */
class PlayJourneyTest {

    @TempDir
    private Path folder = Path.of(".");
    private final PacedProviders providers = new PacedProviders();
    private RehearseStage talk;

    @BeforeEach
    void open() {
        talk = new RehearseStage(folder.resolve("data"), providers, "identity-coaching");
    }

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void aKeptTalkIsWatchedAtTenTimesItsSpeedStepByStepAndToTheEnd() {
        talkOfThree();
        talk.menu("#play", "Watch this talk ten times as fast");
        RehearseStage.until("the talk begins anew", () -> talk.there("#watch-run") && talk.tells("Turn 0 of 3"));
        assertFalse(Headless.onScreen(() -> talk.there("#box")));
        RehearseStage.until("the first turn is there by itself", () -> talk.tells("Turn 1 of 3"));
        talk.click("#watch-run");
        talk.picture("watch-light");
        talk.click("#watch-step");
        RehearseStage.until("one turn more", () -> talk.tells("Turn 2 of 3") || talk.tells("Turn 3 of 3"));
        talk.click("#watch-end");
        RehearseStage.until("all of it", () -> talk.tells("Turn 3 of 3"));
        assertTrue(talk.shows("Turn 3"), "the meter counts the turns of the talk");
        talk.picture("watch-end-light");
        talk.press(KeyCode.ESCAPE);
        RehearseStage.until("the box is back", () -> talk.there("#box"));
        talk.say("And now I write again.");
        talk.answered(4);
    }

    @Test
    void theSameLinesAreSaidAgainAndEveryTurnIsAnsweredAnew() {
        talkOfThree();
        assertTrue(talk.offers("#play").stream().anyMatch(words -> words.endsWith("(recorded)"))
                && talk.offers("#play").stream().anyMatch(words -> words.endsWith("(scripted)"))
                && talk.offers("#play").stream().anyMatch(words -> words.endsWith("(simulated)")), talk.offers("#play").toString());
        talk.menu("#play", "Say the same lines again");
        RehearseStage.until("all lines were said", () -> talk.tells("All lines were said."));
        talk.answered(3);
        talk.menu("#play", "Answer each turn");
        RehearseStage.until("every answer has another", () -> talk.tells("Every answer has a new one beside it."));
        RehearseStage.until("beside the recorded ones", () -> talk.shows("1/2"));
        talk.picture("replay-recorded-light");
    }

    @Test
    void aPersonaPlaysUntilItsRulesSayStop() {
        talk.choose("A fresh client");
        talk.menu("#play", "Stop rules");
        RehearseStage.until("the rules are there", () -> talk.there("#most-lines"));
        Headless.act(() -> talk.<Spinner<Integer>>node("#most-lines").getValueFactory().setValue(2));
        talk.picture("rules-light");
        talk.press(KeyCode.ESCAPE);
        talk.menu("#play", "Konrad plays to the end");
        RehearseStage.until("it says why it is over", () -> talk.tells("The play is over."));
        talk.answered(2);
        talk.picture("persona-over-light");
        talk.menu("#play", "Konrad says one line");
        RehearseStage.until("a rule that is met already plays nothing", () -> talk.tells("The play is over."));
    }

    @Test
    void aTalkGoesIntoFilesWithoutNamesAndComesBack() throws Exception {
        talkOfThree();
        talk.savesIn(folder);
        talk.menu("#save", "As data");
        RehearseStage.until("it is written", () -> Files.exists(folder.resolve("Mira-second-talk.json")));
        Headless.act(() -> talk.<MenuButton>node("#save").getItems().stream().filter(
                item -> item instanceof CheckMenuItem).forEach(
                        item -> ((CheckMenuItem) item).setSelected(true)));
        talk.menu("#save", "As Markdown");
        RehearseStage.until("it is written as text", () -> Files.exists(folder.resolve("Mira-second-talk.md")));
        talk.menu("#save", "As a page");
        RehearseStage.until("it is written as a page", () -> Files.exists(folder.resolve("Mira-second-talk.html")));
        RehearseStage.until("without the name", () -> text("Mira-second-talk.md").contains("[client]"));
        assertFalse(text("Mira-second-talk.md").contains("Mira "), text("Mira-second-talk.md"));

        talk.press(KeyCode.CONTROL, KeyCode.N);
        RehearseStage.until("the talk is left", () -> talk.there("#start"));
        talk.choosesFiles(folder.resolve("Mira-second-talk.json"));
        talk.menu("#talks", "Import");
        talk.answered(3);
        talk.say("I am back from a file.");
        talk.answered(4);
        talk.choosesFiles(folder.resolve("Mira-second-talk.md"));
        talk.menu("#talks", "Import");
        RehearseStage.until("a file that is no talk is refused with the reason", () -> talk.tells("This file is not JSON"));
        talk.picture("import-not-a-talk-light");
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException missing) {
            return "";
        }
    }

    private void talkOfThree() {
        talk.choose("Mira, second talk");
        talk.say("My sister laughed and said I am the one who fixes everyone's bikes.");
        talk.answered(1);
        talk.say("I slept badly, but I am here.");
        talk.answered(2);
        talk.say("Yes, the one who notices is me.");
        talk.answered(3);
        assertEquals("", talk.box());
        assertEquals(0.3, Headless.onScreen(() -> talk.<ProgressBar>node("#turnsBar").getProgress()), 0.001);
    }
}
