package rehearsal.ui.pair;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.practice.VersionPick;
import rehearsal.store.trial.Verdict;
import rehearsal.store.trial.Vote;
import rehearsal.text.Texts;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;
import rehearsal.workspace.Workspace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PairJourneyTest {

    private static final String NOTICES = "\"create_identity\": {\"name\": \"The one who notices\", \"note\": \"Her sister laughed.\", \"category\": \"passions\"}";

    private final VoicedProviders voices = new VoicedProviders("Keep in mind: notes when unsure");
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Workspace workspace;
    private Studio studio;
    private FxRobot hands;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        workspace = sample.speaking(voices);
        studio = show(Place.RehearseArms.of(SampleDesk.CREATION, OptionalInt.of(7), OptionalInt.of(8)));
        hands = studio.hands();
        Headless.until("both arms are set up", () -> says("Rehearse two arms with Mira, second talk") && version("b").startsWith("v8"));
    }

    private Studio show(Place place) {
        return Studio.at(place, "identity-coaching", workspace, new NoDialogs());
    }

    @AfterEach
    void close() {
        try {
            studio.nothingUnexpected();
        } finally {
            studio.close();
            sample.close();
        }
    }

    @Test
    void aReviewerHearsTwoVersionsSeesWhereTheyPartAndVotesByKeyboard() {
        studio.picture("arms-empty-light");
        assertTrue(version("a").startsWith("v7 · live"), version("a"));
        theTalkOfThePicture();
        studio.picture("arms-light");
        studio.dark();
        studio.picture("arms-dark");
        assertTrue(says("2 earlier turns, the same in both arms"), "the equal turns fold");
        assertTrue(says("Parted at turn 4"));
        assertTrue(says("The states were equal until here. B recorded “The one who notices”, A changed nothing."));
        voices.b.gate.hurry();
        answered(5);
        sizes();
        hands.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        Headless.until("both states lie open", () -> says("The two states after turn 4"));
        assertTrue(says("The one who notices"));
        studio.size(1440, 900);
        studio.picture("arms-difference-light");
        hands.type(KeyCode.ESCAPE);
        Headless.until("they are closed", () -> !says("The two states after turn 4"));
        hands.press(KeyCode.ALT).type(KeyCode.UP).type(KeyCode.DIGIT4).release(KeyCode.ALT);
        Headless.until("B is chosen at turn 4", () -> says("Which answer is better at turn 4?") && chosen(4));
        Headless.click(hands, "#vote-reason").write("her words");
        studio.picture("arms-vote-light");
        hands.type(KeyCode.ENTER);
        Headless.until("the vote is kept", () -> says("so far A 0, tie 0, bad 0, B 1"));
        Headless.click(hands, "#vote-2");
        Headless.click(hands, "#keep-vote");
        Headless.until("another vote counts", () -> says("so far A 0, tie 1, bad 0, B 0"));
        var pair = workspace.store().pairs().newest("identity-coaching", 1).getFirst().id();
        assertEquals(List.of(Verdict.B_BETTER, Verdict.TIE),
                workspace.store().votes().history(pair, 4).stream().map(Vote::verdict).toList());
    }

    @Test
    void oneArmFailsAndIsAskedAgainTheOtherIsStoppedAndEverythingIsThereTomorrow() {
        voices.a.says("One.").says("Three.");
        voices.b.dies().says("Two.").says("Never heard whole.").says("Four.");
        say("Hello?");
        Headless.until("B says why", () -> says("B did not answer"));
        Headless.until("the other arm has answered", () -> says("One."));
        assertTrue(Headless.onScreen(() -> hands.lookup("#send").query().isDisabled()));
        studio.picture("arms-failed-light");
        Headless.click(hands, "#again-b");
        answered(1);
        assertTrue(says("Two."));
        voices.b.speaksUpTo("Never");
        say("Wait.");
        Headless.until("A has answered", () -> says("Three."));
        Headless.until("B speaks and can be stopped", () -> hands.lookup("#stop-b").tryQuery().isPresent() && words().contains("Never"));
        hands.type(KeyCode.ESCAPE);
        Headless.until("B is cut off", () -> says("stopped"));
        voices.b.gate.hurry();
        studio.close();
        var pair = workspace.store().pairs().newest("identity-coaching", 1).getFirst().id();
        studio = show(Place.RehearseArms.kept(pair.toString()));
        Headless.until("both talks are there", () -> says("Three.") && says("stopped"));
        Headless.click(hands, "#again-b");
        answered(2);
        assertTrue(says("Four."));
    }

    @Test
    void namesAreHiddenUntilTheyAreShownAndAMomentBecomesACase() {
        Headless.click(hands, "Hide which is which");
        say("Which one?");
        answered(1);
        assertFalse(says("v7") || says("v8"), "nothing tells which is which");
        assertTrue(says("Left is better") && says("Right is better"));
        Headless.click(Headless.click(hands, "#vote-1"), "#keep-vote");
        Headless.until("it counts", () -> says("so far Left 1, tie 0, bad 0, Right 0"));
        studio.picture("arms-masked-light");
        var pair = workspace.store().pairs().newest("identity-coaching", 1).getFirst().id();
        assertTrue(workspace.store().votes().of(pair).getFirst().given().masked());
        Headless.click(hands, "Hide which is which");
        Headless.until("the names are shown", () -> says("v7") && says("v8"));
        Headless.click(hands, "#saveCase");
        Headless.until("a name is asked for", () -> hands.lookup("#case-name").tryQuery().isPresent());
        hands.write("Mira asks which");
        studio.picture("arms-case-light");
        hands.type(KeyCode.ENTER);
        Headless.until("the case is kept", () -> workspace.store().cases().find("identity-coaching", "Mira asks which").isPresent());
    }

    @Test
    void theWayLeadsFromTheTextsAndFromATalkAndATalkBecomesACase() {
        Headless.act(() -> studio.window().model().go(new Place.CompareTexts(SampleDesk.CREATION, OptionalInt.of(2), OptionalInt.of(5))));
        Headless.until("the texts are open", () -> hands.lookup(".rh-compare-heads").tryQuery().isPresent());
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT, KeyCode.CONTROL);
        Headless.until("both versions are set up", () -> version("a").startsWith("v2") && version("b").startsWith("v5"));
        say("Who is who?");
        answered(1);
        assertTrue(says("v2") && says("v5"));
        var arm = workspace.store().sessions().page(Optional.of("identity-coaching"), Optional.empty(), 1).getFirst()
                .id();
        Headless.act(() -> studio.window().model()
                .go(new Place.Rehearse(Optional.empty(), Optional.of(arm.toString()), OptionalInt.empty())));
        Headless.until("the talk is open",
                () -> hands.lookup("#talk-case").tryQuery().isPresent() && !hands.lookup("#talk-case").query().isDisabled());
        Headless.click(hands, "#talk-case");
        Headless.until("a name is asked for", () -> hands.lookup("#case-name").tryQuery().isPresent());
        hands.write("Who asks");
        studio.picture("arms-talk-case-light");
        hands.type(KeyCode.ENTER);
        Headless.until("the case is kept", () -> workspace.store().cases().find("identity-coaching", "Who asks").isPresent());
        Headless.click(hands, "#rehearse-arms");
        Headless.until("the arms are there again", () -> hands.lookup("#keep-vote").tryQuery().isPresent());
    }

    private void theTalkOfThePicture() {
        voices.a.says("Good to see you. What has stayed with you since we last spoke?").says("What do people come to you for?")
                .says("“Handy” is a start. What was the last thing that you fixed for someone else?")
                .says("What a lovely thing to hear from a sister! How did that make you feel, and what else do you fix for people?")
                .says("That sounds like real care. Would you say you are a helper, or more of a fixer? And do you enjoy it?");
        voices.b.says("Hello, Mira. What did you keep from last time?").says("Who comes to you, and what for?")
                .says("“Handy” is a start, and you said “I guess”. Who was the last person you were handy for?")
                .says("You notice the squeak before anyone else does. What would you call the person who does that?", NOTICES)
                .says("“Cannot leave it alone” is already a good name, because it is yours. When you picture the last time, what did your hands do?");
        say("I am back.");
        answered(1);
        say("All sorts of things.");
        answered(2);
        say("People say I am handy. That is all, I guess.");
        answered(3);
        say("My sister laughed and said I am the one who fixes everyone's bikes before they even notice they squeak.");
        answered(4);
        voices.b.speaksUpTo("When you picture the last time");
        say("Almost. I notice, but mostly I cannot leave it alone.");
        Headless.until("A has answered and B speaks",
                () -> says("That sounds like real care. Would you say you are a helper, or more of a fixer? And do you enjoy it?")
                        && words().contains("When you picture the last time"));
    }

    private void sizes() {
        studio.size(1280, 800);
        studio.picture("arms-1280-dark");
        studio.size(1024, 700);
        studio.picture("arms-1024-dark");
        studio.light();
        studio.picture("arms-1024-light");
        var right = Headless.onScreen(
                () -> hands.lookup("#keep-vote").query().localToScene(hands.lookup("#keep-vote").query().getBoundsInLocal()).getMaxX());
        assertTrue(right <= 1024, "the vote can be kept at 1024, its right edge is " + right);
    }

    private boolean chosen(int key) {
        return hands.lookup("#vote-" + key).queryAs(ToggleButton.class).isSelected();
    }

    private String version(String arm) {
        return hands.lookup("#version-" + arm).tryQueryAs(ComboBox.class).map(box -> {
            var value = box.getValue();
            return value instanceof VersionPick pick ? VersionWords.line(pick, Texts.english()) : "";
        }).orElse("");
    }

    /** Some label, button or text that can be seen shows exactly these words now. */
    private boolean says(String words) {
        return Headless.onScreen(() -> hands.lookup(node -> (node instanceof Labeled label && words.equals(label.getText())
                || node instanceof Text text && words.equals(text.getText())) && Studio.shows(node)).tryQuery().isPresent());
    }

    private String words() {
        return hands.lookup(".rh-md").queryAllAs(Text.class).stream().map(Text::getText)
                .reduce("", (one, other) -> one + " " + other);
    }

    private void say(String words) {
        Headless.until("a message can be written",
                () -> hands.lookup("#stop-a").tryQuery().isEmpty() && hands.lookup("#stop-b").tryQuery().isEmpty());
        Headless.act(() -> {
            var box = hands.lookup("#box").queryAs(TextArea.class);
            box.setText(words);
            box.requestFocus();
            // Where the desktop is busy, a key that is typed may come before its window has the keyboard.
            box.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    }

    private void answered(int turn) {
        Headless.until("both have answered turn " + turn,
                () -> hands.lookup("#stop-a").tryQuery().isEmpty() && hands.lookup("#stop-b").tryQuery().isEmpty()
                        && (says("Which answer is better at turn " + turn + "?") || says("Turn " + turn + ":")));
    }
}
