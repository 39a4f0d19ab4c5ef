package rehearsal.ui.testing;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Window;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import rehearsal.ui.fx.HeadlessScreen;
import rehearsal.ui.fx.RightToLeftLines;

/** The toolkit without a display, on a screen large enough for our windows. */
public final class Headless {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Headless() {
    }

    /** Starts the toolkit once in this JVM. */
    public static void start() {
        var started = new CountDownLatch(1);
        RightToLeftLines.mend();
        try {
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyRuns) {
            started.countDown();
        }
        await(started);
        onScreen(() -> {
            HeadlessScreen.enlarge(WIDTH, HEIGHT);
            forgetClosedWindow();
            return true;
        });
    }

    /** The robot of the platform without a display holds the window it worked on, and that one the robot before, and so all windows ever. */
    private static void forgetClosedWindow() throws ReflectiveOperationException {
        var application = Application.GetApplication();
        var robot = field(application.getClass(), "activeRobot").get(application);
        if (robot != null) {
            var held = field(robot.getClass(), "activeWindow");
            if (held.get(robot) instanceof Window window && window.isClosed()) {
                held.set(robot, null);
            }
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    public static <T> T onScreen(Callable<T> task) {
        if (Platform.isFxApplicationThread()) {
            try {
                return task.call();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    public static void act(Runnable task) {
        onScreen(() -> {
            task.run();
            return true;
        });
    }

    /** Waits until the condition holds on the screen's thread. */
    public static void until(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!onScreen(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain until " + what);
            }
            Thread.onSpinWait();
            pulse();
        }
    }

    /** Returns after the toolkit has laid out and drawn at least once more. */
    public static void pulse() {
        var drawn = new CountDownLatch(2);
        act(() -> new javafx.animation.AnimationTimer() {
            @Override
            public void handle(long now) {
                drawn.countDown();
                if (drawn.getCount() == 0) {
                    stop();
                }
            }
        }.start());
        await(drawn);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The toolkit does not answer.");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
