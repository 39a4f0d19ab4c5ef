package rehearsal.ui.pair;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import rehearsal.ui.control.ChoiceCells;

/** Combo boxes that carry their name inside, bound to a list that comes later and a choice that may be none. */
final class ChoiceBoxes {

    private ChoiceBoxes() {
    }

    static <T> void bind(ComboBox<T> box, ObjectProperty<List<T>> items, ObjectProperty<Optional<T>> chosen, String title,
            Function<T, String> name) {
        dress(box, title, name);
        Runnable fill = () -> {
            // Emptying the list takes the value with it, which is nobody's choice.
            var kept = chosen.get();
            box.getItems().setAll(items.get());
            kept.ifPresent(box::setValue);
            // A box keeps the cell of a row, and the same row of other items would not be drawn again.
            box.setButtonCell(ChoiceCells.labelled(title, name));
        };
        items.addListener((property, before, after) -> fill.run());
        chosen.addListener((property, before, after) -> box.setValue(after.orElse(null)));
        box.valueProperty().addListener((property, before, after) -> Optional.ofNullable(after).filter(
                value -> !chosen.get().equals(Optional.of(value))).ifPresent(value -> chosen.set(Optional.of(value))));
        fill.run();
    }

    static <T> void dress(ComboBox<T> box, String title, Function<T, String> name) {
        box.setButtonCell(ChoiceCells.labelled(title, name));
        box.setCellFactory(list -> ChoiceCells.labelled("", name));
        box.setVisibleRowCount(14);
    }
}
