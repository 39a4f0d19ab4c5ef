package rehearsal.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.diff.DiffOptions;
import rehearsal.diff.PromptComparison;
import rehearsal.diff.Side;
import rehearsal.diff.TextDiff;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.setting.Settings;
import rehearsal.store.usage.UsageEntry;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.StudioWindow;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.Pictures;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;
import rehearsal.ui.theme.ThemeChoice;

class TimelineJourneyTest {

    private final FxRobot hands = new FxRobot();
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Stage stage;
    private StudioWindow window;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        for (var run = 0; run < 3; run++) {
            sample.workspace().store().usage().add(new UsageEntry(Instant.now(), "identity-coaching",
                    Optional.of(new UsageEntry.UsedPrompt("COACH", Optional.of("IDENTITY_CREATION"), 7)), "offline", "partner-coach",
                    UsageEntry.Tokens.unknown(), OptionalLong.empty(), 12, OptionalLong.empty(), "done", Optional.empty(),
                    Optional.empty()));
        }
        var studio = Studio.at(Place.Library.at(SampleDesk.CREATION), "identity-coaching", sample.workspace(), new NoDialogs());
        stage = studio.stage();
        window = studio.window();
        Headless.until("the line is there", () -> sees("8 versions"));
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
        sample.close();
    }

    private Prompts prompts() {
        return sample.workspace().store().prompts();
    }

    @Test
    void everythingOnTheLineIsReachedByKeyboard() {
        Headless.act(canvas()::requestFocus);
        hands.type(KeyCode.HOME);
        Headless.until("the first one is told", () -> spoken().startsWith("v1, off, "));
        hands.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.A).type(KeyCode.END).type(KeyCode.LEFT).type(KeyCode.B);
        Headless.until("the live one is told with its runs",
                () -> spoken().startsWith("v7, live, Names in their words, ") && spoken().endsWith("3 runs"));
        Headless.until("how much differs is counted", () -> label("#hint").equals(words(3, 7) + " words changed"));
        hands.type(KeyCode.ENTER);
        Headless.until("it can be read", () -> card().isPresent());
        var body = prompts().version(SampleDesk.CREATION, 7).orElseThrow().text().body();
        assertEquals(body, Headless.onScreen(() -> card().orElseThrow().getText()));
        Pictures.take(stage, "timeline-read-light");
        nothingTouchesTheEdge();
        hands.type(KeyCode.ESCAPE);
        Headless.until("it is put away", () -> card().isEmpty());

        hands.type(KeyCode.L);
        Headless.until("the labels are offered", () -> hands.lookup("Move label staging here").tryQuery().isPresent());
        Pictures.take(stage, "timeline-labels-light");
        Headless.act(() -> {
            var field = hands.lookup(".custom-menu-item .text-field").queryAs(TextField.class);
            field.setText("best so far");
            field.fireEvent(new ActionEvent());
        });
        Headless.until("it carries the label", () -> spoken().contains("best so far"));
        Headless.click(hands, "Undo");
        Headless.until("the label is gone", () -> !spoken().contains("best so far"));
        Headless.act(canvas()::requestFocus);
        hands.type(KeyCode.L);
        Headless.click(hands, "Move label staging here");
        Headless.until("the label has moved", () -> spoken().contains("staging"));
        assertEquals(7, prompts().byLabel(SampleDesk.CREATION, "staging").version());
        Headless.click(hands, "Undo");
        Headless.until("it is back", () -> prompts().byLabel(SampleDesk.CREATION, "staging").version() == 8);
        Headless.act(canvas()::requestFocus);
        hands.type(KeyCode.MINUS).type(KeyCode.MINUS).type(KeyCode.MINUS);
        Pictures.take(stage, "timeline-narrow-light");
        hands.type(KeyCode.PLUS).type(KeyCode.PLUS).type(KeyCode.PLUS);
        Headless.click(hands, "Compare A | B");
        Headless.until("the two stand beside each other", () -> window.model().place().get()
                .equals(new Place.CompareTexts(SampleDesk.CREATION, OptionalInt.of(3), OptionalInt.of(7))));
    }

    @Test
    void whatWouldGoLiveIsSaidBeforeItDoes() {
        Headless.until("what it replaces is said", () -> label("#foreseen").equals("v8 live replaces v7"));
        save("Hello {recent_mesages}", "A slip");
        comeBack();
        Headless.until("the error is said", () -> label("#foreseen").startsWith("v9 cannot go live: "));
        assertTrue(button("#makeLive").isDisabled());
        pictures("timeline-blocked");
        sample.workspace().store().settings().write(Settings.APPROVAL_BEFORE_LIVE, "true");
        Headless.act(canvas()::requestFocus);
        hands.type(KeyCode.LEFT);
        Headless.until("the rule is said", () -> label("#foreseen").equals("v8 needs a reviewer's approval before it goes live"));
        assertTrue(button("#makeLive").isDisabled());
        hands.type(KeyCode.L);
        Headless.click(hands, "Ask for review");
        Headless.until("the point waits for a reviewer", () -> spoken().contains("waits for a reviewer"));
        assertEquals(ReviewState.REQUESTED, prompts().version(SampleDesk.CREATION, 8).orElseThrow().review());
        Pictures.take(stage, "timeline-review-light");
        sample.workspace().store().reviews().approve(SampleDesk.CREATION, 8, "Rosa Okafor");
        hands.type(KeyCode.LEFT).type(KeyCode.RIGHT);
        Headless.until("nothing stands in the way", () -> label("#foreseen").equals("v8 live replaces v7"));
        Headless.click(hands, "Make v8 live");
        Headless.until("it is live", () -> spoken().startsWith("v8, live"));
        assertEquals(8, prompts().live(SampleDesk.CREATION).orElseThrow().version());
        assertFalse(hands.lookup("#makeLive").queryButton().isVisible(), "what is live is not made live");
        Headless.click(hands, "Undo");
        Headless.until("the rule says why the older one does not come back",
                () -> hands.lookup(".rh-notice .label").queryAllAs(Label.class).stream()
                        .anyMatch(label -> label.getText().contains("isn't approved")));
        assertEquals(8, prompts().live(SampleDesk.CREATION).orElseThrow().version());
        sample.workspace().store().reviews().approve(SampleDesk.CREATION, 7, "Rosa Okafor");
        Headless.click(Headless.click(hands, "Labels"), "Switch this version off");
        Headless.until("the one before is live again", () -> prompts().live(SampleDesk.CREATION).orElseThrow().version() == 7);
    }

    @Test
    void anOldVersionComesBackIntoTheDraftAndLongNamesStayInTheirPlace() {
        prompts().label(SampleDesk.CREATION, 7, "a-label-that-is-long", "Ines Keller");
        prompts().label(SampleDesk.CREATION, 7, "another-label", "Ines Keller");
        prompts().label(SampleDesk.CREATION, 7, "third", "Ines Keller");
        save("Good words.", "A note that goes on and on. ".repeat(12) + "שלום 🚀");
        comeBack();
        Headless.until("the new one is told", () -> spoken().startsWith("v9, off, A note that goes on"));
        Headless.act(canvas()::requestFocus);
        hands.type(KeyCode.HOME);
        Headless.click(hands, "Into the draft");
        Headless.until("the old text is in the editor", () -> hands.lookup(".rh-editor").queryAs(CodeArea.class).getText()
                .equals(prompts().version(SampleDesk.CREATION, 1).orElseThrow().text().body()));
        Headless.until("the draft stands at the end", () -> sees("9 versions and a draft"));
        Headless.act(canvas()::requestFocus);
        hands.type(KeyCode.END).type(KeyCode.B);
        Headless.until("the draft is counted too", () -> label("#hint").contains("words changed"));
        pictures("timeline-odd");
    }

    private int words(int a, int b) {
        var before = Side.of(prompts().version(SampleDesk.CREATION, a).orElseThrow());
        var after = Side.of(prompts().version(SampleDesk.CREATION, b).orElseThrow());
        return PromptComparison.of(before, after, new TextDiff(), DiffOptions.USUAL).summary()
                .words();
    }

    /** Away and back, as a person would who heard that somebody else has saved. */
    private void comeBack() {
        Headless.act(() -> window.model().go(Place.Library.at(SampleDesk.REFINEMENT)));
        Headless.until("another prompt is open", () -> !sees("8 versions"));
        Headless.act(() -> window.model().go(Place.Library.at(SampleDesk.CREATION)));
    }

    private void save(String body, String note) {
        var text = prompts().latest(SampleDesk.CREATION).orElseThrow().text();
        prompts().save(NewVersion.of(SampleDesk.CREATION, new PromptText(text.name(), text.description(), body, text.contextKeys(),
                text.allowedActions(), text.settings()), "Theo Brandt").note(note));
    }

    private void pictures(String name) {
        Pictures.take(stage, name + "-light");
        Headless.act(() -> window.look().theme().set(ThemeChoice.DARK));
        Pictures.take(stage, name + "-dark");
        Headless.act(() -> {
            stage.setWidth(1024);
            stage.setHeight(700);
        });
        Pictures.take(stage, name + "-1024-dark");
        Headless.act(() -> {
            stage.setWidth(1440);
            stage.setHeight(900);
            window.look().theme().set(ThemeChoice.LIGHT);
        });
        Headless.pulse();
    }

    /** Beneath the lowest row of words there is room. */
    private void nothingTouchesTheEdge() {
        var picture = Headless.onScreen(() -> canvas().snapshot(null, null));
        var ground = picture.getPixelReader().getArgb(0, 0);
        for (var row = (int) picture.getHeight() - 6; row < picture.getHeight(); row++) {
            for (var column = 0; column < picture.getWidth(); column++) {
                assertEquals(ground, picture.getPixelReader().getArgb(column, row), "at " + column + ", " + row);
            }
        }
    }

    private Node canvas() {
        return hands.lookup(".rh-timeline-canvas").query();
    }

    private String spoken() {
        return String.valueOf(canvas().getAccessibleText());
    }

    private Optional<TextArea> card() {
        return hands.lookup(".rh-version-card .text-area").tryQueryAs(TextArea.class);
    }

    private boolean sees(String words) {
        return hands.lookup(words).tryQuery().isPresent();
    }

    private String label(String query) {
        return hands.lookup(query).queryAs(Label.class).getText();
    }

    private Button button(String query) {
        return hands.lookup(query).queryButton();
    }
}
