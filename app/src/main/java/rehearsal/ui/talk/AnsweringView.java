package rehearsal.ui.talk;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.KeyCap;
import rehearsal.ui.control.Tone;
import rehearsal.ui.text.Texts;

/**
 * The answer while it comes. Whole paragraphs are drawn once and then left alone; only the one that is still growing is drawn anew, so
 * that a long answer costs no more than a short one.
 */
public final class AnsweringView extends VBox {

    private final Texts texts;
    private final VBox paragraphs = new VBox(8);
    private final VBox growing = new VBox(8);
    private final Rectangle caret = new Rectangle(8, 14);
    private final Chip chip = Chip.of("", Tone.ACCENT, "fth-loader");
    private final Label count = Bubbles.small("");
    private final VBox bubble;
    private Optional<String> client = Optional.empty();
    private Optional<String> looked = Optional.empty();
    private final VBox column;
    private int drawn;
    private int length;

    public AnsweringView(Texts texts, Runnable stop) {
        this.texts = texts;
        setSpacing(8);
        caret.getStyleClass().add("rh-caret");
        caret.setTranslateY(3);
        caret.setTranslateX(2);
        bubble = Bubbles.dressed(new VBox(8, paragraphs, growing));
        paragraphs.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(paragraphs.getChildren()));
        var button = Buttons.text(texts.say("chat.stop"), stop, "small");
        button.setId("stop");
        var face = new HBox(6, Icons.small("fth-square"), new Label(texts.say("chat.stop")), new KeyCap("Esc"));
        face.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(face);
        button.setText("");
        button.setAccessibleText(texts.say("chat.stop"));
        var row = new HBox(8, chip, count, Bubbles.space(), button);
        row.setAlignment(Pos.CENTER_LEFT);
        column = Bubbles.coach(this);
        column.getChildren().addAll(bubble, row);
    }

    public void show(Answering now) {
        if (!now.client().equals(client)) {
            client = now.client();
            client.ifPresent(words -> getChildren().addFirst(Bubbles.client(words, texts)));
        }
        if (now.words().length() > length) {
            grow(now.words());
            length = now.words().length();
        }
        looked(now);
        chip.setText(now.doing().isEmpty() ? texts.say("chat.answering", Spending.seconds(now.millis())) : now.doing());
        count.setText(now.pieces() == 0 ? "" : texts.say("chat.pieces", now.pieces()));
    }

    private void grow(String words) {
        var whole = whole(words, drawn);
        if (whole > drawn) {
            paragraphs.getChildren().addAll(Markdown.nodes(words.substring(drawn, whole)));
            drawn = whole;
        }
        growing.getChildren().setAll(Markdown.growing(words.substring(drawn), caret));
    }

    private void looked(Answering now) {
        if (looked.isEmpty() && now.looked().isPresent()) {
            looked = now.looked();
            column.getChildren().addFirst(Bubbles.aside("fth-book-open", looked.get()));
        }
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
