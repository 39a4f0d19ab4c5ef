package rehearsal.ui.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** The one place menu items are made. An underscore in a name is a character, never a mnemonic: names are often what people typed. */
public final class Menus {

    private Menus() {
    }

    public static MenuItem item(String words, Runnable does) {
        return made(new MenuItem(), words, does);
    }

    public static MenuItem item(String words, String icon, Runnable does) {
        var item = item(words, does);
        item.setGraphic(Icons.small(icon));
        return item;
    }

    /** One of several, of which one is chosen. */
    public static RadioMenuItem choice(ToggleGroup group, String words, boolean chosen, Runnable does) {
        var item = made(new RadioMenuItem(), words, does);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        return item;
    }

    /** On or off, kept in the property. */
    public static CheckMenuItem tick(String words, Property<Boolean> kept) {
        var item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.selectedProperty().bindBidirectional(kept);
        return item;
    }

    public static <I extends MenuItem> I disabled(I item, boolean disabled) {
        item.setDisable(disabled);
        return item;
    }

    /** The items are made each time the menu opens. A menu without items would not open at all, hence the one it starts with. */
    public static void filledOnOpening(MenuButton button, Supplier<List<MenuItem>> items) {
        button.getItems().setAll(new MenuItem());
        button.setOnShowing(event -> button.getItems().setAll(items.get()));
    }

    private static <I extends MenuItem> I made(I item, String words, Runnable does) {
        item.setText(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> does.run());
        return item;
    }
}
