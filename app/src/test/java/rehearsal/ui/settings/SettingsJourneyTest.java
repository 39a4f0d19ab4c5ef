package rehearsal.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.store.setting.Settings;
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

class SettingsJourneyTest {

    private final FxRobot hands = new FxRobot();
    private final MockWebServer server = new MockWebServer();
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Stage stage;
    private StudioWindow window;

    @BeforeEach
    void open() throws Exception {
        Headless.start();
        server.start();
        sample = SampleDesk.open(folder.resolve("data"));
        var memory = new KeptInMind();
        memory.keep("theme", "LIGHT");
        memory.keep("window-width", "1280");
        memory.keep("window-height", "800");
        stage = Headless.onScreen(Stage::new);
        var setup = new WindowSetup(List.of("identity-coaching"), "Ines Keller", memory, new Place.Settings(Optional.empty()),
                new StudioScreens(sample.workspace(), new NoDialogs()), () -> {
                });
        window = Headless.onScreen(() -> StudioWindow.show(stage, setup));
        Headless.until("the providers are there", () -> hands.lookup("#key-openai").tryQuery().isPresent());
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
        sample.close();
        server.close();
    }

    @Test
    void aPersonConnectsAProviderMendsAProgramBacksUpAndChoosesALook() {
        connects();
        mendsAProgram();
        backsUp();
        choosesALook();
        asksForApproval();
    }

    private void connects() {
        server.enqueue(new MockResponse.Builder().addHeader("Content-Type", "application/json")
                .body("{\"data\":[{\"id\":\"gpt-5.2\"},{\"id\":\"gpt-5.2-mini\"}]}").build());
        sample.workspace().providers().addresses().keep("openai", server.url("/v1").uri());
        Headless.act(() -> {
            hands.lookup("#passphrase").queryAs(PasswordField.class).setText("correct horse battery");
            hands.lookup("Unlock").queryAs(Button.class).fire();
        });
        Headless.until("the file is open", () -> !hands.lookup("#passphrase").queryAs(PasswordField.class).getParent().isVisible());
        Headless.act(() -> {
            var field = hands.lookup("#key-openai").queryAs(PasswordField.class);
            field.setText("sk-test-0123456789");
            field.getOnAction().handle(new javafx.event.ActionEvent());
        });
        Headless.until("the models are there", () -> says("2 models: gpt-5.2, gpt-5.2-mini"));
        Headless.until("the key is kept", () -> sample.workspace().providers().keys().find("openai").isPresent());
        Headless.until("the status bar knows", () -> says("OpenAI connected"));
        pictures("settings-providers");
    }

    private void mendsAProgram() {
        hands.clickOn("Programs");
        Headless.until("the program is there", () -> says("Valid"));
        pictures("settings-programs");
        Headless.act(() -> {
            var area = hands.lookup(".rh-editor").queryAs(YamlArea.class);
            var at = area.getText().indexOf("next: [IDENTITY_REFINEMENT]");
            area.replaceText(at, at + "next: [IDENTITY_REFINEMENT]".length(), "next: [IDENTITY_REFINMENT]");
        });
        Headless.until("the slip is shown", () -> says("line 8, "));
        pictures("settings-programs-slip");
        hands.clickOn("Revert");
        Headless.until("it is valid again", () -> says("Valid"));
    }

    private void backsUp() {
        hands.clickOn("Data and backups");
        Headless.until("the page is there", () -> says("Back up now"));
        hands.clickOn("Back up now");
        Headless.until("the backup is listed", () -> says("Restore"));
        hands.clickOn("Restore");
        Headless.until("it is planned", () -> says("at the next start"));
        pictures("settings-data");
        hands.clickOn("Do not restore");
        Headless.until("it is not planned any more", () -> says("Restore"));
    }

    private void choosesALook() {
        hands.clickOn("Look");
        Headless.until("the page is there", () -> says("115 %"));
        hands.clickOn("Dark");
        assertEquals(ThemeChoice.DARK, Headless.onScreen(() -> window.look().theme().get()));
        hands.clickOn("115 %");
        assertEquals(1.15, Headless.onScreen(() -> window.look().fontScale().get()));
        Pictures.take(stage, "settings-look-dark-115");
        hands.clickOn("100 %");
        hands.clickOn("Light");
        pictures("settings-look");
    }

    private void asksForApproval() {
        hands.clickOn("Rules and sample");
        Headless.until("the page is there", () -> says("A version needs a reviewer's approval before it can go live"));
        hands.clickOn("A version needs a reviewer's approval before it can go live");
        var settings = sample.workspace().store().settings();
        Headless.until("it is kept", () -> settings.read(Settings.APPROVAL_BEFORE_LIVE).equals(Optional.of("true")));
        pictures("settings-rules");
        hands.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        Headless.until("the page before is there", () -> says("115 %"));
        assertTrue(Headless.onScreen(() -> hands.lookup("#address-openai").queryAllAs(TextField.class).isEmpty()));
    }

    private boolean says(String words) {
        return hands.lookup(node -> node.isVisible() && node instanceof javafx.scene.control.Labeled labeled
                && Optional.ofNullable(labeled.getText()).orElse("").contains(words)).tryQuery().isPresent();
    }

    private void pictures(String name) {
        for (var theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            Headless.act(() -> window.look().theme().set(theme));
            var look = theme == ThemeChoice.DARK ? "-dark" : "-light";
            Pictures.take(stage, name + look);
            size(1024, 700);
            Pictures.take(stage, name + "-1024" + look);
            size(1280, 800);
        }
    }

    private void size(double width, double height) {
        Headless.act(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
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
