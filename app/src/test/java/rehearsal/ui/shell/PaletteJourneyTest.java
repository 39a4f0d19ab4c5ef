package rehearsal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.Pictures;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;
import rehearsal.ui.theme.ThemeChoice;

/** The palette over a real library, with the keyboard alone. */
class PaletteJourneyTest {

    private final FxRobot hands = new FxRobot();
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Stage stage;
    private StudioWindow window;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder).withHistory();
        sample.workspace().store().sessions().create("identity-coaching", "Samir before the exam", "fresh", "{}");
        var studio = Studio.at(new Place.Settings(Optional.of("look")), "identity-coaching", sample.workspace(), new NoDialogs());
        studio.size(1280, 800);
        stage = studio.stage();
        window = studio.window();
        Headless.act(() -> window.model().failure().addListener((property, before, after) -> after.ifPresent(Throwable::printStackTrace)));
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
        sample.close();
    }

    @Test
    void everythingIsReachedFromOneFieldWithTheKeyboard() {
        goesToAPromptThatNoScreenHasShownYet();
        goesToTheLineOfWordsInAText();
        makesTheNewestVersionLiveAndSaysWhatItReplaces();
        findsTalksPagesAndCommandsOfOtherScreens();
        saysWhenThereIsNothing();
    }

    private void goesToAPromptThatNoScreenHasShownYet() {
        search("integr");
        Headless.until("the prompt is found", () -> titles().contains("Integration"));
        assertEquals("Integration", titles().getFirst());
        pictures("palette-prompt");
        hands.type(KeyCode.ENTER);
        Headless.until("it is open", () -> window.model().place().get() instanceof Place.Library library
                && library.scope().orElseThrow().phase().equals(Optional.of("INTEGRATION")));
    }

    private void goesToTheLineOfWordsInAText() {
        search("notes when unsure");
        Headless.until("the words are found", () -> offers().stream().anyMatch(offer -> offer.below().contains("notes when unsure")));
        pictures("palette-text");
        hands.type(KeyCode.ENTER);
        Headless.until("the caret stands on the line", () -> hands.lookup(".rh-editor").tryQueryAs(CodeArea.class)
                .filter(area -> area.getText(area.getCurrentParagraph()).contains("notes when unsure")).isPresent());
    }

    private void makesTheNewestVersionLiveAndSaysWhatItReplaces() {
        var prompts = sample.workspace().store().prompts();
        var newest = prompts.latest(SampleDesk.CREATION).orElseThrow().version();
        search("make live: ident");
        Headless.until("it is offered", () -> titles().stream().anyMatch(title -> title.endsWith("v" + newest)));
        assertEquals("replaces v" + (newest - 1), offers().getFirst().command().hint());
        pictures("palette-live");
        hands.type(KeyCode.ENTER);
        Headless.until("it is live", () -> prompts.live(SampleDesk.CREATION).orElseThrow().version() == newest);
        Headless.until("it can be taken back", () -> hands.lookup("Undo").tryQuery().isPresent());
        Headless.click(hands, "Undo");
        Headless.until("the one before is live again", () -> prompts.live(SampleDesk.CREATION).orElseThrow().version() == newest - 1);
    }

    private void findsTalksPagesAndCommandsOfOtherScreens() {
        search("samir");
        Headless.until("the talk is found", () -> titles().contains("Samir before the exam"));
        hands.type(KeyCode.ESCAPE);
        search("backups");
        Headless.until("the page is found", () -> titles().stream().anyMatch(title -> title.contains("Data and backups")));
        hands.type(KeyCode.ENTER);
        assertEquals(new Place.Settings(Optional.of("data")), window.model().place().get());
        search("find");
        Headless.until("a command of the library is offered", () -> titles().stream().anyMatch(title -> title.startsWith("Library: ")));
        hands.type(KeyCode.ESCAPE);
        hands.type(KeyCode.F1);
        pictures("shortcuts");
        hands.type(KeyCode.ESCAPE);
    }

    private void saysWhenThereIsNothing() {
        search("zzqx");
        Headless.until("it says so", () -> hands.lookup((Node node) -> node instanceof Label label
                && "Nothing found. Try fewer words, or a word from the text you look for.".equals(label.getText())).tryQuery().isPresent());
        pictures("palette-nothing");
        hands.type(KeyCode.ESCAPE);
        assertTrue(hands.lookup(".rh-palette").tryQuery().isEmpty());
    }

    private void search(String words) {
        hands.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        Headless.act(() -> hands.lookup(".rh-palette .text-field").<TextField>query().setText(words));
    }

    private List<PaletteRow> offers() {
        return List.copyOf(hands.lookup(".rh-palette .list-view").<ListView<PaletteRow>>query().getItems());
    }

    private List<String> titles() {
        return offers().stream().map(offer -> offer.command().title()).toList();
    }

    private void pictures(String name) {
        for (var theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            Headless.act(() -> window.look().theme().set(theme));
            Pictures.take(stage, name + (theme == ThemeChoice.DARK ? "-dark" : "-light"));
        }
    }
}
