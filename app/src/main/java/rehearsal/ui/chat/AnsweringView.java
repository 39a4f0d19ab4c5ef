package rehearsal.ui.chat;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.KeyCap;
import rehearsal.ui.control.Tone;
import rehearsal.ui.text.Texts;

/**
 * The answer while it comes. Whole paragraphs are drawn once as Markdown and then left alone; only the paragraph that is still growing
 * is set anew, so that a long answer costs no more than a short one.
 */
final class AnsweringView extends VBox {

    private final Texts texts;
    private final VBox paragraphs = new VBox(8);
    private final Text growing = Markdown.text("");
    private final Rectangle caret = new Rectangle(8, 14);
    private final Chip chip = Chip.of("", Tone.ACCENT, "fth-loader");
    private final Label count = Bubbles.small("");
    private final VBox bubble;
    private Optional<String> client = Optional.empty();
    private int drawn;

    AnsweringView(Texts texts, Runnable stop) {
        this.texts = texts;
        setSpacing(8);
        caret.getStyleClass().add("rh-caret");
        caret.setTranslateY(3);
        caret.setTranslateX(2);
        bubble = Bubbles.dressed(new VBox(8, paragraphs, Markdown.plain(growing, caret)));
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
        Bubbles.coach(this).getChildren().addAll(bubble, row);
    }

    void show(Answering now) {
        if (!now.client().equals(client)) {
            client = now.client();
            client.ifPresent(words -> getChildren().addFirst(Bubbles.client(words, texts)));
        }
        var words = now.words();
        var whole = whole(words);
        if (whole > drawn) {
            paragraphs.getChildren().addAll(Markdown.nodes(words.substring(drawn, whole)));
            drawn = whole;
        }
        var rest = words.substring(Math.min(drawn, words.length()));
        if (!rest.equals(growing.getText())) {
            growing.setText(rest);
        }
        chip.setText(now.doing().isEmpty() ? texts.say("chat.answering", Bubbles.seconds(now.millis())) : now.doing());
        count.setText(now.pieces() == 0 ? "" : texts.say("chat.pieces", now.pieces()));
    }

    /** Up to where the paragraphs cannot change any more; never inside a block of code. */
    private static int whole(String words) {
        var end = words.lastIndexOf("\n\n");
        while (end > 0 && words.substring(0, end).split("```", -1).length % 2 == 0) {
            end = words.lastIndexOf("\n\n", end - 1);
        }
        return end < 0 ? 0 : end + 2;
    }
}
