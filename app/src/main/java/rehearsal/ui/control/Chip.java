package rehearsal.ui.control;

import javafx.beans.NamedArg;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/** A small rounded word with one fixed meaning, the colour never alone. */
public final class Chip extends Label {

    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);

    public Chip(@NamedArg("text") String text, @NamedArg("tone") Tone tone) {
        super(text);
        getStyleClass().setAll("label", "rh-chip");
        this.tone.subscribe((_, after) -> {
            getStyleClass().removeAll(Tone.styleClasses());
            getStyleClass().add(after.styleClass());
        });
        getStyleClass().add(tone.styleClass());
        this.tone.set(tone);
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
    }

    public static Chip of(String text, Tone tone) {
        return new Chip(text, tone);
    }

    public static Chip of(String text, Tone tone, String icon) {
        var chip = new Chip(text, tone);
        chip.setGraphic(Icons.of(icon, "rh-icon-tiny"));
        return chip;
    }

    public ObjectProperty<Tone> tone() {
        return tone;
    }
}
