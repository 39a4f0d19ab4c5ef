package rehearsal.ui.chat;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.session.Turn;
import rehearsal.session.TurnLine;
import rehearsal.turn.Stage;
import rehearsal.ui.talk.AnsweredView;
import rehearsal.ui.talk.Bubbles;
import rehearsal.ui.talk.Spending;
import rehearsal.ui.text.Texts;

/** One turn of the talk as it stands: message, answer, what the actions did, cards, and what can be done with it. */
final class TurnView extends VBox {

    private final ChatModel model;
    private final Texts texts;
    private final Turn turn;

    TurnView(ChatModel model, Texts texts, Turn turn, boolean last) {
        this.model = model;
        this.texts = texts;
        this.turn = turn;
        setSpacing(8);
        var line = turn.line();
        if (line.kind() == TurnLine.Kind.EDITED_STATE) {
            getChildren().add(Bubbles.line("fth-edit-2", texts.say("chat.edited-state")));
            return;
        }
        line.client().ifPresent(message -> getChildren().add(Bubbles.client(message.text(), texts)));
        if (turn.status() == Turn.Status.COMPLETE) {
            AnsweredView.whole(this, line, last && !model.busy().get(), deeds(), texts).getChildren().add(meter());
        } else {
            AnsweredView.unfinished(this, turn, why(), deeds(), texts);
        }
        if (line.movedPhase()) {
            getChildren().add(Bubbles.line("fth-flag", texts.say("chat.moved", model.phaseTitle(line.phaseAfter()), turn.number())));
        }
    }

    private AnsweredView.Deeds deeds() {
        return new AnsweredView.Deeds(this::openApply, this::openSent, () -> model.regenerate(turn), model::say);
    }

    private String why() {
        var told = model.trouble().get().filter(trouble -> trouble.turn().filter(turn.id()::equals).isPresent());
        var reason = told.map(trouble -> trouble.sentence() + " " + trouble.help()).or(() -> turn.line().trouble()).orElse("");
        return (reason.strip() + " " + texts.say("chat.safe")).strip();
    }

    private HBox meter() {
        var busy = model.busy().get();
        var row = new HBox(2);
        row.setAlignment(Pos.CENTER_LEFT);
        if (turn.alternatives() > 1) {
            var place = new Label(turn.alternative() + "/" + turn.alternatives());
            place.getStyleClass().addAll("rh-small", "rh-strong");
            place.setAccessibleText(texts.say("chat.alternative", turn.alternative(), turn.alternatives()));
            row.getChildren().addAll(Bubbles.small("fth-chevron-left", texts.say("chat.alternative.previous"), () -> model.step(turn, -1),
                    busy || turn.alternative() == 1), place,
                    Bubbles.small("fth-chevron-right", texts.say("chat.alternative.next"), () -> model.step(turn, 1),
                            busy || turn.alternative() == turn.alternatives()));
        }
        row.getChildren().add(Bubbles.small("fth-refresh-cw", texts.say("chat.regenerate"), () -> model.regenerate(turn), busy));
        if (turn.line().client().isPresent()) {
            row.getChildren().add(Bubbles.small("fth-edit-2", texts.say("chat.edit"), () -> model.beginEdit(turn), busy));
        }
        row.getChildren().addAll(Bubbles.small("fth-git-branch", texts.say("chat.fork"), () -> model.fork(turn), busy),
                Bubbles.small("fth-eye", texts.say("chat.what-was-sent"), this::openSent, busy), Bubbles.space(),
                Bubbles.small(Spending.words(turn.line().spent(), texts)));
        return row;
    }

    private void openApply() {
        model.inspect(turn);
        model.pipeline().reveal(Stage.APPLY);
    }

    private void openSent() {
        model.inspect(turn);
        model.pipeline().tab().set(1);
    }
}
