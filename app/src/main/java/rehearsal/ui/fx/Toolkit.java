package rehearsal.ui.fx;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Starting and watching the toolkit itself. */
public final class Toolkit {

    /** JavaFX warns at every start that it lies on the class path, where it works and where ControlsFX needs it; kept, or the filter is forgotten. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Toolkit() {
    }

    /** Starts JavaFX without an Application class; what escapes a handler on its thread goes to {@code uncaught}. */
    public static void start(Runnable firstWindow, Consumer<Throwable> uncaught) {
        JAVAFX.setFilter(record -> !String.valueOf(record.getMessage()).startsWith("Unsupported JavaFX configuration"));
        var mending = Thread.ofVirtual().name("mending").start(RightToLeftLines::mend);
        Platform.startup(() -> {
            watch(uncaught);
            await(mending);
            firstWindow.run();
        });
    }

    private static void await(Thread work) {
        try {
            work.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what escapes a handler on the current thread to {@code uncaught}, until somebody else watches or the end that is returned is run. */
    public static Runnable watch(Consumer<Throwable> uncaught) {
        var thread = Thread.currentThread();
        UncaughtExceptionHandler ours = (on, failure) -> uncaught.accept(failure);
        thread.setUncaughtExceptionHandler(ours);
        return () -> {
            if (thread.getUncaughtExceptionHandler() == ours) {
                thread.setUncaughtExceptionHandler(null);
            }
        };
    }

    public static ReadOnlyObjectProperty<ColorScheme> systemColours() {
        return Platform.getPreferences().colorSchemeProperty();
    }

    /** Whether the desktop asks for less movement. */
    public static ObservableBooleanValue calmWanted() {
        return Platform.getPreferences().reducedMotionProperty();
    }

    public static void exit() {
        Platform.exit();
    }
}
