package rehearsal.ui.shell;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.lang.ref.Reference;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import rehearsal.Main;

/** Runs in a JVM of its own: opens the studio, or the smallest window there is, and says when its first frame has been handed over, and when its
 * first page stands in it. */
public final class StartProbe {

    static final String SHOWN = "SHOWN";
    static final String FILLED = "FILLED";
    private static final long LOOK = 1_000_000;

    /** The toolkit holds its listeners weakly, so the main thread waits with this one in its hand. */
    private final TKPulseListener listener = this::pulse;
    private final CountDownLatch done = new CountDownLatch(1);
    private final boolean studio;
    /** Pulses go on until there is a page. */
    private final AnimationTimer beats = new AnimationTimer() {
        @Override
        public void handle(long now) {
            // The listener does the looking.
        }
    };
    private boolean shown;
    private boolean filled;

    private StartProbe(boolean studio) {
        this.studio = studio;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        var probe = new StartProbe(words[0].equals("studio"));
        Thread.ofPlatform().daemon().start(probe::watch);
        if (probe.studio) {
            Main.main(new String[0]);
        } else {
            Logger.getLogger("javafx").setFilter(record -> false);
            Platform.startup(StartProbe::hello);
        }
        probe.done.await();
        Reference.reachabilityFence(probe);
    }

    private static void hello() {
        var stage = new Stage();
        stage.setScene(new Scene(new StackPane(new Label("Hello")), 1280, 800));
        stage.show();
    }

    private void watch() {
        while (Window.getWindows().isEmpty()) {
            LockSupport.parkNanos(LOOK);
        }
        Platform.runLater(() -> {
            Toolkit.getToolkit().addPostSceneTkPulseListener(listener);
            Toolkit.getToolkit().requestNextPulse();
        });
    }

    /** When what it asks for runs, the frame of the pulse is with the renderer. */
    private void pulse() {
        if (!shown) {
            shown = true;
            beats.start();
            Platform.runLater(() -> System.out.println(SHOWN));
        }
        if (!filled && filled()) {
            filled = true;
            Platform.runLater(() -> {
                System.out.println(FILLED);
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                Platform.exit();
                done.countDown();
            });
        }
    }

    /** The studio's bars are there; the smallest window has nothing to wait for. */
    private boolean filled() {
        var root = Window.getWindows().getFirst().getScene().getRoot();
        return !studio || root.lookup(".rh-topbar") != null;
    }
}
