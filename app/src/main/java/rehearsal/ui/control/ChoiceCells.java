package rehearsal.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** How a choice looks: its name, and closed, what it is a choice of. */
public final class ChoiceCells {

    private static final double GAP = 8;

    private ChoiceCells() {
    }

    /** The closed box: the muted word for what is chosen, then the choice. Without a word it is the choice alone, as in a list. */
    public static <T> ListCell<T> labelled(String what, Function<T, String> name) {
        return new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null ? "" : name.apply(item));
                setGraphic(what.isEmpty() ? null : word(what));
                setGraphicTextGap(GAP);
            }
        };
    }

    /** The word before a choice. It is never cut; the choice is. */
    public static Node word(String what) {
        var word = new Label(what);
        word.getStyleClass().addAll("rh-small", "rh-muted");
        word.setMinWidth(Region.USE_PREF_SIZE);
        return word;
    }

    /** For boxes of things that are chosen by name and never typed. */
    public static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            private final Map<String, T> called = new HashMap<>();

            @Override
            public String toString(T value) {
                if (value == null) {
                    return "";
                }
                var words = name.apply(value);
                called.put(words, value);
                return words;
            }

            @Override
            public T fromString(String words) {
                return Objects.requireNonNull(called.get(words), words);
            }
        };
    }
}
