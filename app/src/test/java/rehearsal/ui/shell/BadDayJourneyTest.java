package rehearsal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.Draft;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.Pictures;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.theme.ThemeChoice;

/** The library goes away, or takes nothing, while somebody writes. Nothing written may be lost. */
class BadDayJourneyTest {

    private static final String LOST = "These words must not be lost.";

    private final FxRobot hands = new FxRobot();
    @TempDir
    private Path folder = Path.of(".");
    private Stage stage;
    private Optional<StudioWindow> window = Optional.empty();

    @BeforeEach
    void start() {
        Headless.start();
        stage = Headless.onScreen(Stage::new);
    }

    @AfterEach
    void close() {
        Headless.act(() -> stage.close());
    }

    @Test
    void aLibraryThatIsClosedUnderTheEditorCostsNoWord() throws IOException {
        var sample = SampleDesk.open(folder);
        open(sample);
        sample.workspace().store().close();
        type();
        Headless.until("it is said", () -> says("Your text is safe."));
        Headless.until("the words lie in a file", () -> holds(aside()));
        assertEquals(Optional.empty(), Headless.onScreen(() -> window.orElseThrow().model().failure().get()));
        pictures("store-gone");
        Headless.act(() -> stage.close());

        try (var again = SampleDesk.reopen(folder)) {
            open(again);
            Headless.until("the words are back", () -> area().filter(text -> text.getText().contains(LOST)).isPresent());
            Headless.until("the library has them", () -> draft(again).filter(text -> text.contains(LOST)).isPresent());
            Headless.until("the file is gone", () -> !Files.exists(aside()));
            Headless.act(() -> stage.close());
        }
    }

    @Test
    void aServerThatTakesNothingForAWhileGetsTheWordsLater() throws IOException, SQLException {
        try (var server = EmbeddedPostgres.start();
                var sample = SampleDesk
                        .open(new StoreLocation.Shared(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", folder))) {
            open(sample);
            allow(server, false);
            type();
            Headless.until("it is said", () -> says("Your text is safe."));
            Headless.until("the words lie in a file", () -> holds(aside()));
            pictures("store-read-only");
            allow(server, true);
            hands.clickOn("Try again");
            Headless.until("the library has them", () -> draft(sample).filter(text -> text.contains(LOST)).isPresent());
            Headless.until("it is not said any more", () -> !says("Your text is safe."));
            assertFalse(Files.exists(aside()));
            Headless.act(() -> stage.close());
        }
    }

    private static void allow(EmbeddedPostgres server, boolean writing) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET default_transaction_read_only = " + (writing ? "off" : "on"));
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException readOnly) {
            throw readOnly;
        }
    }

    private void open(SampleDesk sample) {
        var memory = new KeptInMind();
        memory.keep("theme", "LIGHT");
        memory.keep("window-width", "1280");
        memory.keep("window-height", "800");
        stage = Headless.onScreen(Stage::new);
        window = Optional
                .of(Headless.onScreen(() -> StudioWindow.show(stage, new WindowSetup(List.of("identity-coaching"), "Ines Keller", memory,
                        Place.Library.at(SampleDesk.CREATION), new StudioScreens(sample.workspace(), new NoDialogs()), () -> {
                        }))));
        Headless.until("the prompt is open", () -> area().filter(text -> text.getLength() > 100).isPresent());
    }

    private void type() {
        Headless.act(() -> area().orElseThrow().insertText(0, LOST + "\n"));
    }

    private Optional<CodeArea> area() {
        return hands.lookup(".rh-editor").tryQueryAs(CodeArea.class);
    }

    private Path aside() {
        return folder.resolve("rescue").resolve("identity-coaching-COACH-IDENTITY_CREATION.md");
    }

    private static boolean holds(Path file) {
        try {
            return Files.exists(file) && Files.readString(file).startsWith(LOST);
        } catch (IOException goesAway) {
            return false;
        }
    }

    private static Optional<String> draft(SampleDesk sample) {
        return sample.workspace().store().drafts().find(SampleDesk.CREATION, "Ines Keller").map(Draft::text).map(text -> text.body());
    }

    private boolean says(String words) {
        return hands.lookup(node -> node.isVisible() && node instanceof Labeled labeled
                && Optional.ofNullable(labeled.getText()).orElse("").contains(words)).tryQuery().isPresent();
    }

    private void pictures(String name) {
        for (var theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            Headless.act(() -> window.orElseThrow().look().theme().set(theme));
            Pictures.take(stage, name + (theme == ThemeChoice.DARK ? "-dark" : "-light"));
        }
        assertEquals(Optional.empty(), Headless.onScreen(() -> window.orElseThrow().model().failure().get()));
    }
}
