package rehearsal.ui.talk;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * The words of an answer while they come. Whole paragraphs are drawn once and then left alone; only the one that is still growing is drawn
 * anew, so that a long answer costs no more than a short one.
 */
public final class GrowingBubble extends SteadyBox {

    private final VBox paragraphs = new SteadyBox(8);
    private final VBox growing = new SteadyBox(8);
    private final Rectangle caret = new Rectangle(8, 14);
    private int drawn;
    private String soFar = "";

    public GrowingBubble() {
        setSpacing(8);
        caret.getStyleClass().add("rh-caret");
        caret.setTranslateY(3);
        caret.setTranslateX(2);
        paragraphs.managedProperty().bind(Bindings.isNotEmpty(paragraphs.getChildren()));
        getChildren().addAll(paragraphs, growing);
        Bubbles.dressed(this);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** All the words so far; fewer than before change nothing. */
    public void grow(String words) {
        if (words.length() > soFar.length()) {
            setVisible(true);
            draw(words);
            soFar = words;
        }
    }

    /** These are all the words there will be; what is drawn already stays if it is their beginning. False when it is not. */
    public boolean finish(String words) {
        if (!words.startsWith(soFar)) {
            return false;
        }
        setVisible(!words.isBlank());
        draw(words);
        growing.getChildren().setAll(Markdown.nodes(words.substring(drawn)));
        return true;
    }

    private void draw(String words) {
        var whole = whole(words, drawn);
        if (whole > drawn) {
            paragraphs.getChildren().addAll(Markdown.nodes(words.substring(drawn, whole)));
            drawn = whole;
        }
        growing.getChildren().setAll(Markdown.growing(words.substring(drawn), caret));
    }

    /** Up to where the paragraphs after this place cannot change any more; never inside a block of code. */
    private static int whole(String words, int from) {
        var safe = from;
        var inCode = false;
        for (var place = from; place < words.length(); place++) {
            if (words.startsWith("```", place)) {
                inCode = !inCode;
                place += 2;
            } else if (!inCode && words.startsWith("\n\n", place)) {
                safe = place + 2;
            }
        }
        return safe;
    }
}
