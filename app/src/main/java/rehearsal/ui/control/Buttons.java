package rehearsal.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Buttons that are a picture only, always with words for those who ask. */
public final class Buttons {

    private Buttons() {
    }

    public static Button icon(String literal, String words, Runnable does) {
        var button = new Button("", Icons.of(literal));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(event -> does.run());
        return button;
    }

    public static Button smallIcon(String literal, String words, Runnable does) {
        var button = icon(literal, words, does);
        button.getStyleClass().add("small");
        return button;
    }

    public static Button text(String words, Runnable does, String... styleClasses) {
        var button = new Button(words);
        button.getStyleClass().addAll(styleClasses);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> does.run());
        return button;
    }
}
