package rehearsal.ui.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.Memory;

/** Where a window is and how large, from one day to the next. A window that would lie off every screen is shown in the usual place. */
final class WindowBounds {

    static final double SMALLEST_WIDTH = 880;
    static final double SMALLEST_HEIGHT = 600;
    private static final Duration QUIET = Duration.ofSeconds(1);
    /** So much of the top of a window has to be on a screen to grab it. */
    private static final double GRAB = 120;

    private final Stage stage;
    private final Memory memory;
    private final Latest soon;

    WindowBounds(Stage stage, Memory memory, Background background) {
        this.stage = stage;
        this.memory = memory;
        this.soon = new Latest(background);
    }

    double width() {
        return size("window-width", SMALLEST_WIDTH, room().getWidth(), 1440);
    }

    double height() {
        return size("window-height", SMALLEST_HEIGHT, room().getHeight(), 900);
    }

    /** A window that was left on a larger screen has to show its edges on this one. */
    private double size(String name, double smallest, double room, double usual) {
        var kept = memory.recallNumber(name);
        var wanted = kept.isPresent() && kept.getAsDouble() >= smallest ? Math.min(kept.getAsDouble(), room) : Math.min(usual, room * 0.92);
        return Math.max(smallest, wanted);
    }

    /** The screen that the window opens on. */
    private Rectangle2D room() {
        return screen(memory.recallNumber("window-x"), memory.recallNumber("window-y")).orElseGet(Screen::getPrimary).getVisualBounds();
    }

    /** Call it before the window is shown. */
    void restore() {
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        var x = memory.recallNumber("window-x");
        var y = memory.recallNumber("window-y");
        screen(x, y).ifPresent(screen -> {
            stage.setX(x.getAsDouble());
            stage.setY(Math.max(y.getAsDouble(), screen.getVisualBounds().getMinY()));
        });
        stage.setMaximized(memory.recall("window-maximised").filter("yes"::equals).isPresent());
        stage.xProperty().subscribe((_, _) -> soon());
        stage.yProperty().subscribe((_, _) -> soon());
        stage.widthProperty().subscribe((_, _) -> soon());
        stage.heightProperty().subscribe((_, _) -> soon());
        stage.maximizedProperty().subscribe((_, _) -> soon());
    }

    /** Where a window at this place can be grabbed; none when it lies off every screen. */
    private static Optional<Screen> screen(OptionalDouble x, OptionalDouble y) {
        return x.isPresent() && y.isPresent()
                ? Screen.getScreensForRectangle(x.getAsDouble() + GRAB, y.getAsDouble(), GRAB, GRAB / 4).stream().findFirst()
                : Optional.empty();
    }

    /** A window that is killed has its place too. */
    private void soon() {
        if (stage.isShowing()) {
            soon.after(QUIET, this::keep);
        }
    }

    /** A maximised window keeps the size it had before. */
    void keep() {
        soon.cancel();
        memory.keep("window-maximised", stage.isMaximized() ? "yes" : "no");
        if (!stage.isMaximized() && !stage.isIconified()) {
            memory.keep("window-width", String.valueOf(stage.getScene().getWidth()));
            memory.keep("window-height", String.valueOf(stage.getScene().getHeight()));
            memory.keep("window-x", String.valueOf(stage.getX()));
            memory.keep("window-y", String.valueOf(stage.getY()));
        }
    }
}
