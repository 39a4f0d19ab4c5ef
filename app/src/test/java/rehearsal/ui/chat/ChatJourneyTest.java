package rehearsal.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.Dialogs;
import rehearsal.ui.shell.StudioScreens;
import rehearsal.ui.shell.StudioWindow;
import rehearsal.ui.shell.WindowSetup;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.Pictures;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.theme.ThemeChoice;
import rehearsal.workspace.Workspace;

class ChatJourneyTest {

    private final FxRobot hands = new FxRobot();
    private final PacedProviders providers = new PacedProviders();
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Stage stage;
    private StudioWindow window;

    @BeforeEach
    void open() {
        Headless.start();
        sample = SampleDesk.open(folder.resolve("data"));
        var memory = new KeptInMind();
        memory.keep("theme", "LIGHT");
        memory.keep("window-width", "1440");
        memory.keep("window-height", "900");
        stage = Headless.onScreen(Stage::new);
        var real = sample.workspace();
        var workspace = new Workspace(real.store(), real.programs(), real.scenes(), providers, real.caches(), real.clock(), real.author());
        var setup = new WindowSetup(List.of("identity-coaching"), "Ines Keller", memory, Place.Rehearse.anew(),
                new StudioScreens(workspace, new NoDialogs()), () -> {
                });
        window = Headless.onScreen(() -> StudioWindow.show(stage, setup));
        Headless.until("a scenario is offered", () -> hands.lookup("#start").tryQuery().isPresent());
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
        sample.close();
    }

    @Test
    void aCoachRehearsesWithMiraFromTheFirstWordToAStoppedAnswer() {
        Pictures.take(stage, "rehearse-empty-light");
        choose("Mira, second talk");
        hands.clickOn("#start");
        Headless.until("the talk stands", () -> shows("The talk goes on here"));
        say("My sister laughed and said I am the one who fixes everyone's bikes before they even notice they squeak.");
        answered(1);
        say("I slept badly, but I am here.");
        answered(2);
        say("Yes, the one who notices is me. I want to keep that name.");
        answered(3);
        say("Almost. I notice, but mostly I cannot leave it alone. Is there a word for that?");
        answered(4);
        Headless.until("an action is shown", () -> !hands.lookup(".rh-action").queryAll().isEmpty());
        Headless.until("the pipeline is filled", () -> hands.lookup(".rh-value").queryAll().size() > 3);
        Pictures.take(stage, "rehearse-light");
        Headless.act(() -> window.look().theme().set(ThemeChoice.DARK));
        Pictures.take(stage, "rehearse-dark");
        Headless.act(() -> window.look().theme().set(ThemeChoice.LIGHT));

        hands.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
        Headless.until("two answers stand beside each other", () -> shows("2/2"));

        providers.gate.hold();
        say("One more thing before we go.");
        Headless.until("words come", () -> {
            providers.gate.letOneThrough();
            return hands.lookup("#stop").tryQuery().isPresent() && hands.lookup(".rh-caret").tryQuery().isPresent()
                    && streamed().length() > 10;
        });
        assertTrue(Headless.onScreen(() -> hands.lookup("#send").query().isDisabled()));
        Pictures.take(stage, "rehearse-streaming-light");
        hands.type(KeyCode.ESCAPE);
        Headless.until("the answer is cut off", () -> shows("stopped"));
        Pictures.take(stage, "rehearse-stopped-light");
        providers.gate.hurry();
        hands.clickOn("Send again");
        answered(5);
        assertFalse(Headless.onScreen(() -> shows("stopped")));
    }

    private boolean shows(String words) {
        return hands.lookup(node -> node instanceof Label label && label.getText().equals(words)).tryQuery().isPresent();
    }

    private String streamed() {
        return hands.lookup(".rh-talk .rh-bubble.coach .rh-md").queryAllAs(javafx.scene.text.Text.class).stream()
                .map(text -> text.getText()).reduce("",
                        (a, b) -> b);
    }

    private void choose(String name) {
        Headless.act(() -> {
            var box = hands.lookup("#scenario").<javafx.scene.control.ComboBox<rehearsal.state.Scenario>>query();
            box.setValue(box.getItems().stream().filter(scenario -> scenario.name().equals(name)).findFirst().orElseThrow());
        });
    }

    private void say(String words) {
        Headless.act(() -> {
            var box = hands.lookup("#box").queryAs(TextArea.class);
            box.setText(words);
            box.requestFocus();
        });
        hands.type(KeyCode.ENTER);
    }

    private void answered(int turns) {
        Headless.until("turn " + turns + " is answered", () -> shows("Turn " + turns) && hands.lookup("#stop").tryQuery().isEmpty());
        assertEquals("", Headless.onScreen(() -> hands.lookup("#box").queryAs(TextArea.class).getText()));
    }

    private static final class NoDialogs implements Dialogs {
        @Override
        public List<Path> files(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveAs(String suggestedName) {
            return Optional.empty();
        }
    }
}
