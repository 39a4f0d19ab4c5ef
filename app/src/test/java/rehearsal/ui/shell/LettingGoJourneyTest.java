package rehearsal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.theme.ThemeChoice;

/** Whatever was closed is let go: no clock, no desktop and no listener of a longer life holds on to it. */
class LettingGoJourneyTest {

    private static final List<Place> PLACES = List.of(Place.Library.at(SampleDesk.CREATION),
            new Place.CompareTexts(SampleDesk.CREATION, OptionalInt.of(1), OptionalInt.of(2)), Place.Rehearse.anew(),
            new Place.Settings(Optional.of("look")), new Place.Settings(Optional.of("programs")), new Place.Usage(), new Place.Start());

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Optional<Stage> stage = Optional.empty();

    @BeforeEach
    void open() {
        Headless.start();
        sample = SampleDesk.reopen(folder);
        sample.workspace().starterLibrary().loadTheFirstTime();
    }

    @AfterEach
    void close() {
        stage.ifPresent(open -> Headless.act(open::close));
        sample.close();
    }

    @Test
    void aWindowThatWasClosedIsForgotten() {
        var window = walkedThrough(window());
        Headless.act(stage.orElseThrow()::close);
        stage = Optional.empty();
        forgotten(List.of(window));
    }

    @Test
    void theScreensOfTheProgramBeforeAreForgottenAndTheirClocksStand() {
        var window = window();
        var views = new ArrayList<WeakReference<Object>>();
        for (var place : PLACES) {
            Headless.act(() -> window.model().go(place));
            views.add(new WeakReference<>(Headless.onScreen(() -> ((Pane) node("#stage")).getChildren().getFirst())));
        }
        // The recorded talk plays on while somebody turns to another program.
        Headless.act(() -> ((Button) node("#play")).fire());
        Headless.act(() -> ((MenuButton) node(".rh-switcher")).getItems().get(1).fire());
        views.removeIf(view -> view.get() instanceof Node gone && gone.getStyleClass().contains("rh-empty"));
        forgotten(views);
    }

    /** Sheets and pages are made each time they are asked for, on models that last as long as the window. */
    @Test
    void whatWasOpenedAndClosedIsForgottenWhileTheWindowStays() {
        var window = window();
        Headless.act(() -> window.model().go(Place.Library.at(SampleDesk.CREATION)));
        Headless.until("the library is there", () -> stage.orElseThrow().getScene().getRoot().lookup("#tree") != null);
        var closed = new ArrayList<WeakReference<Object>>();
        for (var round = 0; round < 3; round++) {
            Headless.act(() -> press(KeyCode.N));
            Headless.until("the sheet for a new prompt", () -> stage.orElseThrow().getScene().getRoot().lookup("#phaseRow") != null);
            closed.add(new WeakReference<>(Headless.onScreen(() -> node("#phaseRow"))));
            Headless.act(() -> ((Button) node("#new-prompt .button-icon")).fire());
            Headless.act(() -> press(KeyCode.K));
            closed.add(new WeakReference<>(Headless.onScreen(() -> node(".rh-palette"))));
            Headless.act(() -> node(".rh-palette").fireEvent(key(KeyCode.ESCAPE, false)));
            Headless.pulse();
        }
        // The last ones may still be held by the focus and by what was drawn last.
        forgotten(closed.subList(0, closed.size() - 2));
    }

    private void press(KeyCode code) {
        stage.orElseThrow().getScene().getRoot().fireEvent(key(code, true));
    }

    private static KeyEvent key(KeyCode code, boolean shortcut) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false);
    }

    private StudioWindow window() {
        var memory = new KeptInMind();
        memory.keep("theme", "SYSTEM");
        var opening = Headless.onScreen(Stage::new);
        stage = Optional.of(opening);
        return Headless.onScreen(() -> StudioWindow.show(opening, new WindowSetup(List.of("identity-coaching", "creative-brief"),
                "Ines Keller", memory, new Place.Start(), new StudioScreens(sample.workspace(), new NoDialogs()), () -> {
                })));
    }

    private static WeakReference<Object> walkedThrough(StudioWindow window) {
        for (var place : PLACES) {
            Headless.act(() -> window.model().go(place));
            Headless.pulse();
        }
        Headless.act(() -> {
            window.look().theme().set(ThemeChoice.DARK);
            window.model().say("A strip that would stay for eight seconds.");
            window.model().begin("Work that nobody finishes", () -> {
            });
        });
        return new WeakReference<>(window);
    }

    private Node node(String query) {
        return Optional.ofNullable(stage.orElseThrow().getScene().getRoot().lookup(query)).orElseThrow();
    }

    private static void forgotten(List<WeakReference<Object>> things) {
        Headless.until("all of it is forgotten", () -> {
            System.gc();
            return things.stream().allMatch(thing -> thing.refersTo(null));
        });
        assertEquals(0, things.stream().filter(thing -> !thing.refersTo(null)).count());
    }
}
