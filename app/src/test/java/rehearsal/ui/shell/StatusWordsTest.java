package rehearsal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import rehearsal.ui.testing.Headless;

class StatusWordsTest {

    private List<Boolean> shownIn(double share) {
        Headless.start();
        return Headless.onScreen(() -> {
            var words = List.of(new Label("Draft kept 1 s ago"), new Label("Line 12, column 9"), new Label("856 tokens"));
            var row = new StatusWords();
            row.getChildren().setAll(words);
            var scene = new Scene(new Group(row));
            scene.getRoot().applyCss();
            row.setManaged(false);
            row.resize(row.prefWidth(-1) * share, 24);
            row.layout();
            return words.stream().map(Node::isVisible).toList();
        });
    }

    @Test
    void whatDoesNotFitIsLeftOutFromTheEnd() {
        assertEquals(List.of(true, true, true), shownIn(1));
        assertEquals(List.of(true, true, false), shownIn(0.85));
        assertEquals(List.of(true, false, false), shownIn(0.3));
    }
}
