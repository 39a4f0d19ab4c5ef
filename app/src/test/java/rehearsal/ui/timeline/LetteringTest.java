package rehearsal.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rehearsal.ui.testing.Headless;

class LetteringTest {

    private final Font font = Font.font("Inter", 11);

    @BeforeAll
    static void start() {
        Headless.start();
    }

    @Test
    void wordsThatFitStandInFullAndOthersEndInAnEllipsis() {
        Headless.act(() -> {
            var letters = new Lettering();
            var words = "Names in their words";
            assertEquals(words, letters.fitting(words, font, letters.width(words, font)));
            var cut = letters.fitting(words, font, letters.width(words, font) - 1);
            assertTrue(cut.startsWith("Names in their w") && cut.endsWith("…"), cut);
            assertTrue(letters.width(cut, font) < letters.width(words, font));
            assertEquals("…", letters.fitting(words, font, 3));
            assertEquals("", letters.fitting("", font, 3));
        });
    }

    @Test
    void aLetterThatTakesTwoSignsIsNeverHalved() {
        Headless.act(() -> {
            var letters = new Lettering();
            for (var room = 4; room < 120; room++) {
                var cut = letters.fitting("🚀🚀🚀👩‍🚀👩‍🚀 and more", font, room);
                var end = cut.endsWith("…") ? cut.length() - 1 : cut.length();
                assertTrue(end == 0 || !Character.isHighSurrogate(cut.charAt(end - 1)), cut);
                assertTrue(end == 0 || cut.charAt(end - 1) != '\u200d', cut);
            }
        });
    }
}
