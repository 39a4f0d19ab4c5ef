package rehearsal.ui.control;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.NamedArg;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** One of a few words, side by side; exactly one is chosen. In FXML the words are parted by a bar. */
public final class Segments extends HBox {

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-segment");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-segment");

    private final IntegerProperty chosen = new SimpleIntegerProperty(0);
    private final ToggleGroup group = new ToggleGroup();

    public Segments(@NamedArg("words") String words) {
        this(Arrays.asList(words.split("\\|")));
    }

    public Segments(List<String> words) {
        getStyleClass().add("rh-segments");
        setMaxHeight(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        var buttons = IntStream.range(0, words.size()).mapToObj(index -> button(words.get(index), index, words.size())).toList();
        getChildren().addAll(buttons);
        group.selectToggle(buttons.getFirst());
        group.selectedToggleProperty().subscribe((before, after) -> {
            if (after == null) {
                group.selectToggle(before);
            } else {
                chosen.set(buttons.indexOf(after));
            }
        });
        chosen.subscribe((_, after) -> group.selectToggle(buttons.get(after.intValue())));
    }

    public IntegerProperty chosen() {
        return chosen;
    }

    private ToggleButton button(String word, int index, int count) {
        var button = new ToggleButton(word);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.pseudoClassStateChanged(FIRST, index == 0);
        button.pseudoClassStateChanged(LAST, index == count - 1);
        return button;
    }
}
