package rehearsal.ui.testing;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Window;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;
import rehearsal.ui.fx.RightToLeftLines;
import rehearsal.ui.pictures.HeadlessScreen;

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

    /** Clicks on what is found, in the same moment: nothing can be drawn anew between looking and clicking. */
    public static FxRobot click(FxRobot hands, String query) {
        return click(hands, query, () -> hands.lookup(query).queryAll());
    }

    public static FxRobot click(FxRobot hands, Node node) {
        return click(hands, "it", () -> Set.of(node));
    }

    private static FxRobot click(FxRobot hands, String what, Supplier<Set<Node>> found) {
        until("one can click on " + what, () -> {
            var target = found.get().stream().filter(Headless::isInSight).findFirst();
            target.ifPresent(Headless::click);
            return target.isPresent();
        });
        WaitForAsyncUtils.waitForFxEvents();
        return hands;
    }

    private static boolean isInSight(Node node) {
        return node.getScene() != null && NodeQueryUtils.isVisible().test(node) && !node.getBoundsInLocal().isEmpty();
    }

    private static void click(Node node) {
        var scene = node.getScene();
        // What was put there a moment ago has its place only after this.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var whole = node.localToScene(node.getBoundsInLocal());
        var left = Math.max(0, whole.getMinX());
        var top = Math.max(0, whole.getMinY());
        var right = Math.min(scene.getWidth(), whole.getMaxX());
        var bottom = Math.min(scene.getHeight(), whole.getMaxY());
        var robot = new Robot();
        robot.mouseMove(scene.getWindow().getX() + scene.getX() + (left + right) / 2,
                scene.getWindow().getY() + scene.getY() + (top + bottom) / 2);
        robot.mouseClick(MouseButton.PRIMARY);
    }

    /** Returns after the toolkit has laid out and drawn at least once more. */
    public static void pulse() {
        var drawn = new CountDownLatch(2);
        act(() -> new AnimationTimer() {
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
