package rehearsal.ui.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.StudioScreens;
import rehearsal.ui.shell.StudioWindow;
import rehearsal.ui.shell.WindowSetup;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.Pictures;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.theme.ThemeChoice;

class BenchJourneyTest {

    private final FxRobot hands = new FxRobot();
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Stage stage;
    private StudioWindow window;

    @BeforeEach
    void open() {
        Headless.start();
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        var memory = new KeptInMind();
        memory.keep("theme", "LIGHT");
        memory.keep("window-width", "1440");
        memory.keep("window-height", "900");
        stage = Headless.onScreen(Stage::new);
        var setup = new WindowSetup(List.of("identity-coaching"), "Ines Keller", memory, Place.Library.at(SampleDesk.CREATION),
                new StudioScreens(sample.workspace(), new NoDialogs()), () -> {
                });
        window = Headless.onScreen(() -> StudioWindow.show(stage, setup));
        Headless.until("the prompt is open", () -> hands.lookup(".rh-editor").tryQuery().isPresent());
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
        sample.close();
    }

    @Test
    void aDesignerEditsSavesAndMakesLive() {
        Headless.until("the preview is there", () -> hands.lookup(".rh-sent-row").queryAll().size() >= 5);
        Headless.act(() -> area().insertText(0, area().getText().indexOf('\n') > 0 ? "" : ""));
        Headless.act(() -> {
            var at = area().getText().indexOf("{") > 0 ? area().getText().indexOf("{") : 0;
            area().moveTo(at);
            area().replaceText(at, at, "Read {recent_mesages} again before you ask. ");
        });
        Headless.until("lint has seen it", () -> !hands.lookup(".rh-tone-danger").queryAll().isEmpty());
        Pictures.take(stage, "library-editor-light");
        hands.type(KeyCode.F2);
        Pictures.take(stage, "library-editor-bubble-light");
        Headless.act(() -> window.look().theme().set(ThemeChoice.DARK));
        Pictures.take(stage, "library-editor-dark");
        hands.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        Headless.until("the slip is mended", () -> area().getText().contains("{recent_messages}"));
        Headless.act(() -> window.look().theme().set(ThemeChoice.LIGHT));
        Headless.until("lint asks for the declaration", () -> !hands.lookup("not declared").queryAll().isEmpty());
        hands.type(KeyCode.F2);
        hands.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        Headless.until("the key is declared", () -> hands.lookup("not declared").queryAll().isEmpty());

        hands.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        Headless.act(() -> hands.lookup("#note").queryAs(TextField.class).setText("Reads back before asking"));
        Pictures.take(stage, "save-version-light");
        hands.type(KeyCode.ENTER);
        var prompts = sample.workspace().store().prompts();
        Headless.until("version 9 is saved", () -> prompts.latest(SampleDesk.CREATION).orElseThrow().version() == 9);
        var saved = prompts.latest(SampleDesk.CREATION).orElseThrow();
        assertEquals(Optional.of("Reads back before asking"), saved.changeNote());
        assertEquals(OptionalInt.of(8), saved.parent());
        Headless.until("the draft is gone", () -> sample.workspace().store().drafts().of(SampleDesk.CREATION).isEmpty());
        Headless.until("the timeline offers it", () -> !hands.lookup("Make v9 live").queryAll().isEmpty());
        hands.clickOn("Make v9 live");
        Headless.until("version 9 is live", () -> prompts.live(SampleDesk.CREATION).orElseThrow().version() == 9);
        Pictures.take(stage, "made-live-light");
        hands.clickOn("Undo");
        Headless.until("version 7 is live again", () -> prompts.live(SampleDesk.CREATION).orElseThrow().version() == 7);
    }

    @Test
    void aReviewerComparesCommentsAndApproves() {
        Headless.until("two versions can be compared", () -> hands.lookup("Compare A | B").queryAll().stream()
                .anyMatch(node -> node instanceof Button button && !button.isDisabled()));
        hands.clickOn("Compare A | B");
        Headless.until("the lines are there", () -> !hands.lookup(".rh-diff-half").queryAll().isEmpty());
        hands.type(KeyCode.F8);
        var reviews = sample.workspace().store().reviews();
        reviews.comment(SampleDesk.CREATION, 8, OptionalInt.of(3), "Good. Should the coach say that it kept the thought?", "Jonas Weil");
        Headless.act(() -> window.model().go(new Place.CompareTexts(SampleDesk.CREATION, OptionalInt.of(2), OptionalInt.of(8))));
        Headless.until("the comment is there", () -> !hands.lookup(".rh-comment").queryAll().isEmpty());
        Pictures.take(stage, "compare-light");
        hands.type(KeyCode.F8);
        hands.clickOn("Unified");
        Pictures.take(stage, "compare-unified-light");
        hands.clickOn("Side by side");
        Headless.act(() -> window.look().theme().set(ThemeChoice.DARK));
        Pictures.take(stage, "compare-dark");
        hands.clickOn("Approve v8");
        Headless.until("it is approved", () -> !hands.lookup("approved").queryAll().isEmpty());
    }

    @Test
    void theFirstPagePlaysATalkAndLeadsOn() {
        Headless.act(() -> window.model().go(new Place.Start()));
        Headless.until("the talk is there", () -> !hands.lookup(".rh-bubble").queryAll().isEmpty());
        Headless.act(() -> hands.lookup(".slider").queryAs(javafx.scene.control.Slider.class).requestFocus());
        hands.clickOn("From the start");
        Headless.until("it plays", () -> hands.lookup(".rh-bubble").queryAll().size() >= 3);
        Pictures.take(stage, "first-start-light");
        Headless.act(() -> window.look().theme().set(ThemeChoice.DARK));
        Pictures.take(stage, "first-start-dark");
        hands.clickOn("Open the red mark in the library");
        Headless.until("the broken prompt opens",
                () -> window.model().place().get().equals(Place.Library.at(SampleDesk.REFINEMENT)));
    }

    @Test
    void aWriterCompletesFindsReplacesAndSeesTheExactRequest() {
        Headless.until("the preview is there", () -> hands.lookup(".rh-sent-row").queryAll().size() >= 5);
        Headless.act(() -> {
            area().requestFocus();
            area().moveTo(0);
            area().insertText(0, "\u05e9\u05dc\u05d5\u05dd and \ud83d\ude80 in a name ".repeat(3) + "\n");
            area().insertText(0, "{");
        });
        Headless.until("keys are offered", () -> hands.lookup(".rh-completion").tryQuery().isPresent());
        Pictures.take(stage, "completion-light");
        hands.type(KeyCode.ENTER);
        Headless.until("the key is written", () -> area().getText().startsWith("{user_name}"));
        hands.press(KeyCode.CONTROL, KeyCode.H).release(KeyCode.H, KeyCode.CONTROL);
        Headless.act(() -> hands.lookup("#find").queryAs(TextField.class).setText("name"));
        hands.type(KeyCode.ENTER);
        Pictures.take(stage, "find-light");
        assertEquals("name", Headless.onScreen(() -> area().getSelectedText()));
        hands.clickOn("Exact JSON");
        Headless.until("the request is there", () -> !hands.lookup(".rh-plain-area").queryAll().isEmpty());
        Pictures.take(stage, "exact-json-light");
        hands.clickOn("Two providers");
        Headless.until("both are there", () -> hands.lookup(".rh-plain-area").queryAll().size() == 2);
        Headless.act(() -> window.look().theme().set(ThemeChoice.DARK));
        Pictures.take(stage, "two-providers-dark");
    }

    @Test
    void theWindowHoldsItsShapeWhenItIsSmall() {
        Headless.until("the preview is there", () -> hands.lookup(".rh-sent-row").queryAll().size() >= 5);
        Headless.act(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        Pictures.take(stage, "library-editor-1280");
        Headless.act(() -> {
            stage.setWidth(1024);
            stage.setHeight(700);
        });
        Pictures.take(stage, "library-editor-1024");
        Headless.act(() -> window.look().theme().set(ThemeChoice.DARK));
        Pictures.take(stage, "library-editor-1024-dark");
        assertTrue(hands.lookup(".rh-editor").tryQuery().isPresent());
    }

    private CodeArea area() {
        return hands.lookup(".rh-editor").queryAs(CodeArea.class);
    }
}
