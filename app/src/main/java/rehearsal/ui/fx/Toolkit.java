package rehearsal.ui.fx;

import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Starting and watching the toolkit itself. */
public final class Toolkit {

    private Toolkit() {
    }

    /** Starts JavaFX without an Application class; what escapes a handler on its thread goes to {@code uncaught}. */
    public static void start(Runnable firstWindow, Consumer<Throwable> uncaught) {
        Platform.startup(() -> {
            watch(uncaught);
            firstWindow.run();
        });
    }

    /** Sends what escapes a handler on the current thread to {@code uncaught}. */
    public static void watch(Consumer<Throwable> uncaught) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> uncaught.accept(failure));
    }

    public static ReadOnlyObjectProperty<ColorScheme> systemColours() {
        return Platform.getPreferences().colorSchemeProperty();
    }

    public static void exit() {
        Platform.exit();
    }
}
