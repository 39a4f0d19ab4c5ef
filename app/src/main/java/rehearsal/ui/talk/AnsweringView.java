package rehearsal.ui.talk;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.KeyCap;
import rehearsal.ui.control.Tone;
import rehearsal.ui.text.Texts;

/** The answer while it comes, what goes on besides it, and the way to stop it. */
public final class AnsweringView extends VBox {

    private final Texts texts;
    private final GrowingBubble bubble = new GrowingBubble();
    private final Chip chip = Chip.of("", Tone.ACCENT, "fth-loader");
    private final Label count = Bubbles.small("");
    private Optional<String> client = Optional.empty();
    private Optional<String> looked = Optional.empty();
    private final VBox column;

    public AnsweringView(Texts texts, Runnable stop) {
        this.texts = texts;
        setSpacing(8);
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
        bubble.grow(now.words());
        looked(now);
        chip.setText(now.doing().isEmpty() ? texts.say("chat.answering", Spending.seconds(now.millis())) : now.doing());
        count.setText(now.pieces() == 0 ? "" : texts.say("chat.pieces", now.pieces()));
    }

    private void looked(Answering now) {
        if (looked.isEmpty() && now.looked().isPresent()) {
            looked = now.looked();
            column.getChildren().addFirst(Bubbles.aside("fth-book-open", looked.get()));
        }
    }
}
