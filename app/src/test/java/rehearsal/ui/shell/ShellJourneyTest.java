package rehearsal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import rehearsal.store.db.StoreException;
import rehearsal.ui.control.ArmBadge;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.control.KeyCap;
import rehearsal.ui.control.LintDot;
import rehearsal.ui.control.PaneHeader;
import rehearsal.ui.control.Segments;
import rehearsal.ui.control.Tone;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.LongWork;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;
import rehearsal.ui.place.WindowServices;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.Pictures;
import rehearsal.ui.theme.ThemeChoice;

class ShellJourneyTest {

    private final FxRobot hands = new FxRobot();
    private final KeptInMind memory = new KeptInMind();
    private Stage stage;
    private StudioWindow window;
    private final List<Gallery> galleries = new ArrayList<>();

    @BeforeEach
    void open() {
        Headless.start();
        memory.keep("theme", "LIGHT");
        memory.keep("window-width", "1440");
        memory.keep("window-height", "900");
        stage = Headless.onScreen(Stage::new);
        window = Headless.onScreen(() -> StudioWindow.show(stage, setup()));
    }

    private WindowSetup setup() {
        return new WindowSetup(List.of("identity-coaching", "creative-brief"), "Ines Keller", memory, Place.Library.anywhere(),
                (program, desk, frame) -> List.of(opened(new Gallery(desk))), () -> {
                });
    }

    private String text(String selector) {
        return Headless.onScreen(() -> hands.lookup(selector).<Label>query().getText());
    }

    private boolean says(String words) {
        return Headless.onScreen(() -> Stream.of(".label", ".button")
                .flatMap(kind -> stage.getScene().getRoot().lookupAll(kind).stream())
                .anyMatch(node -> node.isVisible() && node instanceof Labeled labeled
                        && Optional.ofNullable(labeled.getText()).orElse("").contains(words)));
    }

    private void pictures(String name) {
        for (var theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            Headless.act(() -> window.look().theme().set(theme));
            Pictures.take(stage, name + (theme == ThemeChoice.DARK ? "-dark" : "-light"));
        }
    }

    private Gallery opened(Gallery gallery) {
        galleries.add(gallery);
        return gallery;
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
    }

    @Test
    void aPersonWalksThroughTheWindowWithTheKeyboardAlone() {
        Pictures.take(stage, "controls-light");
        Headless.act(() -> window.look().theme().set(ThemeChoice.DARK));
        Pictures.take(stage, "controls-dark");

        hands.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        Headless.act(() -> ((TextField) stage.getScene().getFocusOwner()).setText("theme"));
        Pictures.take(stage, "palette-dark");
        Headless.act(() -> ((TextField) stage.getScene().getFocusOwner()).setText("light theme"));
        Pictures.take(stage, "palette-light");
        hands.type(KeyCode.ENTER);
        Headless.until("the theme is light", () -> !window.look().dark());

        hands.press(KeyCode.CONTROL, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.CONTROL);
        assertEquals(new Place.Usage(), window.model().place().get());
        hands.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        assertEquals(Place.Library.anywhere(), window.model().place().get());

        hands.type(KeyCode.F1);
        Pictures.take(stage, "shortcuts-light");
        assertTrue(stage.getScene().getRoot().lookup(".rh-overlay") != null);
        hands.type(KeyCode.ESCAPE);
        assertFalse(Headless.onScreen(() -> stage.getScene().getRoot().lookup(".rh-overlay") != null));
    }

    @Test
    void whatHappenedCanBeTakenBackFromTheStrip() {
        var undone = new boolean[1];
        Headless.act(() -> window.model().undoable("Label moved.", () -> undone[0] = true));
        Pictures.take(stage, "undo-light");
        Headless.click(hands, "Undo");
        assertTrue(undone[0]);
        assertFalse(Headless.onScreen(() -> stage.getScene().getRoot().lookup(".rh-notice") != null));
    }

    @Test
    void anUnexpectedFailureShowsOneCalmPane() {
        Headless.act(() -> window.model().failed(new IllegalStateException("a slip")));
        Pictures.take(stage, "failure-light");
        assertTrue(Headless.onScreen(() -> stage.getScene().getRoot().lookup(".rh-error") != null));
        Headless.click(hands, "Go on working");
        assertTrue(Headless.onScreen(() -> window.model().failure().get().isEmpty()));
    }

    @Test
    void theBellCountsWhatHappenedElsewhereLeadsThereAndCanBeCleared() {
        Headless.act(() -> {
            window.model().say("Saved as version 8.");
            window.model().happened("Imported 12 prompts, 1 with problems.", new Place.Usage());
            window.model().happened("The trial is finished: B is ahead.", new Place.Settings(Optional.empty()));
            window.model().closeStrip();
        });
        assertEquals("2", text(".rh-unread"));
        hands.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        pictures("notices");
        assertFalse(Headless.onScreen(() -> hands.lookup(".rh-unread").query().isVisible()));
        hands.type(KeyCode.TAB).type(KeyCode.ENTER);
        assertEquals(new Place.Usage(), window.model().place().get());
        Pictures.take(stage, "usage-empty-light");
        hands.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        Headless.click(hands, "Clear");
        assertTrue(says("Nothing has happened yet"));
        Pictures.take(stage, "notices-empty-light");
        hands.type(KeyCode.ESCAPE);
    }

    @Test
    void longWorkShowsHowFarItIsAndEscStopsIt() {
        var stopped = new boolean[1];
        var works = new LongWork[2];
        Headless.act(() -> {
            works[0] = window.model().begin("Importing 360 prompts", () -> stopped[0] = true);
            works[1] = window.model().begin("Something short", () -> {
            });
            works[1].finished();
        });
        assertFalse(says("Importing 360 prompts"));
        Headless.until("the status bar names it", () -> says("Importing 360 prompts"));
        assertFalse(says("Stop"));
        Headless.until("it can be stopped", () -> says("Stop"));
        Headless.act(() -> works[0].progress(148 / 360.0, "148 of 360"));
        assertTrue(says("148 of 360, "));
        pictures("task");
        hands.type(KeyCode.ESCAPE);
        assertTrue(stopped[0]);
        assertTrue(says("Stopped: Importing 360 prompts"));
        assertEquals("1", text(".rh-unread"));
    }

    @Test
    void aLibraryThatTakesNothingIsSaidCalmlyUntilItTakesSomethingAgain() {
        var tries = new int[1];
        Headless.act(() -> window.model().unkept("The database cannot be reached. What you write is kept in a file meanwhile.",
                () -> tries[0]++));
        pictures("trouble");
        Headless.click(hands, "Try again");
        assertEquals(1, tries[0]);
        Headless.act(window.model()::keptAgain);
        assertFalse(says("Your text is safe."));
        Headless.act(() -> window.model().failed(new StoreException(StoreException.Kind.CONNECTION, "The server went away.")));
        assertTrue(says("The server went away."));
        assertTrue(Headless.onScreen(() -> window.model().failure().get().isEmpty()));
        Headless.click(hands, "Try again");
        assertFalse(says("The server went away."));
    }

    @Test
    void theWindowOpensAgainAsItWasLeft() {
        Headless.act(() -> {
            stage.setX(40);
            stage.setY(30);
            stage.setWidth(1100);
            stage.setHeight(720);
            window.look().comfortable().set(true);
            window.look().calmWanted().set(true);
            window.look().theme().set(ThemeChoice.DARK);
            window.look().fontScale().set(1.15);
            window.model().go(new Place.Settings(Optional.of("data")));
        });
        Headless.until("it is as large as it was made", () -> stage.getScene().getWidth() == 1100);
        Headless.act(stage::close);
        assertEquals("settings/data", memory.recall("place").orElseThrow());
        var again = Headless.onScreen(Stage::new);
        var look = Headless.onScreen(() -> StudioWindow.show(again, setup()).look());
        assertEquals(List.of(40.0, 30.0, 1100.0, 720.0),
                Headless.onScreen(() -> List.of(again.getX(), again.getY(), again.getScene().getWidth(), again.getScene().getHeight())));
        assertTrue(Headless.onScreen(() -> look.dark() && look.comfortable().get() && look.calm().get() && look.fontScale().get() == 1.15));
        Headless.act(again::close);
    }

    @Test
    void aWindowThatWasLeftOnALargerScreenShowsAllItsEdgesOnThisOne() {
        memory.keep("window-width", "5000");
        memory.keep("window-height", "3000");
        memory.keep("window-x", "0");
        memory.keep("window-y", "-8");
        var again = Headless.onScreen(Stage::new);
        Headless.act(() -> StudioWindow.show(again, setup()));
        var screen = Headless.onScreen(() -> javafx.stage.Screen.getPrimary().getVisualBounds());
        Headless.until("it shows all its edges",
                () -> screen.contains(again.getX(), again.getY(), again.getWidth(), again.getHeight()));
        Headless.act(again::close);
    }

    @Test
    void anotherProgramClosesTheScreensOfTheFirst() {
        Headless.act(() -> hands.lookup(".rh-switcher").<MenuButton>query().getItems().get(1).fire());
        assertTrue(galleries.getFirst().closed);
        assertFalse(galleries.getLast().closed);
    }

    private static final class Gallery implements Screen {

        private final WindowServices desk;
        private boolean closed;

        Gallery(WindowServices desk) {
            this.desk = desk;
        }

        @Override
        public boolean shows(Place place) {
            return place.section() == Place.Section.LIBRARY;
        }

        @Override
        public void open(Place place) {
            desk.status(List.of("Everything saved", "Line 12, column 9"));
            desk.facts(List.of("No provider connected", "$0.00 today", "Stored on this computer"));
        }

        @Override
        public Parent view() {
            var disabled = Buttons.text("Save version", () -> {
            }, "accent");
            disabled.setDisable(true);
            var buttons = new FlowPane(16, 16, Buttons.text("Save version", () -> {
            }, "accent"), disabled, Buttons.text("Approve", () -> {
            }), Buttons.text("Settle", () -> {
            }, "flat"), Buttons.text("Remove", () -> {
            }, "danger", "button-outlined"), Buttons.text("Make live", () -> {
            }, "success"), Buttons.text("Small", () -> {
            }, "small"), Buttons.icon("fth-rotate-ccw", "Restore", () -> {
            }));
            var field = new TextField();
            field.setPromptText("Search names");
            var off = new TextField("Not now");
            off.setDisable(true);
            var ticked = new CheckBox("Only changes");
            ticked.setSelected(true);
            var choice = new ComboBox<String>();
            choice.getItems().addAll("Mira, second talk", "Noor");
            choice.getSelectionModel().selectFirst();
            var fields = new FlowPane(16, 16, field, off, ticked, new CheckBox("Hide which is which"), choice,
                    new Segments("Segments|Exact JSON|Two providers"));
            var chips = new FlowPane(8, 8, Chip.of("v7 live", Tone.LIVE, "fth-radio"), Chip.of("draft", Tone.DRAFT),
                    Chip.of("staging", Tone.INFO, "fth-tag"), Chip.of("1 problem", Tone.WARN, "fth-alert-triangle"),
                    Chip.of("refused", Tone.DANGER, "fth-x"), Chip.of("off", Tone.NEUTRAL), new ArmBadge("A"), new ArmBadge("B"),
                    new ArmBadge("C"), new KeyCap("Ctrl K"), new LintDot(Tone.DANGER, "one error"), new Label("plain words"));
            var error = new ErrorCard("The answer did not arrive",
                    "The provider is busy and asks to wait until 14:32. Your message is still in the box.",
                    ErrorCard.action("Send again at 14:32", () -> {
                    }), ErrorCard.quiet("What was sent", () -> {
                    }));
            var empty = new EmptyPane("fth-bookmark", "No scenarios yet", "Freeze any talk at any turn to start from it again.",
                    "Open a talk");
            empty.getStyleClass().add("rh-card");
            var box = new VBox(16, new PaneHeader("Library", "12 prompts"), buttons, fields, chips, error, empty);
            box.setStyle("-fx-padding: 24;");
            return box;
        }

        @Override
        public List<Command> commands() {
            return List.of(Command.of("Save version", "fth-save", "Shortcut+S", () -> desk.say("Saved")));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
