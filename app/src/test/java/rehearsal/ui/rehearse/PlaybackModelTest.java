package rehearsal.ui.rehearse;

import rehearsal.practice.SessionActions;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.library.AuthorContext;
import rehearsal.session.Session;
import rehearsal.session.SessionListener;
import rehearsal.session.Setup;
import rehearsal.state.ReadScenario;
import rehearsal.text.Texts;
import rehearsal.turn.ModelChoice;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Work;
import rehearsal.ui.testing.HandBackground;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.workspace.Providers.Reach;
import rehearsal.workspace.Workspace;

/** A talk watched while reading its turns takes longer than the clock's next tick. */
class PlaybackModelTest {

    private static final Duration TICK = Duration.ofMillis(50);

    @TempDir
    private Path folder = Path.of(".");
    private final SlowReading reading = new SlowReading();
    private SampleDesk sample;
    private PlaybackModel watching;
    private Session talk;
    private Optional<Session> shown = Optional.empty();

    /** Time passes when the test says so, and work is done when the test says so. */
    private static final class SlowReading extends Clock implements Background {
        private final HandBackground hand = new HandBackground();
        private final Deque<Runnable> work = new ArrayDeque<>();
        private Instant now = Instant.parse("2026-06-01T08:00:00Z");

        @Override
        public <T> Work run(Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
            Runnable step = () -> hand.run(task, done, failed);
            work.add(step);
            return () -> work.remove(step);
        }

        @Override
        public Work later(Duration delay, Runnable onScreen) {
            return hand.later(delay, onScreen);
        }

        @Override
        public void show(Runnable onScreen) {
            onScreen.run();
        }

        /** So much time goes by, tick by tick. */
        void pass(int ticks) {
            for (var tick = 0; tick < ticks; tick++) {
                now = now.plus(TICK);
                hand.pass(TICK);
            }
        }

        boolean reads() {
            return !work.isEmpty();
        }

        void isRead() {
            work.remove().run();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data"));
        var workspace = sample.workspace();
        var engine = workspace.sessions(Reach.usual());
        var timed = new Workspace(workspace.store(), workspace.programs(), workspace.scenes(), workspace.providers(), workspace.caches(),
                reading,
                workspace.author());
        var desk = new SessionActions(timed, engine, sample::program);
        var scenario = switch (workspace.scenes().find("Mira, second talk")) {
            case ReadScenario.Loaded loaded -> loaded.scenario();
            case ReadScenario.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
        talk = engine.say(engine.start(Setup.of(scenario, ModelChoice.of("offline", "partner-coach")), "One").id(), "Hello.",
                SessionListener.none());
        watching = new PlaybackModel(desk, new WindowContext(reading, Texts.english(), new HeardDesk()),
                new SimpleObjectProperty<>(Optional.empty()), now -> shown = Optional.of(now));
        watching.watch(talk);
        reading.isRead();
        reading.isRead();
        assertEquals(0, shown.orElseThrow().turns().size());
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private PlaybackModel.Sight sight() {
        return watching.sight().get().orElseThrow();
    }

    private void untilItReads() {
        for (var tick = 0; tick < 1_000 && !reading.reads(); tick++) {
            reading.pass(1);
        }
        assertTrue(reading.reads(), "the turn was said and is fetched");
    }

    @Test
    void theClockStandsWhileTheLastTurnIsFetchedAndAfterIt() {
        untilItReads();
        reading.pass(20);
        assertEquals(0, sight().turn());
        reading.isRead();
        assertTrue(sight().over());
        reading.pass(20);
        assertFalse(sight().running());
        assertEquals(1, shown.orElseThrow().turns().size());
    }

    @Test
    void aPauseWhileATurnIsFetchedStaysAPause() {
        untilItReads();
        watching.pause();
        reading.isRead();
        assertFalse(sight().running());
        watching.go();
        assertTrue(sight().running());
        reading.isRead();
        assertEquals(0, shown.orElseThrow().turns().size(), "from the beginning again");
    }
}
