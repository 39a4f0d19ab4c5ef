package rehearsal.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.store.prompt.Drafts;
import rehearsal.store.prompt.PromptLimits;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;

class EditorJourneyTest {

    private static final String BODY = """
            # Who you are in this talk
            You talk with {user_name}. Read {recent_mesages} again before you ask.
            ## How to answer
            Say it as JSON:
            {{
              "message": "what you say to {user_name}",
              "turn": 1
            }}
            ## When to move on
            On a yes, use `transition_phase` to go to IDENTITY_REFINEMENT.
            name one, name two, name three
            """;

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Studio studio;
    private FxRobot hands;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        openWindow();
    }

    private void openWindow() {
        studio = Studio.open(sample.workspace(), new KeptInMind(), new NoDialogs(), 1440, 900);
        hands = studio.hands();
        Headless.until("the scenario is read", () -> hands.lookup(".rh-sent-row").queryAll().size() >= 5);
    }

    @AfterEach
    void close() {
        studio.close();
        sample.close();
    }

    @Test
    void aWriterIsToldOfASlipMendsItCompletesAKeyAndSeesWhatItIsWorth() {
        write(BODY);
        Headless.until("the slip is underlined", () -> worn("{recent_mesages}").contains("problem-error"));
        assertTrue(worn("# Who you").contains("heading"));
        assertTrue(worn("{user_name}. Read").contains("placeholder"));
        assertTrue(worn("\"message\"").contains("json-name"));
        assertTrue(worn("{user_name}\",").contains("placeholder"));
        assertTrue(worn("1\n}}").contains("json-literal"));
        assertTrue(worn("transition_phase").contains("action-name"));
        assertTrue(worn("IDENTITY_REFINEMENT").contains("phase-name"));
        studio.picture("editor-light");
        hands.type(KeyCode.F2);
        Headless.until("the bubble says why", () -> hands.lookup(".rh-fix-bubble").tryQuery().isPresent());
        assertTrue(hands.lookup(".rh-fix-bubble .button").queryAllAs(Button.class).stream()
                .anyMatch(fix -> fix.getText().contains("{recent_messages}")));
        studio.picture("editor-bubble-light");
        studio.dark();
        studio.picture("editor-bubble-dark");
        hands.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        Headless.until("the slip is mended", () -> area().getText().contains("Read {recent_messages} again"));

        Headless.act(() -> area().insertText(area().getLength(), "Then greet "));
        hands.write("{user");
        Headless.until("keys are offered", () -> hands.lookup(".rh-completion .list-cell").queryAll().stream()
                .anyMatch(cell -> shows(cell, "user_name") && shows(cell, "Mira")));
        studio.picture("editor-completion-dark");
        hands.type(KeyCode.ENTER);
        Headless.until("the key is written", () -> area().getText().endsWith("Then greet {user_name}"));
        Headless.act(() -> area().insertText(area().getLength(), "\ntransi"));
        hands.press(KeyCode.CONTROL, KeyCode.SPACE).release(KeyCode.SPACE, KeyCode.CONTROL);
        Headless.until("the action is offered", () -> hands.lookup(".rh-completion .list-cell").queryAll().stream()
                .anyMatch(cell -> shows(cell, "transition_phase")));
        hands.type(KeyCode.TAB);
        Headless.until("the action is written", () -> area().getText().endsWith("\ntransition_phase"));

        var at = BODY.indexOf("{user_name}") + 3;
        var bounds = Headless.onScreen(() -> area().getCharacterBoundsOnScreen(at, at + 1).orElseThrow());
        hands.moveTo(bounds.getCenterX(), bounds.getCenterY());
        Headless.until("the value is shown", () -> hands.lookup(".rh-value-bubble .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("Mira")));
        studio.picture("editor-value-dark");

        Headless.act(() -> area().insertText(0, "Ask {nobody_knows} now.\nAnd wait.\n"));
        Headless.until("the new slip is marked in its line", () -> marked().equals(List.of("1", "4")));
        Headless.act(() -> area().insertText(0, "Before.\n"));
        assertEquals(List.of("2", "5"), marked(), "the marks go along with their lines");
        Headless.act(() -> area().deleteText(0, area().getText().indexOf("And wait.")));
        assertEquals(List.of("3"), marked(), "what is gone is marked no more");
    }

    /** The numbers of the lines with the sign of an error beside them. */
    private List<String> marked() {
        return Headless.onScreen(() -> hands.lookup(".rh-gutter").queryAll().stream()
                .filter(row -> !row.lookupAll(".rh-tone-danger").isEmpty())
                .map(row -> ((Label) row.lookup(".rh-gutter-number")).getText()).sorted().toList());
    }

    @Test
    void findingCountsAndReplacingWithGroupsIsOneStepAndSectionsFold() {
        write(BODY);
        studio.untilReads("55 words, 306 characters");
        studio.untilReads("92 tokens");
        assertTrue(Headless.onScreen(() -> area().isWrapText()));
        wrap();
        Headless.until("long lines stay whole", () -> !area().isWrapText());
        wrap();
        Headless.until("long lines are broken again", () -> area().isWrapText());
        hands.press(KeyCode.CONTROL, KeyCode.H).release(KeyCode.H, KeyCode.CONTROL);
        Headless.act(() -> {
            hands.lookup(".rh-toggle-icon").queryAllAs(ToggleButton.class).stream().filter(toggle -> toggle.getText().equals(".*"))
                    .findFirst().orElseThrow().setSelected(true);
            field("#find").setText("name (\\w+");
        });
        Headless.until("the mistake is told in words", () -> result().startsWith("This expression cannot be read: unclosed group"));
        studio.picture("editor-find-mistake-light");
        Headless.act(() -> {
            field("#find").setText("name (\\w+)");
            field("#replace").setText("$1 named");
        });
        Headless.until("three are found", () -> result().equals("3 found"));
        Headless.click(hands, "#find").type(KeyCode.ENTER);
        Headless.until("the first is chosen", () -> result().equals("1 of 3") && area().getSelectedText().equals("name one"));
        studio.picture("editor-find-light");
        Headless.click(hands, "All");
        Headless.until("all are replaced", () -> area().getText().contains("one named, two named, three named"));
        Headless.until("it says how many", () -> result().startsWith("3 replaced"));
        Headless.click(hands, "#find").type(KeyCode.ESCAPE);
        hands.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(BODY, Headless.onScreen(() -> area().getText()));

        Headless.act(() -> area().moveTo(4, 0));
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).release(KeyCode.F, KeyCode.SHIFT, KeyCode.CONTROL);
        Headless.until("the section is folded", () -> area().isFolded(5));
        assertFalse(Headless.onScreen(() -> area().isFolded(8)));
        studio.picture("editor-folded-light");
        assertTrue(numbers().containsAll(List.of("3", "9")), () -> "numbers " + numbers());
        assertFalse(numbers().contains("5"), () -> "numbers " + numbers());
        Headless.act(
                () -> studio.window().model().go(new Place.Library(Optional.of(SampleDesk.CREATION), OptionalInt.of(6),
                        OptionalInt.empty())));
        Headless.until("going to a line opens what hides it", () -> !area().isFolded(5));
        Headless.until("its lines have their numbers", () -> numbers().containsAll(List.of("4", "5", "6", "7", "8", "9")));
        studio.size(1024, 700);
        studio.dark();
        studio.picture("editor-1024-dark");
    }

    @Test
    void undoGoesOnAfterASaveInAnotherPromptAndInANewWindow() {
        var drafts = sample.workspace().store().drafts();
        var before = Headless.onScreen(() -> area().getText());
        Headless.act(() -> area().insertText(0, "First. "));
        hands.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        Headless.until("a note is asked for", () -> hands.lookup("#note").tryQuery().isPresent());
        hands.type(KeyCode.ENTER);
        Headless.until("version 9 is saved",
                () -> sample.workspace().store().prompts().latest(SampleDesk.CREATION).orElseThrow().version() == 9);
        Headless.act(() -> area().insertText(0, "Second. "));
        Headless.until("the draft is kept", () -> kept(drafts).startsWith("Second. First. "));
        Headless.act(() -> studio.window().model().go(Place.Library.at(SampleDesk.REFINEMENT)));
        Headless.until("another prompt is open", () -> !area().getText().startsWith("Second."));
        Headless.act(() -> studio.window().model().go(Place.Library.at(SampleDesk.CREATION)));
        Headless.until("the first is back", () -> area().getText().startsWith("Second."));
        undo();
        Headless.until("the last step is taken back", () -> area().getText().startsWith("First."));
        Headless.until("that is kept", () -> !kept(drafts).startsWith("Second."));
        studio.close();
        openWindow();
        Headless.until("the text is as it was left", () -> area().getText().startsWith("First."));
        Headless.until("the way back is there", () -> area().isUndoAvailable());
        undo();
        assertEquals(before, Headless.onScreen(() -> area().getText()));
        redo();
        assertTrue(Headless.onScreen(() -> area().getText()).startsWith("First."));
        redo();
        assertTrue(Headless.onScreen(() -> area().getText()).startsWith("Second. First."));
        Headless.until("the draft follows", () -> kept(drafts).startsWith("Second. First. "));
    }

    @Test
    void strangeLettersAreKeptAndTooManyAreRefusedWithWords() {
        var drafts = sample.workspace().store().drafts();
        var strange = "\u05e9\u05dc\u05d5\u05dd {user_name}, \ud83d\ude80\ud83d\udc69\u200d\ud83d\udcbb cafe\u0301\ttab \u2028 line\u0085 end\n";
        write(strange);
        Headless.act(() -> area().insertText(0, "\u05d0"));
        Headless.until("every letter is kept", () -> kept(drafts).equals("\u05d0" + strange));
        studio.picture("editor-strange-light");
        Headless.act(() -> {
            var content = new ClipboardContent();
            content.putString("a\0b\r\nc\ud83d");
            Clipboard.getSystemClipboard().setContent(content);
            area().moveTo(area().getLength());
            area().paste();
        });
        assertTrue(Headless.onScreen(() -> area().getText()).endsWith("end\nab\nc"));
        Headless.until("what was left out is told", () -> !hands.lookup(words("They were left out")).queryAll().isEmpty());

        var room = "x".repeat(100) + "\n";
        write(room.repeat(PromptLimits.BODY_BYTES / room.length()) + "x".repeat(PromptLimits.BODY_BYTES % room.length()));
        var full = Headless.onScreen(() -> area().getText());
        assertEquals(PromptLimits.BODY_BYTES, full.length());
        Headless.act(() -> area().moveTo(area().getLength()));
        hands.write("y");
        Headless.until("it says that it is full", () -> !hands.lookup(words("This prompt is full")).queryAll().isEmpty());
        assertEquals(full, Headless.onScreen(() -> area().getText()));
        hands.type(KeyCode.BACK_SPACE);
        hands.write("y");
        assertTrue(Headless.onScreen(() -> area().getText()).endsWith("xy"));
        Headless.until("and all of it is kept", () -> kept(drafts).endsWith("xy"));
    }

    @Test
    void aVersionThatIsNotTakenIsToldAndKeepsItsNote() {
        Headless.act(() -> area().insertText(0, "Not lost. "));
        sample.workspace().store().close();
        hands.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        Headless.until("a note is asked for", () -> hands.lookup("#note").tryQuery().isPresent());
        hands.write("Why I did it").type(KeyCode.ENTER);
        studio.untilReads("The version was not saved");
        studio.pictures("editor-not-saved");
        Headless.click(hands, "Save again");
        Headless.until("the note is there again", () -> field("#note").getText().equals("Why I did it"));
        assertTrue(Headless.onScreen(() -> area().getText()).startsWith("Not lost. "));
    }

    private void write(String body) {
        Headless.act(() -> {
            area().requestFocus();
            area().replaceText(body);
            area().moveTo(0);
        });
    }

    private void wrap() {
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W).release(KeyCode.W, KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private void undo() {
        Headless.act(() -> area().requestFocus());
        hands.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    }

    private void redo() {
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private static String kept(Drafts drafts) {
        return drafts.find(SampleDesk.CREATION, "Ines Keller").map(draft -> draft.text().body()).orElse("");
    }

    /** The style classes of the letter at which these words begin. */
    private List<String> worn(String words) {
        return List.copyOf(area().getStyleOfChar(area().getText().indexOf(words)));
    }

    private static boolean shows(Node cell, String words) {
        return cell.lookupAll(".label").stream().anyMatch(node -> node instanceof Label label && label.getText().contains(words));
    }

    private static Predicate<Node> words(String part) {
        return node -> node instanceof Label label && label.getText() != null && label.getText().contains(part);
    }

    private List<String> numbers() {
        return Headless.onScreen(() -> hands.lookup(".rh-gutter-number").queryAllAs(Label.class).stream()
                .map(Label::getText).toList());
    }

    private String result() {
        return hands.lookup("#find-result").queryAs(Label.class).getText();
    }

    private TextField field(String id) {
        return hands.lookup(id).queryAs(TextField.class);
    }

    private BodyArea area() {
        return (BodyArea) studio.area();
    }
}
