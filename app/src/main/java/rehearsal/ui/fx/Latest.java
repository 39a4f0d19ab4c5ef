package rehearsal.ui.fx;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Only the newest piece of work of its kind counts: starting one cancels the one before it. */
public final class Latest {

    private final Background background;
    private final Consumer<? super Exception> usualFailure;
    private Optional<Work> underWay = Optional.empty();

    /** For work that each time says what is done when it fails. */
    public Latest(Background background) {
        this(background, failure -> {
            throw new IllegalStateException(failure);
        });
    }

    public Latest(Background background, Consumer<? super Exception> usualFailure) {
        this.background = background;
        this.usualFailure = usualFailure;
    }

    public <T> void run(Callable<T> task, Consumer<? super T> done) {
        run(task, done, usualFailure);
    }

    public <T> void run(Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
        cancel();
        underWay = Optional.of(background.run(task, done, failed));
    }

    public void after(Duration delay, Runnable onScreen) {
        cancel();
        underWay = Optional.of(background.later(delay, onScreen));
    }

    public void cancel() {
        underWay.ifPresent(Work::cancel);
        underWay = Optional.empty();
    }
}
