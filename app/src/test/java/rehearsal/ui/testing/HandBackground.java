package rehearsal.ui.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Work;

/** Work is done at once, on this thread; time passes when the test says so. */
public final class HandBackground implements Background {

    private final List<Waiting> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private static final class Waiting implements Work {
        private final Duration due;
        private final Runnable does;
        private boolean cancelled;

        Waiting(Duration due, Runnable does) {
            this.due = due;
            this.does = does;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    @Override
    public <T> Work run(Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
            result = task.call();
        } catch (Exception failure) {
            failed.accept(failure);
            return () -> {
            };
        }
        done.accept(result);
        return () -> {
        };
    }

    @Override
    public Work later(Duration delay, Runnable onScreen) {
        var later = new Waiting(now.plus(delay), onScreen);
        waiting.add(later);
        return later;
    }

    @Override
    public void show(Runnable onScreen) {
        onScreen.run();
    }

    /** How much is still to come. */
    public long waiting() {
        return waiting.stream().filter(later -> !later.cancelled).count();
    }

    /** Lets this much time go by; what is due runs. */
    public void pass(Duration time) {
        now = now.plus(time);
        var due = waiting.stream().filter(later -> later.due.compareTo(now) <= 0).toList();
        waiting.removeAll(due);
        due.stream().filter(later -> !later.cancelled).forEach(later -> later.does.run());
    }
}
