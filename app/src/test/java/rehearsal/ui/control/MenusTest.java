package rehearsal.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ToggleGroup;
import org.junit.jupiter.api.Test;

class MenusTest {

    @Test
    void anItemDoesWhatItSaysAndShowsEveryCharacterOfItsName() {
        var done = new ArrayList<String>();
        var item = Menus.item("my_first_prompt", () -> done.add("opened"));
        item.fire();
        assertEquals(List.of("opened"), done);
        assertFalse(item.isMnemonicParsing());
        assertEquals("my_first_prompt", item.getText());
    }

    @Test
    void oneOfSeveralIsChosen() {
        var group = new ToggleGroup();
        var live = Menus.choice(group, "live", true, () -> {
        });
        var draft = Menus.choice(group, "draft", false, () -> {
        });
        assertTrue(live.isSelected());
        draft.setSelected(true);
        assertFalse(live.isSelected());
    }

    @Test
    void aTickAndWhatItKeepsAreOne() {
        var kept = new SimpleBooleanProperty(true);
        var item = Menus.tick("Without the client's name", kept);
        assertTrue(item.isSelected());
        item.setSelected(false);
        assertFalse(kept.get());
    }
}
