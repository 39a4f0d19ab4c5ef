package rehearsal.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.stage.Stage;
import rehearsal.text.Texts;
import rehearsal.ui.fx.Toolkit;
import rehearsal.ui.fx.ToolkitBackground;
import rehearsal.ui.theme.Look;
import rehearsal.ui.theme.ThemeChoice;

/** The start of the studio in a process of its own: the window comes first, and what it shows comes as soon as the library is open. */
public final class Launch {

    private final ToolkitBackground background = new ToolkitBackground();
    private final EarlyMemory memory;
    private final Supplier<WindowSetup> library;
    private final Supplier<StartTrouble.Ways> ways;
    private final Consumer<Throwable> startFailed;

    private Launch(EarlyMemory memory, Supplier<WindowSetup> library, Supplier<StartTrouble.Ways> ways, Consumer<Throwable> startFailed) {
        this.memory = memory;
        this.library = library;
        this.ways = ways;
        this.startFailed = startFailed;
    }

    /**
     * Starts JavaFX and opens the window; returns at once, the toolkit's thread goes on. The folder is where the window remembers how it was
     * left; {@code library} is asked behind the screen and may take its time. Where it cannot be opened, the window says why and offers ways
     * on.
     */
    public static void window(Path folder, Supplier<WindowSetup> library, Supplier<StartTrouble.Ways> ways,
            Consumer<Throwable> startFailed) {
        var memory = new EarlyMemory(folder);
        Toolkit.start(() -> new Launch(memory, library, ways, startFailed).open(new Stage()), startFailed);
    }

    private void open(Stage stage) {
        var curtain = SplashWindow.raise(stage, new WindowBounds(stage, memory, background), background, dark(),
                Texts.one("shell", "shell.opening"));
        // After the first frame the library opens, and fonts and themes are read meanwhile.
        background.show(() -> {
            var look = new CompletableFuture<Look>();
            background.run(library::get, setup -> furnish(stage, curtain, look.join(), setup), failure -> trouble(stage, curtain, failure));
            look.complete(dressed());
        });
    }

    private Look dressed() {
        var look = new Look();
        look.prepare(dark());
        return look;
    }

    private void furnish(Stage stage, SplashWindow curtain, Look look, WindowSetup setup) {
        curtain.fall();
        if (!stage.isShowing()) {
            // The person has closed it meanwhile.
            setup.closed().run();
            return;
        }
        StudioWindow.show(stage, setup, look);
        memory.keep("theme", look.theme().get().name());
        look.theme().subscribe((_, after) -> memory.keep("theme", after.name()));
    }

    private void trouble(Stage stage, SplashWindow curtain, Exception failure) {
        curtain.fall();
        StartTrouble.ofStore(failure).ifPresentOrElse(problem -> StartTrouble.show(stage, problem, ways.get(), background), () -> {
            startFailed.accept(failure);
            Toolkit.exit();
        });
    }

    private boolean dark() {
        return switch (memory.recall("theme").flatMap(StudioWindow::themeNamed).orElse(ThemeChoice.SYSTEM)) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Toolkit.systemColours().get() == ColorScheme.DARK;
        };
    }
}
