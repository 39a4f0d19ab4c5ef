package rehearsal.ui.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Pictures of a window and of every popup over it, in {@code app/target/screens}. */
public final class Pictures {

    private Pictures() {
    }

    public static Path take(Stage stage, String name) {
        Headless.pulse();
        Headless.pulse();
        return write(Headless.onScreen(() -> compose(stage)), name);
    }

    private static Path write(BufferedImage picture, String name) {
        var file = Path.of("target", "screens", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    /** The window alone, as a screen with twice as many points would show it. */
    public static Path twice(Stage stage, String name) {
        Headless.pulse();
        Headless.pulse();
        var picture = Headless.onScreen(() -> {
            var root = stage.getScene().getRoot();
            var twice = new SnapshotParameters();
            twice.setTransform(Transform.scale(2, 2));
            return plain(root.snapshot(twice, null));
        });
        return write(picture, name);
    }

    private static BufferedImage compose(Stage stage) {
        var scene = stage.getScene();
        var picture = plain(scene.snapshot(null));
        for (var window : Window.getWindows()) {
            if (window instanceof PopupWindow bubble && bubble.isShowing() && over(bubble) == stage) {
                window.getScene().setFill(Color.TRANSPARENT);
                var popup = plain(window.getScene().snapshot(null));
                picture.getGraphics().drawImage(popup, (int) (window.getX() - stage.getX() - scene.getX()),
                        (int) (window.getY() - stage.getY() - scene.getY()), null);
            }
        }
        return picture;
    }

    /** The window under a popup, and under the popup that opened it. */
    private static Window over(PopupWindow popup) {
        return popup.getOwnerWindow() instanceof PopupWindow below ? over(below) : popup.getOwnerWindow();
    }

    private static BufferedImage plain(WritableImage image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var row = new int[width];
        for (var y = 0; y < height; y++) {
            image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            plain.setRGB(0, y, width, 1, row, 0, width);
        }
        return plain;
    }
}
