package rehearsal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.ui.fx.ToolkitBackground;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.Pictures;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.theme.Look;
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
            Headless.click(hands, "Try again");
            Headless.until("the library has them", () -> draft(sample).filter(text -> text.contains(LOST)).isPresent());
            Headless.until("it is not said any more", () -> !says("Your text is safe."));
            assertFalse(Files.exists(aside()));
            Headless.act(() -> stage.close());
        }
    }

    @Test
    void longNamesRightToLeftTextAndEmojiStayWhatTheyAreAtEverySize() {
        var name = "\u05de\u05d9 \u05d0\u05ea\u05d4 \u05e8\u05d5\u05e6\u05d4 \u05dc\u05d4\u05d9\u05d5\u05ea \ud83c\udf31 and a name that goes on and on, as names do when somebody means well and has the time";
        var body = "# \u05de\u05d9 \u05d0\u05ea\u05d4\n\u0645\u0631\u062d\u0628\u0627 {user_name}, \ud83d\udc69\u200d\ud83d\udcbb \ud83d\ude42 e\u0301 \u201cquoted\u201d\r\nA line.\n";
        try (var sample = SampleDesk.open(folder)) {
            var prompts = sample.workspace().store().prompts();
            var text = prompts.latest(SampleDesk.CREATION).orElseThrow().text();
            prompts.save(NewVersion.of(SampleDesk.CREATION, new PromptText(Optional.of(name), text.description(), body, text.contextKeys(),
                    text.allowedActions(), text.settings()), "Wilhelmina Antonia von der Heydt-Schimmelpfennig"));
            open(sample);
            Headless.until("the text is there", () -> area().filter(text1 -> text1.getText().contains("\ud83d\ude42")).isPresent());
            for (var scale : List.of(1.0, 1.5, 2.0)) {
                Headless.act(() -> window.orElseThrow().look().fontScale().set(scale));
                size(1280, 800);
                Pictures.take(stage, "names-" + (int) (scale * 100) + "-light");
                size(scale > 1 ? 1024 : 880, scale > 1 ? 700 : 600);
                Pictures.take(stage, "names-small-" + (int) (scale * 100) + "-light");
            }
            Headless.act(() -> window.orElseThrow().look().fontScale().set(1));
            size(1280, 800);
            Pictures.twice(stage, "hidpi-200-light");
            Headless.act(() -> area().orElseThrow().insertText(0, LOST));
            Headless.until("it is kept", () -> draft(sample).filter((LOST + body)::equals).isPresent());
            for (var place : List.<Place>of(new Place.Start(), Place.Rehearse.anew(), new Place.Settings(Optional.of("data")))) {
                Headless.act(() -> {
                    window.orElseThrow().look().fontScale().set(2);
                    window.orElseThrow().model().go(place);
                });
                Pictures.take(stage, "names-" + place.section().name().toLowerCase(Locale.ROOT) + "-200-light");
            }
            Headless.act(() -> stage.close());
        }
    }

    @Test
    void aStartWithoutItsServerSaysWhyAndOpensTheLibraryOfThisComputer() {
        try (var sample = SampleDesk.open(folder)) {
            var tries = new int[1];
            var problem = new StoreException(StoreException.Kind.NO_ACCESS,
                    "The database jdbc:postgresql://team:5432/coaching refused the user or the password. Check both and try again.");
            var ways = new StartTrouble.Ways(() -> {
                tries[0]++;
                throw problem;
            }, Optional.of(() -> StudioEntry.setup(sample.workspace(), new NoDialogs())), letters -> {
            }, () -> {
            });
            Headless.act(() -> StartTrouble.show(stage, problem, ways, new ToolkitBackground()));
            Pictures.take(stage, "start-trouble-light");
            Headless.click(hands, "Try again");
            Headless.until("it was tried", () -> tries[0] == 1);
            Headless.until("it is said again", () -> says("refused the user or the password"));
            Headless.click(hands, "Open the library on this computer");
            Headless.until("the studio is open", () -> says("Welcome to Rehearsal"));
            Headless.act(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }
    }

    @Test
    void withoutTheFontsThatComeWithItTheWindowOpensInAnother() {
        try (var sample = SampleDesk.open(folder)) {
            var memory = new KeptInMind();
            memory.keep("theme", "LIGHT");
            window = Optional
                    .of(Headless.onScreen(() -> StudioWindow.show(stage, new WindowSetup(List.of("identity-coaching"), "Ines Keller",
                            memory, new Place.Start(), new StudioScreens(sample.workspace(), new NoDialogs()), () -> {
                            }),
                            new Look(path -> path.contains("Bold")
                                    ? Optional.of(new ByteArrayInputStream(new byte[]{1, 2, 3}))
                                    : Optional.empty()))));
            assertTrue(says("Welcome to Rehearsal"));
            Pictures.take(stage, "no-fonts-light");
            Headless.act(() -> stage.close());
        }
    }

    private void size(double width, double height) {
        Headless.act(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Headless.pulse();
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
        Headless.until("the prompt is open", () -> area().filter(text -> text.getLength() > 20).isPresent());
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
