package rehearsal.ui.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.store.prompt.Arrival;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.StudioEntry;
import rehearsal.ui.shell.StudioWindow;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.SampleDesk;

/** Prints how long a person waits with very large texts and libraries. */
@Tag("bench")
class StudioNumbersTest {

    private static final Scope LARGE = new Scope("identity-coaching", PromptType.SYSTEM, Optional.of("LARGE"));

    private final FxRobot hands = new FxRobot();
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Stage stage;
    private StudioWindow window;

    @BeforeEach
    void open() {
        Headless.start();
        sample = SampleDesk.open(folder.resolve("data"));
        stage = Headless.onScreen(Stage::new);
        window = Headless.onScreen(() -> StudioWindow.show(stage, StudioEntry.setup(sample.workspace(), new NoDialogs())));
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
    }

    @Test
    void tenThousandVersionsOnTheTimeline() {
        var versions = new ArrayList<PromptVersion>();
        for (var number = 1; number <= 10_000; number++) {
            versions.add(version(LARGE, number, "Body " + number));
        }
        sample.workspace().store().prompts().bringIn(versions, Arrival.AS_THEY_WERE, "Ines Keller");
        var began = System.nanoTime();
        Headless.act(() -> window.model().go(Place.Library.at(LARGE)));
        Headless.until("the line is there", () -> hands.lookup("300 versions").tryQuery().isPresent()
                || hands.lookup("10,000 versions").tryQuery().isPresent());
        report("opening a timeline of 10,000 versions", List.of(millis(began)));
        Headless.until("all are there", () -> hands.lookup("10,000 versions").tryQuery().isPresent());
        var canvas = hands.lookup(".rh-timeline-canvas").query();
        var pulses = new ArrayList<Double>();
        for (var step = 0; step < 100; step++) {
            var from = System.nanoTime();
            Headless.act(() -> canvas.fireEvent(new javafx.scene.input.ScrollEvent(javafx.scene.input.ScrollEvent.SCROLL, 10, 10, 10, 10,
                    false, false, false, false, true, false, 0, 400, 0, 400, javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0, javafx.scene.input.ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
            Headless.act(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
            pulses.add(millis(from));
        }
        report("scrolling the timeline", pulses);
    }

    private static PromptText text(String body) {
        return new PromptText(Optional.of("Large"), Optional.empty(), body, List.of("user_name"), List.of(), ModelSettings.none());
    }

    private static PromptVersion version(Scope scope, int number, String body) {
        var text = text(body);
        return new PromptVersion(UUID.randomUUID(), scope, number, text, Optional.of("Note " + number), "Ines Keller", OptionalInt.empty(),
                ContentHash.of(text), true, new TreeSet<>(), ReviewState.NONE, Instant.EPOCH.plusSeconds(number),
                Instant.EPOCH.plusSeconds(number));
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void report(String what, List<Double> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        var p99 = sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * 0.99)));
        System.out.printf("%s: median %.1f ms, p99 %.1f ms, worst %.1f ms%n", what, sorted.get(sorted.size() / 2), p99, sorted.getLast());
        assertTrue(sorted.getLast() > 0);
    }
}
