package rehearsal.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Toolkit;
import rehearsal.ui.fx.ToolkitBackground;
import rehearsal.ui.pictures.HeadlessScreen;
import rehearsal.ui.place.Place;
import rehearsal.ui.theme.ThemeChoice;

/** Draws screens of the studio into files on a machine without a display. */
public final class StudioPictures {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    /** A screen is drawn when two looks at it this many frames apart are the same, or after so many looks. */
    private static final int FRAMES_BETWEEN_LOOKS = 15;
    private static final int MOST_LOOKS = 12;

    private final Background background = new ToolkitBackground();
    private final Path folder;

    private StudioPictures(Path folder) {
        this.folder = folder;
    }

    /** A screen to draw, and the name of its file. */
    public record Wanted(String name, Place place, ThemeChoice theme) {
    }

    /** Starts the toolkit, opens the studio, draws what is wanted, and closes it. */
    public static List<Path> draw(Supplier<WindowSetup> setup, List<Wanted> wanted, Path folder) throws IOException, InterruptedException {
        HeadlessScreen.choose();
        var failure = new CompletableFuture<Throwable>();
        var started = new CountDownLatch(1);
        Toolkit.start(started::countDown, failure::complete);
        started.await();
        var pictures = new StudioPictures(folder);
        var window = pictures.onScreen(() -> {
            HeadlessScreen.enlarge(WIDTH + 160, HEIGHT + 200);
            var stage = new Stage();
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            return new Opened(stage, StudioWindow.show(stage, setup.get()));
        });
        try {
            return pictures.draw(window, wanted);
        } finally {
            pictures.onScreen(() -> {
                window.stage().hide();
                Platform.exit();
                return true;
            });
        }
    }

    private record Opened(Stage stage, StudioWindow window) {
    }

    private List<Path> draw(Opened opened, List<Wanted> wanted) throws IOException, InterruptedException {
        var files = new ArrayList<Path>();
        for (var one : wanted) {
            onScreen(() -> {
                opened.window().look().theme().set(one.theme());
                opened.window().model().go(one.place());
                return true;
            });
            var file = folder.resolve(one.name() + ".png");
            Files.createDirectories(folder);
            ImageIO.write(settled(opened.stage()), "png", file.toFile());
            files.add(file);
        }
        return files;
    }

    /** The picture once it no longer changes. */
    private BufferedImage settled(Stage stage) throws InterruptedException {
        var before = look(stage);
        for (int looks = 1; looks < MOST_LOOKS; looks++) {
            frames();
            var now = look(stage);
            if (same(before, now)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private BufferedImage look(Stage stage) throws InterruptedException {
        return onScreen(() -> {
            var image = stage.getScene().snapshot(null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            var pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            picture.setRGB(0, 0, width, height, pixels, 0, width);
            return picture;
        });
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int height = one.getHeight();
        return width == other.getWidth() && height == other.getHeight()
                && Arrays.equals(one.getRGB(0, 0, width, height, null, 0, width),
                        other.getRGB(0, 0, width, height, null, 0, width));
    }

    private void frames() throws InterruptedException {
        var drawn = new CountDownLatch(FRAMES_BETWEEN_LOOKS);
        onScreen(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    drawn.countDown();
                    if (drawn.getCount() == 0) {
                        stop();
                    }
                }
            }.start();
            return true;
        });
        drawn.await();
    }

    private <T> T onScreen(Callable<T> task) throws InterruptedException {
        var result = new CompletableFuture<T>();
        background.show(() -> {
            try {
                result.complete(task.call());
            } catch (Exception failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The screen could not be drawn: " + failed.getCause(), failed.getCause());
        }
    }
}
