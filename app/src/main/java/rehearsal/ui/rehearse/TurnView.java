package rehearsal.ui.rehearse;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import rehearsal.session.Turn;
import rehearsal.session.TurnLine;
import rehearsal.text.Texts;
import rehearsal.turn.Stage;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.session.AnswerTrouble;
import rehearsal.ui.session.AnsweredView;
import rehearsal.ui.session.AnsweringView;
import rehearsal.ui.session.Bubbles;
import rehearsal.ui.session.Spending;
import rehearsal.ui.session.SteadyColumn;

/** One turn of the talk as it stands: message, answer, what the actions did, cards, and what can be done with it. */
final class TurnView extends SteadyColumn {

    private final SessionModel model;
    private final Texts texts;
    private final Turn turn;
    private final boolean last;
    private final Optional<String> answeredWith;

    TurnView(SessionModel model, Texts texts, Turn turn, boolean last) {
        this(model, texts, turn, last, Optional.empty());
    }

    /** @param answeredWith what the client said next, so that a card shows which of its buttons was taken */
    TurnView(SessionModel model, Texts texts, Turn turn, boolean last, Optional<String> answeredWith) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.turn = turn;
        this.last = last;
        this.answeredWith = answeredWith;
        managedProperty().bind(Bindings.isNotEmpty(getChildren()));
    }

    /** All of it. */
    TurnView whole() {
        var line = turn.line();
        if (line.kind() == TurnLine.Kind.EDITED_STATE) {
            getChildren().add(Bubbles.line("fth-edit-2", texts.say("chat.edited-state"), "rh-tone-draft"));
            moved(line);
            return this;
        }
        line.client().ifPresent(message -> getChildren().add(Bubbles.client(message.text(), texts)));
        line.looked().attached().forEach(note -> getChildren().add(Bubbles.beside("fth-paperclip", note.source())));
        if (turn.status() == Turn.Status.COMPLETE) {
            AnsweredView.whole(this, line, cards(), deeds(), texts).getChildren().add(meter());
        } else {
            var column = AnsweredView.unfinished(this, turn, why(), deeds(), texts);
            if (turn.alternatives() > 1) {
                column.getChildren().add(alternatives(new HBox(2)));
            }
        }
        moved(line);
        return this;
    }

    /** Whether what is drawn already can stay, as the answer to this turn; then only what follows it is in here. */
    boolean settles(AnsweringView grown) {
        var line = turn.line();
        var plain = line.kind() == TurnLine.Kind.TALK && turn.status() == Turn.Status.COMPLETE && line.looked().attached().isEmpty();
        if (!plain || !grown.settle(line, cards(), deeds(), meter())) {
            return false;
        }
        moved(line);
        return true;
    }

    /** Whether this is how the turn would be drawn. Only cards look different when something follows. */
    boolean draws(Turn other, boolean atTheEnd, Optional<String> next) {
        return turn.equals(other) && (turn.line().cards().isEmpty() || last == atTheEnd && answeredWith.equals(next));
    }

    private void moved(TurnLine line) {
        if (line.movedPhase()) {
            getChildren().add(Bubbles.line("fth-flag", texts.say("chat.moved", model.phaseTitle(line.phaseAfter()), turn.number())));
        }
    }

    private AnsweredView.Cards cards() {
        return new AnsweredView.Cards(last ? model.busy() : Bindings.createBooleanBinding(() -> true), answeredWith);
    }

    private AnsweredView.Deeds deeds() {
        return new AnsweredView.Deeds(this::openApply, this::openSent, () -> model.regenerate(turn), model::say,
                model.trouble().get().filter(AnswerTrouble::needsAKey).map(_ -> model.turns()::openSettings));
    }

    private String why() {
        var told = model.trouble().get().filter(trouble -> trouble.turn().filter(turn.id()::equals).isPresent());
        var reason = told.map(trouble -> trouble.sentence() + " " + trouble.help()).or(() -> turn.line().trouble()).orElse("");
        return (reason.strip() + " " + texts.say("chat.safe")).strip();
    }

    private HBox meter() {
        var row = new HBox(2);
        row.setAlignment(Pos.CENTER_LEFT);
        alternatives(row);
        row.getChildren().add(button("fth-refresh-cw", "chat.regenerate", () -> model.regenerate(turn), false));
        if (turn.line().client().isPresent()) {
            row.getChildren().add(button("fth-edit-2", "chat.edit", () -> model.beginEdit(turn), false));
        }
        row.getChildren().addAll(button("fth-git-branch", "chat.fork", () -> model.turns().fork(turn), false),
                button("fth-eye", "chat.what-was-sent", this::openSent, false), Bubbles.space(),
                Bubbles.small(Spending.words(turn.line().spent(), texts)));
        return row;
    }

    /** Which of the tries this is, those that failed included, and the way to the others. */
    private HBox alternatives(HBox row) {
        if (turn.alternatives() > 1) {
            var place = new Label(turn.alternative() + "/" + turn.alternatives());
            place.getStyleClass().addAll("rh-small", "rh-strong");
            place.setAccessibleText(texts.say("chat.alternative", turn.alternative(), turn.alternatives()));
            row.getChildren().addAll(button("fth-chevron-left", "chat.alternative.previous", () -> model.turns().step(turn, -1),
                    turn.alternative() == 1), place,
                    button("fth-chevron-right", "chat.alternative.next", () -> model.turns().step(turn, 1),
                            turn.alternative() == turn.alternatives()));
        }
        return row;
    }

    private Button button(String icon, String key, Runnable does, boolean never) {
        var button = Buttons.smallIcon(icon, texts.say(key), does);
        ObservableBooleanValue off = never ? Bindings.createBooleanBinding(() -> true) : model.busy();
        button.disableProperty().bind(off);
        return button;
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
