package rehearsal.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.slf4j.LoggerFactory;
import rehearsal.ui.fx.Toolkit;

/** Dresses a scene: base theme, our colours, our shapes, our fonts; follows the choice, the desktop and the font size. */
public final class Look {

    public static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private static final PseudoClass COMFORTABLE = PseudoClass.getPseudoClass("comfortable");
    private static final double BODY_PIXELS = 13;
    private static final double THIN = 4;
    private static final Pattern PIXELS = Pattern.compile("(?<![\\w.-])(\\d+(?:\\.\\d+)?)px");
    private static final List<String> FONTS = List.of("inter/Inter-Regular.otf", "inter/Inter-Italic.otf", "inter/Inter-SemiBold.otf",
            "inter/Inter-Bold.otf", "jetbrains_mono/JetBrainsMono-Regular.ttf", "jetbrains_mono/JetBrainsMono-Bold.ttf",
            "jetbrains_mono/JetBrainsMono-Italic.ttf");

    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final Map<String, String> scaled = new HashMap<>();
    private final DoubleProperty fontScale = new SimpleDoubleProperty(1);

    private final BooleanProperty comfortable = new SimpleBooleanProperty();
    private final BooleanProperty calmWanted = new SimpleBooleanProperty();
    /** Listens weakly, so that the desktop does not hold a window that was closed. */
    private final ObjectBinding<ColorScheme> systemColours = Bindings.createObjectBinding(Toolkit.systemColours()::get,
            Toolkit.systemColours());
    private final BooleanBinding calm = calmWanted.or(Toolkit.calmWanted());

    public Look() {
        this(path -> Optional.ofNullable(Look.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + path)));
    }

    /** A font that is missing costs its looks, never the start. */
    public Look(Function<String, Optional<InputStream>> fonts) {
        for (var font : FONTS) {
            fonts.apply(font).ifPresent(Look::loadFont);
        }
    }

    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    public DoubleProperty fontScale() {
        return fontScale;
    }

    /** Rows with more room. */
    public BooleanProperty comfortable() {
        return comfortable;
    }

    /** What the person chose here; the desktop may ask for the same. */
    public BooleanProperty calmWanted() {
        return calmWanted;
    }

    /** Nothing moves: asked for here or by the desktop. */
    public ObservableBooleanValue calm() {
        return calm;
    }

    public boolean dark() {
        return switch (theme.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> systemColours.get() == ColorScheme.DARK;
        };
    }

    public void dress(Scene scene) {
        theme.addListener((property, before, after) -> apply(scene));
        systemColours.addListener((property, before, after) -> apply(scene));
        fontScale.addListener((property, before, after) -> apply(scene));
        comfortable.addListener((property, before, after) -> apply(scene));
        scene.rootProperty().addListener((property, before, after) -> apply(scene));
        apply(scene);
    }

    /** Reads the base theme before the first scene needs it. */
    public void prepare(boolean inDark) {
        var base = inDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
    }

    private void apply(Scene scene) {
        prepare(dark());
        scene.getStylesheets()
                .setAll(List.of(sheet(dark() ? "rehearsal-dark" : "rehearsal-light"), sheet("rehearsal"), sheet("rehearsal-screens")));
        scene.getRoot().setStyle("-fx-font-size: " + BODY_PIXELS * fontScale.get() + "px;");
        scene.getRoot().pseudoClassStateChanged(DARK, dark());
        scene.getRoot().pseudoClassStateChanged(COMFORTABLE, comfortable.get());
    }

    private String sheet(String name) {
        var plain = Objects.requireNonNull(Look.class.getResource("/styles/" + name + ".css"), "The stylesheet " + name + " is missing.");
        var scale = fontScale.get();
        return scale == 1 ? plain.toExternalForm() : scaled.computeIfAbsent(name + " " + scale, key -> scaled(plain, scale));
    }

    /** Rows, fields and icons grow with the letters in them; lines and rings stay as thin as they are. */
    private static String scaled(URL sheet, double scale) {
        try (var stream = sheet.openStream()) {
            var words = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var larger = PIXELS.matcher(words).replaceAll(found -> {
                var pixels = Double.parseDouble(found.group(1));
                return (pixels <= THIN ? found.group(1) : String.valueOf(Math.round(pixels * scale))) + "px";
            });
            return "data:text/css;base64," + Base64.getEncoder().encodeToString(larger.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The stylesheet " + sheet + " cannot be read.", unreadable);
        }
    }

    private static void loadFont(InputStream font) {
        try (font) {
            Font.loadFont(font, BODY_PIXELS);
        } catch (IOException unreadable) {
            LoggerFactory.getLogger(Look.class).warn("A font that comes with the studio cannot be read; another one is used.");
        }
    }
}
