package rehearsal.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import rehearsal.ui.testing.Headless;

/** A set of icons that lost one must not cost a screen. */
class IconsTest {

    @Test
    void aButtonWhoseIconIsMissingStandsWithItsWords() {
        Headless.start();
        var button = Headless.onScreen(() -> new Button("Save", Icons.of("fth-no-such-icon")));
        assertEquals("Save", button.getText());
    }

    @Test
    void anIconThatIsToShowAMissingOneStaysAsItWas() {
        Headless.start();
        var icon = Headless.onScreen(() -> {
            var known = Icons.small("fth-tag");
            Icons.draw(known, "no-such-set");
            return known;
        });
        assertEquals("fth-tag", icon.getIconLiteral());
    }
}
