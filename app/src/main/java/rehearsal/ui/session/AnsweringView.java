package rehearsal.ui.session;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.session.TurnLine;
import rehearsal.state.SessionMessage;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.KeyCap;
import rehearsal.ui.control.Tone;

/** The answer while it comes, what goes on besides it, and the way to stop it. */
public final class AnsweringView extends SteadyColumn {

    private final Texts texts;
    private final GrowingBubble bubble = new GrowingBubble();
    private final Chip chip = Chip.of("", Tone.ACCENT, "fth-loader");
    private final Label count = Bubbles.small("");
    private Optional<String> client = Optional.empty();
    private Optional<String> looked = Optional.empty();
    private final VBox column;
    private final HBox row = new HBox(8);

    public AnsweringView(Texts texts, Runnable stop) {
        super(8);
        this.texts = texts;
        var button = Buttons.text(texts.say("chat.stop"), stop, "small");
        button.setId("stop");
        var face = new HBox(6, Icons.small("fth-square"), new Label(texts.say("chat.stop")), new KeyCap("Esc"));
        face.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(face);
        button.setText("");
        button.setAccessibleText(texts.say("chat.stop"));
        row.getChildren().addAll(chip, count, Bubbles.space(), button);
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

    /**
     * The answer came to its end with this line. What is drawn stays and gets what belongs under it, so that the last word of a long answer costs
     * no more than the others. Answers whether it could be done: an answer that became other words is to be drawn anew.
     */
    public boolean settle(TurnLine line, AnsweredView.Cards cards, AnsweredView.Deeds deeds, Node meter) {
        var words = line.coach().map(SessionMessage::text).orElse("");
        if (!line.client().map(SessionMessage::text).equals(client) || !bubble.ends(words)) {
            return false;
        }
        column.getChildren().remove(row);
        AnsweredView.under(column, line, cards, deeds, texts);
        column.getChildren().add(meter);
        return true;
    }

    private void looked(Answering now) {
        if (looked.isEmpty() && now.looked().isPresent()) {
            looked = now.looked();
            column.getChildren().addFirst(Bubbles.aside("fth-book-open", looked.get()));
        }
    }
}
