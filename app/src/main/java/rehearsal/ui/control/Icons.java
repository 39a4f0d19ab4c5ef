package rehearsal.ui.control;

import org.kordamp.ikonli.javafx.FontIcon;

/** Feather icons by name. Sizes and colours come from style classes. */
public final class Icons {

    private Icons() {
    }

    public static FontIcon of(String literal, String... styleClasses) {
        var icon = new FontIcon(literal);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }

    public static FontIcon small(String literal, String... styleClasses) {
        var icon = of(literal, styleClasses);
        icon.getStyleClass().add("rh-icon-small");
        return icon;
    }
}
