package rehearsal.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.library.AuthorContext;
import rehearsal.library.ProblemFinder;
import rehearsal.library.VersionFacts;
import rehearsal.prompt.Lint;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;
import rehearsal.text.Texts;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.ToolkitBackground;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.StudioEntry;
import rehearsal.ui.shell.StudioWindow;
import rehearsal.ui.testing.DeskNotes;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.PulseMonitor;
import rehearsal.ui.testing.SampleDesk;

/** Prints how long a person waits for a timeline of 10,000 versions, and how evenly it moves. */
@Tag("bench")
class TimelineNumbersTest {

    private static final int VERSIONS = 10_000;
    private static final int OPENINGS = 10;
    private static final Scope LARGE = new Scope("identity-coaching", PromptType.SYSTEM, Optional.of("LARGE"));

    private final FxRobot hands = new FxRobot();
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Stage stage;
    private StudioWindow window;
    private Optional<Label> summary = Optional.empty();

    @BeforeEach
    void open() {
        Headless.start();
        sample = SampleDesk.open(folder.resolve("data"));
        var versions = new ArrayList<PromptVersion>();
        for (var number = 1; number <= VERSIONS; number++) {
            versions.add(version(number));
        }
        sample.workspace().store().prompts().bringIn(versions, ImportedVersion.AS_THEY_WERE, "Ines Keller");
        stage = Headless.onScreen(Stage::new);
        window = Headless.onScreen(() -> StudioWindow.show(stage, StudioEntry.setup(sample.workspace(), new NoDialogs())));
        Headless.act(() -> window.model().go(Place.Library.at(SampleDesk.CREATION)));
        until(() -> hands.lookup("Identity creation").tryQuery().isPresent() && hands.lookup(".rh-editor").tryQuery().isPresent());
        summary = Optional.of(hands.lookup("#summary").queryAs(Label.class));
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
        sample.close();
    }

    @Test
    void tenThousandVersionsOnTheTimeline() {
        var openings = new ArrayList<Double>();
        var few = new ArrayList<Double>();
        try (var monitor = PulseMonitor.start()) {
            for (var time = 0; time < OPENINGS; time++) {
                openings.add(opening(monitor, LARGE, "300 versions, reading more"));
                until(() -> says("10,000 versions"));
                few.add(opening(monitor, SampleDesk.CREATION, "2 versions"));
            }
            System.out.println(PulseMonitor.line("opening a prompt of 2 versions, for comparison", few));
            System.out.println(PulseMonitor.line("opening 10,000 versions, the first time", openings.subList(0, 1)));
            System.out.println(monitor.report("opening 10,000 versions, again", openings.subList(1, OPENINGS)));
            System.out.println(monitor.culprits());
        }
        Headless.act(() -> window.model().go(Place.Library.at(LARGE)));
        until(() -> says("10,000 versions"));
        try (var monitor = PulseMonitor.start()) {
            var canvas = hands.lookup(".rh-timeline-canvas").query();
            var scrolls = new ArrayList<Double>();
            for (var step = 0; step < 200; step++) {
                scrolls.add(monitor.painted(() -> canvas.fireEvent(wheel(step(canvas)))));
            }
            System.out.println(monitor.report("scrolling 10,000 versions", scrolls));
            monitor.forget();
            var keys = new ArrayList<Double>();
            Headless.act(canvas::requestFocus);
            for (var key = 0; key < 100; key++) {
                keys.add(monitor.painted(() -> canvas.fireEvent(key(KeyCode.LEFT))));
            }
            System.out.println(monitor.report("walking through 10,000 versions by key", keys));
        }
        assertTrue(openings.getFirst() > 0);
    }

    private static double step(Node canvas) {
        return canvas.getLayoutBounds().getWidth() / 3;
    }

    /** From the wish to open it until the newest versions are painted. */
    private double opening(PulseMonitor monitor, Scope scope, String words) {
        var from = System.nanoTime();
        Headless.act(() -> window.model().go(Place.Library.at(scope)));
        until(() -> says(words) || says("10,000 versions"));
        monitor.painted(() -> {
        });
        return (System.nanoTime() - from) / 1e6;
    }

    @Test
    void theTimelineByItself() {
        var store = sample.workspace().store();
        var program = sample.program();
        var alone = Headless.onScreen(Stage::new);
        var lint = new Lint(program);
        ProblemFinder finder = (scope, text) -> lint.check(scope.type(), scope.phase(), text);
        var draft = Headless.onScreen(() -> {
            var shelves = new AuthorContext(store.prompts(), store.drafts(), program, "Ines Keller", sample.workspace().clock());
            var around = new WindowContext(new ToolkitBackground(), Texts.english(), new DeskNotes());
            var made = new DraftModel(shelves, around, finder);
            var model = new TimelineModel(made, around, finder, new VersionFacts(store.usage(), store.reviews()));
            alone.setScene(new Scene(TimelineController.view(model, around.texts()), 1440, 148));
            alone.show();
            return made;
        });
        summary = Optional.of((Label) alone.getScene().lookup("#summary"));
        var times = new ArrayList<Double>();
        try (var monitor = PulseMonitor.start()) {
            for (var time = 0; time < 2 * OPENINGS; time++) {
                var scope = time % 2 == 0 ? LARGE : SampleDesk.CREATION;
                var words = time % 2 == 0 ? "300 versions, reading more" : "2 versions";
                var from = System.nanoTime();
                Headless.act(() -> draft.open(scope));
                until(() -> says(words) || says("10,000 versions"));
                monitor.painted(() -> {
                });
                if (time % 2 == 0) {
                    times.add((System.nanoTime() - from) / 1e6);
                    until(() -> says("10,000 versions"));
                }
            }
            System.out.println(monitor.report("opening 10,000 versions, the timeline by itself", times));
        }
        Headless.act(alone::close);
        assertTrue(times.getFirst() > 0);
    }

    /** Looked up once, since looking for it keeps the screen's thread busy. */
    private boolean says(String words) {
        return summary.orElseThrow().getText().equals(words);
    }

    private static void until(BooleanSupplier condition) {
        while (!Headless.onScreen(condition::getAsBoolean)) {
            Thread.onSpinWait();
        }
    }

    private static ScrollEvent wheel(double by) {
        return new ScrollEvent(ScrollEvent.SCROLL, 10, 10, 10, 10, false, false, false, false, true, false, 0, by, 0, by,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static PromptVersion version(int number) {
        var text = new PromptText(Optional.of("Large"), Optional.empty(), "Body " + number, List.of(), List.of(), ModelSettings.none());
        return new PromptVersion(UUID.randomUUID(), LARGE, number, text, Optional.of("Note " + number), "Ines Keller", OptionalInt.empty(),
                ContentHash.of(text), true, new TreeSet<>(), ReviewState.NONE, Instant.EPOCH.plusSeconds(number),
                Instant.EPOCH.plusSeconds(number));
    }
}
