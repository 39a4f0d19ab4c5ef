package rehearsal.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rehearsal.ui.testing.Headless;

class GrowingBubbleTest {

    private final GrowingBubble bubble = Headless.onScreen(GrowingBubble::new);

    @BeforeAll
    static void start() {
        Headless.start();
    }

    @Test
    void anAnswerThatEndsBeforeItsFirstWordsWereDrawnIsSeen() {
        assertFalse(bubble.isVisible(), "nothing is shown of nothing");
        assertTrue(ends("All of it at once."));
        assertTrue(bubble.isVisible() && bubble.isManaged());
        assertEquals("All of it at once.", words());
    }

    @Test
    void theWordsThatCameStayAndTheRestFollowsThem() {
        grow("The first paragraph.\n\nThe sec");
        assertTrue(bubble.isVisible());
        assertTrue(ends("The first paragraph.\n\nThe second."));
        assertEquals("The first paragraph.The second.", words());
    }

    @Test
    void otherWordsThanThoseThatCameAreNotTakenOver() {
        grow("I was going to");
        assertFalse(ends("Something else."));
        assertFalse(ends(" "));
    }

    private void grow(String words) {
        Headless.act(() -> bubble.grow(words));
    }

    private boolean ends(String words) {
        return Headless.onScreen(() -> bubble.ends(words));
    }

    private String words() {
        return words(bubble);
    }

    private static String words(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case Parent parent -> parent.getChildrenUnmodifiable().stream().map(GrowingBubbleTest::words).collect(Collectors.joining());
            default -> "";
        };
    }
}
