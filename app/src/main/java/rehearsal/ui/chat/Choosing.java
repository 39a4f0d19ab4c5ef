package rehearsal.ui.chat;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import rehearsal.ui.talk.Bubbles;

/** How a choice looks: its name, and closed, what it is a choice of. */
final class Choosing {

    private Choosing() {
    }

    static <T> ListCell<T> labelled(String what, Function<T, String> name) {
        return new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null ? "" : name.apply(item));
                setGraphic(Bubbles.small(what));
                setGraphicTextGap(8);
            }
        };
    }

    static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException("These choices are not typed.");
            }
        };
    }
}
