package rehearsal.ui.fx;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Waits for a value and then looks away. */
public final class Once {

    private Optional<Subscription> waiting = Optional.empty();

    private Once() {
    }

    /** Runs now if the value is as wanted, else the first time that it is. */
    public static <T> void when(ObservableValue<T> value, Predicate<? super T> wanted, Runnable does) {
        if (wanted.test(value.getValue())) {
            does.run();
            return;
        }
        var once = new Once();
        once.waiting = Optional.of(value.subscribe((_, now) -> {
            if (wanted.test(now)) {
                once.waiting.ifPresent(Subscription::unsubscribe);
                does.run();
            }
        }));
    }
}
