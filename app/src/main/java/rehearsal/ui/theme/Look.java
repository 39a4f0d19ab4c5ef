package rehearsal.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import rehearsal.ui.fx.Toolkit;

/** Dresses a scene: base theme, our colours, our shapes, our fonts; follows the choice, the desktop and the font size. */
public final class Look {

    public static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private static final double BODY_PIXELS = 13;
    private static final List<String> FONTS = List.of("inter/Inter-Regular.otf", "inter/Inter-Italic.otf", "inter/Inter-SemiBold.otf",
            "inter/Inter-Bold.otf", "jetbrains_mono/JetBrainsMono-Regular.ttf", "jetbrains_mono/JetBrainsMono-Bold.ttf",
            "jetbrains_mono/JetBrainsMono-Italic.ttf");

    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final DoubleProperty fontScale = new SimpleDoubleProperty(1);

    public Look() {
        for (var font : FONTS) {
            loadFont(font);
        }
    }

    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    public DoubleProperty fontScale() {
        return fontScale;
    }

    public boolean dark() {
        return switch (theme.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Toolkit.systemColours().get() == ColorScheme.DARK;
        };
    }

    public void dress(Scene scene) {
        theme.addListener((property, before, after) -> apply(scene));
        Toolkit.systemColours().addListener((property, before, after) -> apply(scene));
        fontScale.addListener((property, before, after) -> apply(scene));
        scene.rootProperty().addListener((property, before, after) -> apply(scene));
        apply(scene);
    }

    private void apply(Scene scene) {
        var base = dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        scene.getStylesheets()
                .setAll(List.of(sheet(dark() ? "rehearsal-dark" : "rehearsal-light"), sheet("rehearsal"), sheet("rehearsal-screens")));
        scene.getRoot().setStyle("-fx-font-size: " + BODY_PIXELS * fontScale.get() + "px;");
        scene.getRoot().pseudoClassStateChanged(DARK, dark());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource("/styles/" + name + ".css"), "The stylesheet " + name + " is missing.")
                .toExternalForm();
    }

    /** A font that is missing costs its looks, never the start. */
    private static void loadFont(String path) {
        try (var stream = Look.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + path)) {
            if (stream != null) {
                Font.loadFont(stream, BODY_PIXELS);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
