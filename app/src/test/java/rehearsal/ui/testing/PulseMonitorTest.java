package rehearsal.ui.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PulseMonitorTest {

    private static final long HOLD = 60;

    @BeforeAll
    static void toolkit() {
        Headless.start();
    }

    @Test
    void aPulseThatIsHeldUpIsSeenAndSoIsTheCodeThatHeldIt() {
        var slow = Headless.onScreen(() -> new Pane() {
            @Override
            protected void layoutChildren() {
                hold();
            }
        });
        var stage = Headless.onScreen(() -> {
            var opened = new Stage();
            opened.setScene(new Scene(new StackPane(slow), 200, 200));
            opened.show();
            return opened;
        });
        try (var monitor = PulseMonitor.start()) {
            Headless.pulse();
            monitor.forget();
            var painted = monitor.painted(slow::requestLayout);
            assertTrue(painted >= HOLD, () -> "painted after " + painted);
            assertTrue(monitor.longestPulse() >= HOLD, monitor::culprits);
            assertTrue(monitor.culprits().contains("hold"), monitor::culprits);
        } finally {
            Headless.act(stage::close);
        }
    }

    @Test
    void aHandlerThatIsSlowIsSeenThoughNoPulseIs() {
        try (var monitor = PulseMonitor.start()) {
            Headless.pulse();
            monitor.forget();
            Headless.act(PulseMonitorTest::hold);
            Headless.pulse();
            assertTrue(monitor.longestSilence() >= HOLD / 2.0);
        }
    }

    @Test
    void theHundredthWorstIsTold() {
        assertEquals("keys: 4, median 3.0 ms, p99 4.0 ms, worst 4.0 ms", PulseMonitor.line("keys", List.of(4.0, 1.0, 3.0, 2.0)));
    }

    private static void hold() {
        var until = System.nanoTime() + HOLD * 1_000_000;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
