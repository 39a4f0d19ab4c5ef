package rehearsal.ui.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Virtual threads behind, the JavaFX thread in front. */
public final class ToolkitBackground implements Background {

    @Override
    public <T> Work run(Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
        var cancelled = new AtomicBoolean();
        var thread = Thread.ofVirtual().name("background").start(() -> {
            try {
                var result = task.call();
                front(cancelled, () -> done.accept(result));
            } catch (Exception failure) {
                front(cancelled, () -> failed.accept(failure));
            } catch (StackOverflowError | LinkageError failure) {
                // Too deep or not there: the work is lost, the studio is not, and somebody has to be told.
                front(cancelled, () -> failed.accept(new ExecutionException(failure)));
            }
        });
        return cancelling(cancelled, thread);
    }

    @Override
    public Work later(Duration delay, Runnable onScreen) {
        var cancelled = new AtomicBoolean();
        var thread = Thread.ofVirtual().name("later").start(() -> {
            try {
                Thread.sleep(delay);
                front(cancelled, onScreen);
            } catch (InterruptedException stopped) {
                cancelled.set(true);
            }
        });
        return cancelling(cancelled, thread);
    }

    @Override
    public void show(Runnable onScreen) {
        Platform.runLater(onScreen);
    }

    private static void front(AtomicBoolean cancelled, Runnable onScreen) {
        Platform.runLater(() -> {
            if (!cancelled.get()) {
                onScreen.run();
            }
        });
    }

    private static Work cancelling(AtomicBoolean cancelled, Thread thread) {
        return () -> {
            cancelled.set(true);
            thread.interrupt();
        };
    }
}
