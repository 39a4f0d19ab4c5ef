package rehearsal.ui.fx;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rehearsal.ui.testing.Headless;

class RightToLeftLinesTest {

    private static final List<String> TEXTS = List.of("שלום", "שלום ", "שלום לך היום ".repeat(9), "مرحبا بك اليوم ".repeat(9),
            "abc " + "שלום {user_name}, מה שלומך? ".repeat(5));
    private static final List<Double> WIDTHS = List.of(20.0, 90.0, 151.0, 333.0);

    @BeforeAll
    static void start() {
        Headless.start();
    }

    @Test
    void wordsThatAreReadFromTheRightGoOnInTheNextLine() {
        for (var words : TEXTS) {
            for (var width : WIDTHS) {
                for (var direction : List.of(NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT)) {
                    assertDoesNotThrow(() -> Headless.act(() -> layOut(words, width, direction)), words + " in " + width);
                }
            }
        }
        var height = Headless.onScreen(() -> wrapped(TEXTS.get(2), 151).getLayoutBounds().getHeight());
        assertTrue(height > 3 * Headless.onScreen(() -> wrapped("x", 151).getLayoutBounds().getHeight()), "over several lines");
    }

    private static Text wrapped(String words, double width) {
        var text = new Text(words);
        text.setWrappingWidth(width);
        return text;
    }

    private static void layOut(String words, double width, NodeOrientation direction) {
        var text = wrapped(words, width);
        text.setNodeOrientation(direction);
        var label = new Label(words);
        label.setWrapText(true);
        var flow = new TextFlow(text, new Text(words), label);
        flow.setNodeOrientation(direction);
        var scene = new Scene(flow);
        flow.applyCss();
        flow.prefHeight(width);
        flow.resize(width, 400);
        flow.layout();
        assertTrue(scene.getRoot().getLayoutBounds().getHeight() > 0);
    }
}
