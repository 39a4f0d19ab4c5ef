package rehearsal.ui.rehearse;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Work;

/** Work behind and a screen's thread in front, without a toolkit: the test's own thread is the screen's. */
final class ScreenThread implements Background {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<Runnable> front = new LinkedBlockingQueue<>();

    @Override
    public <T> Work run(Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
        var cancelled = new AtomicBoolean();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                var result = task.call();
                front(cancelled, () -> done.accept(result));
            } catch (Exception failure) {
                front(cancelled, () -> failed.accept(failure));
            }
        });
        return () -> {
            cancelled.set(true);
            thread.interrupt();
        };
    }

    @Override
    public Work later(Duration delay, Runnable onScreen) {
        var cancelled = new AtomicBoolean();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                TimeUnit.NANOSECONDS.sleep(delay.toNanos());
                front(cancelled, onScreen);
            } catch (InterruptedException stopped) {
                cancelled.set(true);
            }
        });
        return () -> {
            cancelled.set(true);
            thread.interrupt();
        };
    }

    @Override
    public void show(Runnable onScreen) {
        front.add(onScreen);
    }

    private void front(AtomicBoolean cancelled, Runnable task) {
        front.add(() -> {
            if (!cancelled.get()) {
                task.run();
            }
        });
    }

    /** Does what waits for the screen until the condition holds. */
    void until(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain until " + what);
            }
            next();
        }
    }

    private void next() {
        try {
            var task = front.poll(20, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
