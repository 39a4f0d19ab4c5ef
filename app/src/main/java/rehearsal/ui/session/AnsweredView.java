package rehearsal.ui.session;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.session.Turn;
import rehearsal.session.TurnLine;
import rehearsal.text.Texts;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.control.Tone;

/** What stands under the coach's name: the words, what the actions did, cards; or why there is no answer. */
public final class AnsweredView {

    private AnsweredView() {
    }

    /** What pressing something in an answer does; the settings only where nothing else helps. */
    public record Deeds(Runnable openApply, Runnable whatWasSent, Runnable again, Consumer<String> say, Optional<Runnable> openSettings) {
    }

    /** When the buttons of a card cannot be pressed, and which one was. */
    public record Cards(ObservableBooleanValue closed, Optional<String> chosen) {
    }

    /** The whole answer in a column of its own, to which more can be added; the buttons of its cards can be pressed or not. */
    public static VBox whole(VBox talk, TurnLine line, boolean open, Deeds deeds, Texts texts) {
        return whole(talk, line, new Cards(new SimpleBooleanProperty(!open), Optional.empty()), deeds, texts);
    }

    /** The same, for an answer that stands while others come. */
    public static VBox whole(VBox talk, TurnLine line, Cards cards, Deeds deeds, Texts texts) {
        var column = words(talk, line, texts);
        under(column, line, cards, deeds, texts);
        return column;
    }

    /** What the actions did, and the cards. */
    static void under(VBox column, TurnLine line, Cards cards, Deeds deeds, Texts texts) {
        line.outcomes().forEach(outcome -> column.getChildren().add(Bubbles.action(outcome, texts, deeds.openApply())));
        line.cards().forEach(card -> column.getChildren().add(Bubbles.card(card, cards, texts, deeds.say())));
    }

    /** An answer that was stopped, or did not arrive, and why. */
    public static VBox unfinished(VBox talk, Turn turn, String why, Deeds deeds, Texts texts) {
        var column = words(talk, turn.line(), texts);
        var again = ErrorCard.action(texts.say("chat.send-again"), deeds.again());
        var sent = ErrorCard.quiet(texts.say("chat.what-was-sent"), deeds.whatWasSent());
        if (turn.status() == Turn.Status.INTERRUPTED) {
            var row = new HBox(8, Chip.of(texts.say("chat.interrupted"), Tone.WARN, "fth-square"), Bubbles.space(), sent, again);
            row.setAlignment(Pos.CENTER_LEFT);
            column.getChildren().add(row);
        } else {
            var spoken = turn.line().coach().filter(message -> !message.text().isBlank()).isPresent();
            var title = texts.say(spoken ? "chat.failed.unusable" : "chat.failed");
            column.getChildren().add(deeds.openSettings()
                    .map(open -> new ErrorCard(title, why, ErrorCard.action(texts.say("chat.open-settings"), open),
                            ErrorCard.quiet(texts.say("chat.send-again"), deeds.again()), sent))
                    .orElseGet(() -> new ErrorCard(title, why, again, sent)));
        }
        return column;
    }

    private static VBox words(VBox talk, TurnLine line, Texts texts) {
        var column = Bubbles.coach(talk);
        if (line.looked().asked()) {
            column.getChildren().add(Bubbles.aside("fth-book-open", AnswerCollector.looked(texts, line.looked().found())));
        }
        line.coach().filter(message -> !message.text().isBlank()).ifPresent(
                message -> column.getChildren().add(Bubbles.words(message.text(), texts)));
        return column;
    }
}
