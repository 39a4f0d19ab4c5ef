package rehearsal.ui.settings;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import rehearsal.text.Texts;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Work;
import rehearsal.ui.place.Machine;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.ShellModel;

/** Does everything at once, where it is asked; what should wait for seconds never comes. */
final class Straight implements Background {

    private static final Duration SHORT = Duration.ofSeconds(1);

    static WindowContext around(ShellModel desk) {
        return new WindowContext(new Straight(), Texts.english(), desk);
    }

    static ShellModel desk() {
        return new ShellModel(new Place.Usage(), new Straight(), Texts.english(), Clock.systemUTC(), Machine.unknown());
    }

    @Override
    public <T> Work run(Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
        try {
            done.accept(task.call());
        } catch (Exception failure) {
            failed.accept(failure);
        }
        return () -> {
        };
    }

    @Override
    public Work later(Duration delay, Runnable onScreen) {
        if (delay.compareTo(SHORT) < 0) {
            onScreen.run();
        }
        return () -> {
        };
    }

    @Override
    public void show(Runnable onScreen) {
        onScreen.run();
    }
}
