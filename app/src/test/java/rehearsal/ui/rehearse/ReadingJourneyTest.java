package rehearsal.ui.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ui.testing.Headless;

/** Reading, stopping and changing while an answer comes. */
class ReadingJourneyTest {

    @TempDir
    private Path folder;
    private final PacedProviders providers = new PacedProviders();
    private RehearseStage talk;

    @BeforeEach
    void open() {
        talk = new RehearseStage(folder, providers, "identity-coaching");
        talk.choose("Mira, second talk");
        talk.click("#start");
        RehearseStage.until("the session is there", () -> talk.shows("The talk goes on here"));
    }

    @AfterEach
    void close() {
        providers.gate.hurry();
        talk.close();
    }

    @Test
    void escapeStopsAnAnswerThatAVanishedButtonAskedFor() {
        talk.say("I slept badly.");
        talk.answered(1);
        providers.gate.hold();
        talk.say("One more thing.");
        RehearseStage.until("it can be stopped", () -> talk.there("#stop"));
        talk.press(KeyCode.ESCAPE);
        RehearseStage.until("it is stopped", () -> talk.shows("stopped"));
        talk.click("Send again");
        RehearseStage.until("it is asked again", () -> talk.there("#stop"));
        talk.press(KeyCode.ESCAPE);
        RehearseStage.until("it is stopped again", () -> !talk.there("#stop") && talk.shows("stopped"));
    }

    @Test
    void whoLooksBackWhileAnAnswerComesIsLeftThere() {
        for (var turn = 1; turn <= 3; turn++) {
            talk.say("I am the one who fixes everyone's bikes before they even notice they squeak, number " + turn + ".");
            talk.answered(turn);
        }
        providers.gate.hold();
        var before = Headless.onScreen(talk::said).length();
        talk.say("One more thing before we go.");
        RehearseStage.until("it comes", () -> talk.there("#stop"));
        Headless.act(() -> wheel(400));
        Headless.pulse();
        var place = Headless.onScreen(this::fromTop);
        RehearseStage.until("words come", () -> {
            providers.gate.letOneThrough();
            return talk.said().length() > before + 10;
        });
        Headless.pulse();
        assertEquals(place, Headless.onScreen(this::fromTop), 2.0);
    }

    @Test
    void aValueThatIsBeingWrittenIsKeptByTheKeyThatRunsTheTurn() {
        talk.say("I slept badly.");
        talk.answered(1);
        RehearseStage.until("the whole turn is laid open", () -> talk.count(".rh-value") > 3 && talk.there(".rh-time-bar.applying"));
        talk.hands.clickOn(talk.hands.lookup(node -> "Change the value of user_name".equals(node.getAccessibleText())).<Node>query());
        RehearseStage.until("it can be written", () -> talk.there(".rh-value-field"));
        Headless.act(() -> talk.<TextArea>node(".rh-value-field").setText("Zora"));
        talk.press(KeyCode.CONTROL, KeyCode.ENTER);
        RehearseStage.until("the turn ran with it", () -> talk.shows("2/2"));
        assertTrue(Headless.onScreen(() -> talk.tells("Zora")), "the new answer was made with the value");
    }

    @Test
    void theBoxGrowsToItsTextBringsTheLastMessageBackAndIsLeftWithTab() {
        talk.say("I slept badly.");
        talk.answered(1);
        var low = Headless.onScreen(() -> this.<TextArea>node("#box").getHeight());
        Headless.act(() -> this.<TextArea>node("#box").setText("One\nTwo\nThree\nFour"));
        RehearseStage.until("it grew", () -> this.<TextArea>node("#box").getHeight() > low + 30);
        Headless.act(() -> this.<TextArea>node("#box").clear());
        RehearseStage.until("it is low again", () -> this.<TextArea>node("#box").getHeight() < low + 3);
        talk.press(KeyCode.UP);
        assertEquals("I slept badly.", talk.box());
        talk.press(KeyCode.TAB);
        assertTrue(Headless.onScreen(() -> !this.<TextArea>node("#box").isFocused()));
        assertEquals("I slept badly.", talk.box());
    }

    private <N extends Node> N node(String query) {
        return talk.node(query);
    }

    /** Turns the wheel back by so many pixels. */
    private void wheel(double pixels) {
        var column = column();
        Event.fireEvent(column.getContent(),
                new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, true, false, 0, pixels, 0,
                        pixels, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                        new PickResult(column.getContent(), 0, 0)));
    }

    private ScrollPane column() {
        return talk.node(".rh-talk-scroll");
    }

    private double fromTop() {
        var column = column();
        return column.getVvalue() * (column.getContent().getLayoutBounds().getHeight() - column.getViewportBounds().getHeight());
    }
}
