package rehearsal.ui.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void aPartThatIsNotShownTakesNoRoom() {
        var words = new SimpleStringProperty("");
        var part = new Region();
        Shown.when(part, words.isNotEmpty());
        assertFalse(part.isVisible());
        assertFalse(part.isManaged());
        words.set("now");
        assertTrue(part.isVisible());
        assertTrue(part.isManaged());
    }

    @Test
    void aPartThatSomebodyElseHidesGivesItsRoomBack() {
        var part = new Region();
        Shown.takingRoom(part);
        part.setVisible(false);
        assertFalse(part.isManaged());
    }
}
