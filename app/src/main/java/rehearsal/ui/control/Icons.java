package rehearsal.ui.control;

import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feather icons by name. Sizes and colours come from style classes. */
public final class Icons {

    private static final Logger LOG = LoggerFactory.getLogger(Icons.class);

    private Icons() {
    }

    /** An icon that is missing costs its looks, never the screen: every button has its words in a tooltip. */
    public static FontIcon of(String literal, String... styleClasses) {
        var icon = new FontIcon();
        icon.getStyleClass().addAll(styleClasses);
        draw(icon, literal);
        return icon;
    }

    /** Changes what an icon shows. */
    public static void draw(FontIcon icon, String literal) {
        try {
            icon.setIconLiteral(literal);
        } catch (IllegalArgumentException | UnsupportedOperationException missing) {
            LOG.warn("The icon {} is missing", literal);
        }
    }

    public static FontIcon small(String literal, String... styleClasses) {
        var icon = of(literal, styleClasses);
        icon.getStyleClass().add("rh-icon-small");
        return icon;
    }
}
