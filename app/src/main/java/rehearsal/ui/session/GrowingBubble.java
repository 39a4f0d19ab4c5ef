package rehearsal.ui.session;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * The words of an answer while they come. Whole paragraphs are drawn once and then left alone; only the one that is still growing is drawn
 * anew, so that a long answer costs no more than a short one.
 */
public final class GrowingBubble extends SteadyColumn {

    private static final int GROUP = 8;

    private final SteadyColumn paragraphs = new SteadyColumn(8);
    private final VBox growing = new VBox(8);
    private final Rectangle caret = new Rectangle(8, 14);
    private SteadyColumn last = new SteadyColumn(8);
    private String said = "";
    private int drawn;
    private int length;

    public GrowingBubble() {
        super(8);
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
        if (words.length() > length) {
            setVisible(true);
            said = words;
            draw(words);
            length = words.length();
        }
    }

    /** Paragraphs stand in groups, so that a new one makes only the last group be measured again. */
    private void add(Node paragraph) {
        if (last.getChildren().size() >= GROUP || !paragraphs.getChildren().contains(last)) {
            last = new SteadyColumn(8);
            paragraphs.getChildren().add(last);
        }
        last.getChildren().add(paragraph);
    }

    /** There are no more words than these. Whether they are what was drawn. */
    public boolean ends(String words) {
        if (words.isBlank() || !words.startsWith(said.strip()) && !said.startsWith(words)) {
            return false;
        }
        setVisible(true);
        growing.getChildren().setAll(Markdown.nodes(words.substring(Math.min(drawn, words.length()))));
        return true;
    }

    private void draw(String words) {
        var whole = whole(words, drawn);
        if (whole > drawn) {
            Markdown.nodes(words.substring(drawn, whole)).forEach(this::add);
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
