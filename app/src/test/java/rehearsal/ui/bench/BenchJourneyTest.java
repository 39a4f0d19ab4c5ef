package rehearsal.ui.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;

class BenchJourneyTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Studio studio;
    private FxRobot hands;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        studio = Studio.open(sample.workspace(), new KeptInMind(), new NoDialogs(), 1440, 900);
        hands = studio.hands();
        Headless.until("the preview is there", () -> hands.lookup(".rh-sent-row").queryAll().size() >= 5);
    }

    @AfterEach
    void close() {
        studio.close();
        sample.close();
    }

    @Test
    void aDesignerEditsSavesAndMakesLive() {
        Headless.act(() -> {
            var at = area().getText().indexOf("{") > 0 ? area().getText().indexOf("{") : 0;
            area().moveTo(at);
            area().replaceText(at, at, "Read {recent_mesages} again before you ask. ");
        });
        Headless.until("lint has seen it", () -> !hands.lookup(".rh-tone-danger").queryAll().isEmpty());
        studio.picture("library-editor-light");
        hands.type(KeyCode.F2);
        studio.picture("library-editor-bubble-light");
        studio.dark();
        studio.picture("library-editor-dark");
        hands.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        Headless.until("the slip is mended", () -> area().getText().contains("{recent_messages}"));
        studio.light();
        Headless.until("lint asks for the declaration", () -> !hands.lookup("not declared").queryAll().isEmpty());
        hands.type(KeyCode.F2);
        hands.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        Headless.until("the key is declared", () -> hands.lookup("not declared").queryAll().isEmpty());

        hands.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        Headless.act(() -> hands.lookup("#note").queryAs(TextField.class).setText("Reads back before asking"));
        studio.picture("save-version-light");
        hands.type(KeyCode.ENTER);
        var prompts = sample.workspace().store().prompts();
        Headless.until("version 9 is saved", () -> prompts.latest(SampleDesk.CREATION).orElseThrow().version() == 9);
        var saved = prompts.latest(SampleDesk.CREATION).orElseThrow();
        assertEquals(Optional.of("Reads back before asking"), saved.changeNote());
        assertEquals(OptionalInt.of(8), saved.parent());
        Headless.until("the draft is gone", () -> sample.workspace().store().drafts().of(SampleDesk.CREATION).isEmpty());
        Headless.until("the timeline offers it", () -> !hands.lookup("Make v9 live").queryAll().isEmpty());
        Headless.click(hands, "Make v9 live");
        Headless.until("version 9 is live", () -> prompts.live(SampleDesk.CREATION).orElseThrow().version() == 9);
        studio.picture("made-live-light");
        Headless.click(hands, "Undo");
        Headless.until("version 7 is live again", () -> prompts.live(SampleDesk.CREATION).orElseThrow().version() == 7);
    }

    @Test
    void theBrokenPromptIsReachedFromTheFirstPage() {
        Headless.act(() -> studio.window().model().go(new Place.Start()));
        studio.untilReads("Open the red mark in the library");
        Headless.click(hands, "Open the red mark in the library");
        Headless.until("the broken prompt opens",
                () -> studio.window().model().place().get().equals(Place.Library.at(SampleDesk.REFINEMENT)));
        Headless.until("its error is told", () -> !hands.lookup(".rh-gutter .rh-tone-danger").queryAll().isEmpty());
        studio.picture("editor-broken-light");
    }

    @Test
    void theWindowHoldsItsShapeWhenItIsSmall() {
        studio.size(1280, 800);
        studio.picture("library-editor-1280");
        studio.size(1024, 700);
        studio.picture("library-editor-1024");
        studio.dark();
        studio.picture("library-editor-1024-dark");
        assertTrue(hands.lookup(".rh-editor").tryQuery().isPresent());
    }

    private CodeArea area() {
        return studio.area();
    }
}
