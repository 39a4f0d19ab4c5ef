package rehearsal.ui.pair;

import java.util.Locale;
import javafx.scene.control.Button;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import rehearsal.session.Turn;
import rehearsal.text.Texts;
import rehearsal.trial.Arm;
import rehearsal.trial.ArmReply;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.KeyCap;
import rehearsal.ui.control.Tone;
import rehearsal.ui.session.AnswerTrouble;
import rehearsal.ui.session.Answering;
import rehearsal.ui.session.Bubbles;
import rehearsal.ui.session.GrowingBubble;
import rehearsal.ui.session.Spending;
import rehearsal.ui.session.SteadyColumn;

/** What one arm made of a line: its answer, the answer while it comes, or why there is none and what helps. */
final class AnswerCell extends SteadyColumn {

    private final PairModel model;
    private final Texts texts;
    private final Arm arm;
    private GrowingBubble bubble = bubble();
    private final Chip doing = Chip.of("", Tone.ACCENT, "fth-loader");
    private TurnRow.Shown shown;
    private Key key;

    AnswerCell(PairModel model, Texts texts, TurnRow.Shown shown, Arm arm) {
        super(6);
        this.model = model;
        this.texts = texts;
        this.shown = shown;
        this.arm = arm;
        this.key = Key.of(shown, arm, model);
        getStyleClass().add("rh-arm-cell");
        draw();
    }

    /** What decides how a cell looks. Whether somebody answers matters only where there is something to press. */
    private record Key(ArmReply answer, boolean answers, boolean set, boolean hidden, boolean othersActed, boolean closed,
            Optional<AnswerTrouble> trouble) {

        static Key of(TurnRow.Shown shown, Arm arm, PairModel model) {
            var answer = shown.turn().of(arm);
            var cards = answer.turn().filter(turn -> !turn.line().cards().isEmpty()).isPresent();
            var othersActed = shown.turn().of(arm.other()).turn().filter(other -> !other.line().outcomes().isEmpty()).isPresent();
            return new Key(answer, shown.answers(arm), shown.turn().setAfter().contains(arm), shown.masking().hidden(), othersActed,
                    answer.isGiven() ? cards && (!shown.last() || shown.busy()) : shown.busy(),
                    answer.isGiven() ? Optional.empty() : model.lane(arm).trouble().get());
        }
    }

    private static GrowingBubble bubble() {
        var fresh = new GrowingBubble();
        fresh.setMaxWidth(Double.MAX_VALUE);
        return fresh;
    }

    /** Draws anew what changed; the words that came stay where they are, unless they are asked for once more. */
    void update(TurnRow.Shown now) {
        shown = now;
        var before = key;
        key = Key.of(now, arm, model);
        if (key.answers() && !before.answers()) {
            bubble = bubble();
        }
        if (!key.equals(before)) {
            draw();
        }
    }

    private void draw() {
        getChildren().clear();
        if (key.answers()) {
            answering();
        } else {
            switch (key.answer()) {
                case ArmReply.Given given -> given(given.which());
                case ArmReply.Unfinished unfinished -> unfinished(unfinished.which());
                case ArmReply.None() -> notAsked();
            }
        }
        if (key.set()) {
            getChildren().add(Bubbles.aside("fth-edit-2", texts.say("arms.state.was-set", model.name(arm.other()))));
        }
    }

    /** Shows what came so far. */
    void grow(Answering now) {
        bubble.grow(now.words());
        doing.setText(now.doing().isEmpty() ? texts.say("chat.answering", Spending.seconds(now.millis())) : now.doing());
    }

    private void answering() {
        var stop = Buttons.text("", () -> model.stop(arm), "small");
        stop.setId("stop-" + arm.name().toLowerCase(Locale.ROOT));
        stop.setAccessibleText(texts.say("arms.stop-one", model.name(arm)));
        var face = new HBox(6, Icons.small("fth-square"), new Label(texts.say("chat.stop")), new KeyCap("Esc"));
        face.setAlignment(Pos.CENTER_LEFT);
        stop.setGraphic(face);
        var row = new HBox(8, doing, Bubbles.space(), stop);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(bubble, row);
        model.lane(arm).answering().get().ifPresent(this::grow);
    }

    private void given(Turn turn) {
        words(turn);
        var line = turn.line();
        line.outcomes()
                .forEach(outcome -> getChildren().add(Bubbles.action(outcome, texts, () -> model.showDifference(shown.turn().number()))));
        if (line.outcomes().isEmpty() && key.othersActed()) {
            getChildren().add(noAction());
        }
        line.cards().forEach(
                card -> getChildren().add(Bubbles.card(card, shown.last() && !shown.busy(), texts, words -> model.typed().set(words))));
        if (line.movedPhase()) {
            getChildren().add(Bubbles.aside("fth-flag", texts.say("arms.moved", model.phaseTitle(line.phaseAfter()))));
        }
        getChildren().add(meter(turn));
    }

    private HBox noAction() {
        var name = new Label(texts.say("arms.no-action"));
        name.getStyleClass().add("rh-code");
        var why = new Label(texts.say("arms.no-action.why"));
        why.getStyleClass().addAll("rh-outcome", "rh-muted");
        var row = new HBox(Icons.of("fth-minus-circle"), name, Bubbles.space(), why);
        row.getStyleClass().addAll("rh-action", "not_simulated");
        return row;
    }

    private HBox meter(Turn turn) {
        var spent = shown.masking().hidden() ? "" : Spending.words(turn.line().spent(), texts);
        // A talk of its own says which wording speaks in it.
        var row = new HBox(2, Bubbles.small(spent), Bubbles.space(), sent("fth-eye"),
                Bubbles.small("fth-git-branch", texts.say("arms.apart", model.name(arm)), () -> model.apart(arm, shown.turn().number()),
                        shown.masking().hidden()));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button sent(String icon) {
        var button = Buttons.smallIcon(icon, texts.say("chat.what-was-sent"), () -> model.showSent(arm, shown.turn().number()));
        // The exact request names the model and the wording.
        button.setDisable(shown.masking().hidden());
        return button;
    }

    private void unfinished(Turn turn) {
        words(turn);
        var again = ErrorCard.action(texts.say("arms.again"), () -> model.again(arm));
        again.setDisable(shown.busy());
        again.setId("again-" + arm.name().toLowerCase(Locale.ROOT));
        var sent = ErrorCard.quiet(texts.say("chat.what-was-sent"), () -> model.showSent(arm, shown.turn().number()));
        sent.setDisable(shown.masking().hidden());
        var trouble = model.lane(arm).trouble().get();
        if (turn.status() == Turn.Status.INTERRUPTED || model.lane(arm).stopped() && shown.last()
                || trouble.filter(AnswerTrouble::stopped).isPresent()) {
            var row = new HBox(8, Chip.of(texts.say("chat.interrupted"), Tone.WARN, "fth-square"), Bubbles.space(), sent, again);
            row.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(row);
        } else {
            var why = trouble.map(now -> now.sentence() + " " + now.help()).or(() -> turn.line().trouble()).orElse("");
            getChildren().add(new ErrorCard(texts.say("arms.failed", model.name(arm)), (why.strip() + " " + texts.say("arms.safe")).strip(),
                    again, sent));
        }
    }

    private void notAsked() {
        var again = ErrorCard.action(texts.say("arms.ask"), () -> model.again(arm));
        again.setDisable(shown.busy());
        again.setId("again-" + arm.name().toLowerCase(Locale.ROOT));
        Optional<AnswerTrouble> trouble = model.lane(arm).trouble().get();
        getChildren().add(new ErrorCard(texts.say("arms.not-asked", model.name(arm)),
                trouble.map(now -> now.sentence() + " " + now.help()).orElseGet(() -> texts.say("arms.not-asked.why")).strip(), again));
    }

    private void words(Turn turn) {
        turn.line().coach().filter(message -> !message.text().isBlank()).ifPresent(message -> {
            if (bubble.ends(message.text())) {
                bubble.setAccessibleText(texts.say("chat.coach.said", message.text()));
                getChildren().add(bubble);
            } else {
                var said = Bubbles.words(message.text(), texts);
                said.setMaxWidth(Double.MAX_VALUE);
                getChildren().add(said);
            }
        });
    }
}
