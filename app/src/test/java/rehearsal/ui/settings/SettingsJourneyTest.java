package rehearsal.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
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
import rehearsal.workspace.DatabaseChoice;

class SettingsJourneyTest {

    private final FxRobot hands = new FxRobot();
    private final MockWebServer server = new MockWebServer();
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private DatabaseChoice choice;
    private Stage stage;
    private StudioWindow window;

    @BeforeEach
    void open() throws Exception {
        Headless.start();
        server.start();
        sample = SampleDesk.open(folder.resolve("data"));
        choice = new DatabaseChoice(folder.resolve("data"), sample.workspace().providers().keys());
        var memory = new KeptInMind();
        memory.keep("theme", "LIGHT");
        memory.keep("window-width", "1280");
        memory.keep("window-height", "800");
        stage = Headless.onScreen(Stage::new);
        var setup = new WindowSetup(List.of("identity-coaching"), "Ines Keller", memory, new Place.Settings(Optional.empty()),
                new StudioScreens(sample.workspace(), new NoDialogs(), Optional.of(choice)), () -> {
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

    @Test
    void aServerIsTriedBeforeTheNextStartUsesItAndItsPasswordLiesWithTheKeys() throws Exception {
        sample.workspace().providers().passphrase().hold("correct horse battery".toCharArray());
        go("data");
        Headless.until("the page is there", () -> says("What the next start opens"));
        pictures("settings-database-file");
        Headless.click(hands, "A PostgreSQL server");
        fill("#database-url", "jdbc:postgresql://localhost:1/rehearsal");
        fire("Try the connection");
        Headless.until("nobody answers", () -> says("Nothing answers at"));
        fill("#database-url", "jdbc:postgresql://localhost:1/rehearsal?password=secret");
        fire("Use from the next start");
        Headless.until("a password has its own field", () -> says("Leave user and password out of the address"));
        assertTrue(Files.notExists(folder.resolve("data").resolve("database.properties")));
        try (var postgres = EmbeddedPostgres.start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            fill("#database-url", url.replace("/postgres?", "/coaching?"));
            fire("Try the connection");
            Headless.until("what to do is said", () -> says("CREATE DATABASE coaching;"));
            pictures("settings-database-missing");
            fill("#database-url", url.replaceFirst("\\?.*", ""));
            fill("#database-user", "postgres");
            fill("#database-password", "geh: heim 1");
            fire("Try the connection");
            Headless.until("it is empty", () -> says("The database is there and empty"));
            fire("Use from the next start");
            Headless.until("it is kept", () -> says("From the next start on."));
            pictures("settings-database-server");
            var file = Files.readString(folder.resolve("data").resolve("database.properties"));
            assertTrue(file.contains("postgresql") && !file.contains("geh"), file);
            var location = (StoreLocation.Shared) choice.location();
            assertEquals("geh: heim 1", location.password());
            try (var there = Store.open(location, Clock.systemUTC())) {
                assertTrue(there.prompts().programs().isEmpty());
            }
            fire("Try the connection");
            Headless.until("a library is there", () -> says("There is a library in jdbc:postgresql://"));
        }
        Headless.act(() -> hands.lookup(".rh-segments .toggle-button").<ToggleButton>queryAll().stream()
                .filter(kind -> kind.getText().equals("A file on this computer")).findFirst().orElseThrow().fire());
        fire("Use from the next start");
        Headless.until("it is a file again", () -> choice.location() instanceof StoreLocation.Embedded);
        assertEquals(Optional.empty(), sample.workspace().providers().keys().find("database"));
    }

    @Test
    void aProxyIsTriedAndThenUsedByEveryProviderAtOnce() throws Exception {
        var networking = sample.workspace().providers().networking().orElseThrow();
        var changes = new int[1];
        networking.whenChanged(() -> changes[0]++);
        sample.workspace().providers().passphrase().hold("correct horse battery".toCharArray());
        go("network");
        Headless.until("the page is there", () -> says("Certificate authority"));
        pictures("settings-network");
        fill("#host", "http://proxy");
        fire("Try the way");
        assertTrue(says("The host is a name"));
        fill("#host", "localhost");
        fill("#port", String.valueOf(server.getPort()));
        fill("#server", "http://models.example.org/v1/models");
        server.enqueue(new MockResponse.Builder().code(407).addHeader("Proxy-Authenticate", "Basic realm=x").build());
        fire("Try the way");
        Headless.until("the proxy wants a user", () -> says("asks for a user and a password"));
        pictures("settings-network-refused");
        fill("#user", "ines");
        fill("#password", "p\u00e4ss w\u00f6rd:1");
        server.enqueue(new MockResponse.Builder().code(401).body("no key").build());
        fire("Try the way");
        Headless.until("the way works", () -> says("models.example.org answered."));
        server.takeRequest();
        assertEquals("Basic " + Base64.getEncoder().encodeToString("ines:p\u00e4ss w\u00f6rd:1".getBytes(StandardCharsets.ISO_8859_1)),
                server.takeRequest().getHeaders().get("Proxy-Authorization"));
        fire("Use this way");
        Headless.until("it is used", () -> says("Used from now on."));
        var file = Files.readString(folder.resolve("data").resolve("network.properties"));
        assertTrue(file.contains("localhost") && !file.contains("ss w"), file);
        assertEquals("ines:p\u00e4ss w\u00f6rd:1", networking.settings().proxy().orElseThrow().getUserInfo());
        assertEquals(1, changes[0]);
        fill("#authorities", folder.resolve("nowhere.pem").toString());
        fire("Try the way");
        assertTrue(says("that can be read"));
    }

    @Test
    void aNewProgramIsOfferedAtOnceAChangedOneIsCheckedAgainstAndADraftOutlivesACrash() {
        go("programs");
        Headless.until("the program is there", () -> says("Valid"));
        Headless.act(() -> {
            var area = hands.lookup(".rh-editor").queryAs(YamlArea.class);
            area.replaceText(area.getText().replace("key: brainstorming_category_context", "key: brainstorming_context"));
        });
        Headless.until("what was typed is on disk", () -> sample.workspace().programs().draft("identity-coaching")
                .filter(text -> text.contains("key: brainstorming_context")).isPresent());
        Headless.until("it is valid", () -> says("Valid"));
        fire("Save program");
        Headless.until("it is saved", () -> says("Program identity-coaching saved."));
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        Headless.until("a prompt that names the key has a problem now",
                () -> hands.lookup(".rh-lint").queryAll().size() > 1 || says("Problems 2"));
        go("programs");
        Headless.until("the program is there again", () -> says("Valid"));
        fire("Duplicate");
        Headless.until("it is valid", () -> says("Valid") && !hands.lookup("Save program").queryAs(Button.class).isDisabled());
        fire("Save program");
        Headless.until("the switcher offers it", () -> hands.lookup(".rh-switcher").<MenuButton>query().getItems().stream()
                .anyMatch(item -> "identity-coaching-copy".equals(item.getText())));
        Headless.act(() -> hands.lookup(".rh-switcher").<MenuButton>query().getItems().stream()
                .filter(item -> "identity-coaching-copy".equals(item.getText())).findFirst().orElseThrow().fire());
        Headless.until("it is open", () -> says("Program identity-coaching-copy opened"));
    }

    private void go(String page) {
        Headless.act(() -> window.model().go(new Place.Settings(Optional.of(page))));
    }

    private void fill(String field, String words) {
        Headless.act(() -> hands.lookup(field).<TextInputControl>query().setText(words));
    }

    private void fire(String words) {
        Headless.until(words + " can be pressed", () -> !hands.lookup(words).queryAs(Button.class).isDisabled());
        Headless.act(() -> hands.lookup(words).queryAs(Button.class).fire());
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
            field.getOnAction().handle(new ActionEvent());
        });
        Headless.until("the models are there", () -> says("2 models: gpt-5.2, gpt-5.2-mini"));
        Headless.until("the key is kept", () -> sample.workspace().providers().keys().find("openai").isPresent());
        Headless.until("the status bar knows", () -> says("OpenAI connected"));
        pictures("settings-providers");
    }

    private void mendsAProgram() {
        Headless.click(hands, "Programs");
        Headless.until("the program is there", () -> says("Valid"));
        pictures("settings-programs");
        Headless.act(() -> {
            var area = hands.lookup(".rh-editor").queryAs(YamlArea.class);
            var at = area.getText().indexOf("next: [IDENTITY_REFINEMENT]");
            area.replaceText(at, at + "next: [IDENTITY_REFINEMENT]".length(), "next: [IDENTITY_REFINMENT]");
        });
        Headless.until("the slip is shown", () -> says("line 8, "));
        pictures("settings-programs-slip");
        Headless.click(hands, "Revert");
        Headless.until("it is valid again", () -> says("Valid"));
    }

    private void backsUp() {
        Headless.click(hands, "Data and backups");
        Headless.until("the page is there", () -> says("Back up now"));
        Headless.click(hands, "Back up now");
        Headless.until("the backup is listed", () -> says("Restore"));
        Headless.click(hands, "Restore");
        Headless.until("it is planned", () -> says("at the next start"));
        pictures("settings-data");
        Headless.click(hands, "Do not restore");
        Headless.until("it is not planned any more", () -> says("Restore"));
    }

    private void choosesALook() {
        Headless.click(hands, "Look");
        Headless.until("the page is there", () -> says("115 %"));
        Headless.click(hands, "Dark");
        assertEquals(ThemeChoice.DARK, Headless.onScreen(() -> window.look().theme().get()));
        Headless.click(hands, "Comfortable");
        assertEquals(true, Headless.onScreen(() -> window.look().comfortable().get()));
        Headless.click(hands, "Reduce motion");
        assertEquals(true, Headless.onScreen(() -> window.look().calm().get()));
        Headless.click(hands, "Dense");
        Headless.click(hands, "115 %");
        assertEquals(1.15, Headless.onScreen(() -> window.look().fontScale().get()));
        Pictures.take(stage, "settings-look-dark-115");
        Headless.click(hands, "100 %");
        Headless.click(hands, "Light");
        pictures("settings-look");
    }

    private void asksForApproval() {
        Headless.click(hands, "Rules and sample");
        Headless.until("the page is there", () -> says("A version needs a reviewer's approval before it can go live"));
        Headless.click(hands, "A version needs a reviewer's approval before it can go live");
        var settings = sample.workspace().store().settings();
        Headless.until("it is kept", () -> settings.read(Settings.APPROVAL_BEFORE_LIVE).equals(Optional.of("true")));
        pictures("settings-rules");
        hands.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        Headless.until("the page before is there", () -> says("115 %"));
        assertTrue(Headless.onScreen(() -> hands.lookup("#address-openai").queryAllAs(TextField.class).isEmpty()));
    }

    private boolean says(String words) {
        return hands.lookup(node -> node.isVisible() && node instanceof Labeled labeled
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
