package rehearsal.ui.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work away from the screen and hands its result back to the screen's thread. Call it from that thread. */
public interface Background {

    /** Exactly one of {@code done} and {@code failed} is called on the screen's thread, unless the work was cancelled first. */
    <T> Work run(Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed);

    /** Runs on the screen's thread when the time has passed, unless cancelled first. */
    Work later(Duration delay, Runnable onScreen);

    /** Runs on the screen's thread, soon; may be called from any thread. */
    void show(Runnable onScreen);
}
