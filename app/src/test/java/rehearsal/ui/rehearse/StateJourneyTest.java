package rehearsal.ui.rehearse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ui.testing.Headless;

/** What a person changes by hand: a value of a turn, and the client's state; on every size of screen. */
class StateJourneyTest {

    @TempDir
    private Path folder = Path.of(".");
    private final PacedProviders providers = new PacedProviders();
    private RehearseStage talk;

    @BeforeEach
    void open() {
        talk = new RehearseStage(folder.resolve("data"), providers, "identity-coaching");
        talk.choose("Mira, second talk");
        talk.say("My sister laughed and said I am the one who fixes everyone's bikes before they even notice they squeak.");
        talk.answered(1);
    }

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void theScreenHoldsItsShapeAndAChangedValueRunsTheTurnAgain() {
        RehearseStage.until("the whole turn is laid open", () -> talk.count(".rh-value") > 3 && talk.there(".rh-time-bar.applying"));
        Headless.click(talk.hands, ".rh-value");
        talk.hands.eraseText(4).write("Nora");
        talk.press(KeyCode.ENTER);
        RehearseStage.until("it can be run again", () -> talk.there("#run-again"));
        talk.picture("rehearse-edited-light");
        talk.click("#run-again");
        RehearseStage.until("two answers stand beside each other", () -> talk.shows("2/2") && !talk.there("#stop"));
        talk.click("#freeze");
        talk.picture("rehearse-freeze-light");
        talk.press(KeyCode.ENTER);
        talk.click("What was sent");
        talk.picture("rehearse-sent-light");
        talk.click("Stages");
        talk.size(1280, 800);
        talk.pictures("rehearse-1280");
        talk.size(1024, 700);
        talk.picture("rehearse-1024-light");
        talk.click("#stateToggle");
        talk.dark();
        talk.picture("rehearse-1024-drawer-dark");
        assertTrue(Headless.onScreen(() -> talk.there(".rh-drawer")));
    }

    @Test
    void theStateIsChangedByHandAndWhatTheProgramDoesNotTakeSaysWhy() {
        talk.say("I slept badly, but I am here.");
        talk.answered(2);
        RehearseStage.until("the state is shown", () -> talk.tells("after turn 2"));
        talk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        RehearseStage.until("the form is there", () -> talk.there("#state-phase"));
        talk.picture("state-form-light");
        talk.type("#new-identity", "the BIKE whisperer");
        talk.press(KeyCode.ENTER);
        RehearseStage.until("a name that is taken is refused", () -> talk.tells("Another identity is called The bike whisperer already."));
        assertTrue(Headless.onScreen(() -> talk.<Button>node("#keepEdit").isDisabled()));
        talk.pictures("state-refused");
        talk.type("#new-identity", "The night owl");
        talk.press(KeyCode.ENTER);
        RehearseStage.until("the refusal is gone", () -> !talk.tells("already."));
        talk.type("#new-note", "Works nights.");
        talk.press(KeyCode.ENTER);
        Headless.act(() -> talk.<ComboBox<String>>node("#state-phase").setValue("INTEGRATION"));
        RehearseStage.until("what was changed stands beneath", () -> talk.tells("The night owl"));
        talk.click("#keepEdit");
        RehearseStage.until("the talk says so", () -> talk.tells("The state was changed by hand here"));
        RehearseStage.until("and so does the state", () -> talk.shows("by hand") && talk.tells("after turn 3"));
        assertTrue(Headless.onScreen(() -> talk.tells("Phase moved to Integration")));
        talk.pictures("state-by-hand");

        Headless.act(() -> talk.<Slider>node("#slider").setValue(1));
        RehearseStage.until("an earlier state is shown", () -> talk.tells("after turn 1"));
        assertFalse(Headless.onScreen(() -> talk.shows("by hand")));
        Headless.act(() -> talk.<Slider>node("#slider").setValue(3));
        RehearseStage.until("the newest again", () -> talk.shows("by hand"));
        talk.say("Where are we now?");
        talk.answered(3);
        RehearseStage.until("the prompt of the new phase speaks", () -> talk.tells("Integration, v"));
        aTurnRunsAgainOnTheStateThatWasChangedBeforeIt();
    }

    /** What the client said after that state is said once more, to the state as it was changed. */
    private void aTurnRunsAgainOnTheStateThatWasChangedBeforeIt() {
        Headless.act(() -> talk.<Slider>node("#slider").setValue(1));
        RehearseStage.until("the state before the second turn is shown", () -> talk.tells("after turn 1"));
        talk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        RehearseStage.until("the form is there", () -> talk.there("#state-phase"));
        Headless.act(() -> talk.<ComboBox<String>>node("#state-phase").setValue("COMPLETED"));
        talk.picture("state-run-light");
        talk.fire("Run turn 2 again");
        RehearseStage.until("the prompt of that phase answers the same words", () -> talk.tells("Completed, v")
                && talk.tells("The state was changed by hand here") && talk.shows("Turn 2") && talk.tells("The turns after it are kept."));
    }
}
