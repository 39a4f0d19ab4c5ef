package rehearsal.ui.pair;

import java.util.Objects;
import javafx.scene.control.Tooltip;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.store.trial.Vote;
import rehearsal.text.Texts;
import rehearsal.trial.Arm;
import rehearsal.trial.Divergence;
import rehearsal.trial.Masking;
import rehearsal.trial.PairTurn;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Tone;
import rehearsal.ui.session.Answering;
import rehearsal.ui.session.Bubbles;
import rehearsal.ui.session.Markdown;
import rehearsal.ui.session.SteadyColumn;

/** One line of the client in the middle, and both answers under it. */
final class TurnRow extends SteadyColumn {

    private static final double CLIENT_WIDTH = 720;

    private final PairModel model;
    private final Texts texts;
    private final VBox head = new SteadyColumn(0);
    private final SideBySide sides = new SideBySide();
    private final Map<Arm, AnswerCell> cells = new EnumMap<>(Arm.class);
    private Shown shown;
    private Optional<Head> drawnHead = Optional.empty();

    /** Everything that decides how a row looks; as long as it is the same, the row is. */
    record Shown(PairTurn turn, boolean last, Optional<Divergence> parting, Masking masking, Optional<Vote> vote, boolean votedNow,
            boolean aAnswers,
            boolean bAnswers, boolean busy) {

        static Shown of(PairModel model, PairTurn turn, boolean last, Optional<Divergence> parting) {
            var pair = model.pair().orElseThrow();
            return new Shown(turn, last, parting, pair.masking(), model.voteOn(turn.number()), model.vote().turn().get() == turn.number(),
                    last && model.lane(Arm.A).answering().get().isPresent(), last && model.lane(Arm.B).answering().get().isPresent(),
                    last && model.busy().get());
        }

        boolean answers(Arm arm) {
            return arm == Arm.A ? aAnswers : bAnswers;
        }
    }

    TurnRow(PairModel model, Texts texts, Shown shown) {
        super(0);
        this.model = model;
        this.texts = texts;
        this.shown = shown;
        getStyleClass().add("rh-arm-turn");
        for (var arm : Arm.values()) {
            cells.put(arm, new AnswerCell(model, texts, shown, arm));
        }
        place();
        getChildren().setAll(head, sides);
        head();
    }

    /** What stands above the answers, as far as it can change. */
    private record Head(Optional<Divergence> parting, boolean whole, Optional<VoteModel.Choice> voted, boolean votedNow, Masking masking) {
    }

    void update(Shown now) {
        if (!now.equals(shown)) {
            shown = now;
            head();
            cells.values().forEach(cell -> cell.update(now));
            place();
        }
    }

    /** The cell whose answer is coming. */
    void grow(Arm arm, Answering now) {
        cell(arm).grow(now);
    }

    private AnswerCell cell(Arm arm) {
        return Objects.requireNonNull(cells.get(arm));
    }

    private void place() {
        var left = shown.masking().left();
        sides.set(lined(cell(left), true), lined(cell(left.other()), false));
    }

    private static AnswerCell lined(AnswerCell cell, boolean atLeft) {
        cell.getStyleClass().remove("rh-line-right");
        if (atLeft) {
            cell.getStyleClass().add("rh-line-right");
        }
        return cell;
    }

    private void head() {
        var now = new Head(shown.parting(), shown.turn().whole(), shown.vote().map(vote -> model.vote().choice(vote.verdict())),
                shown.votedNow(), shown.masking());
        if (!Optional.of(now).equals(drawnHead)) {
            drawnHead = Optional.of(now);
            head.getChildren().clear();
            shown.parting().ifPresent(parting -> head.getChildren().add(parted(parting)));
            head.getChildren().add(client());
        }
    }

    private Node client() {
        var number = Bubbles.small(texts.say("arms.turn-number", shown.turn().number()));
        number.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(12, number);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("rh-arm-client");
        shown.turn().words().ifPresentOrElse(words -> {
            var bubble = new VBox(Markdown.plain(Markdown.text(words)));
            bubble.getStyleClass().addAll("rh-bubble", "client", "rh-to-both");
            bubble.setMaxWidth(CLIENT_WIDTH);
            bubble.setAccessibleText(texts.say("chat.client.said", words));
            row.getChildren().add(bubble);
        }, () -> row.getChildren().add(Bubbles.small(texts.say("arms.coaches-began"))));
        var both = Bubbles.small(texts.say("arms.to-both"));
        both.setMinWidth(USE_PREF_SIZE);
        row.getChildren().add(both);
        if (shown.turn().whole()) {
            row.getChildren().add(votes());
        }
        return row;
    }

    /** What was voted here, or the way to vote. */
    private Node votes() {
        var kept = shown.vote().map(vote -> model.vote().choice(vote.verdict()));
        Label chip = kept.isPresent()
                ? Chip.of(VoteRow.words(kept.get(), model, texts), shown.votedNow() ? Tone.ACCENT : Tone.NEUTRAL, "fth-check")
                : Chip.of(texts.say(shown.votedNow() ? "arms.vote.here" : "arms.vote.this"), shown.votedNow() ? Tone.ACCENT : Tone.NEUTRAL);
        Bubbles.pressable(chip, () -> model.vote().turn().set(shown.turn().number()));
        chip.setAccessibleText(texts.say("arms.vote.on", shown.turn().number()));
        return chip;
    }

    private Node parted(Divergence parting) {
        var what = new Label(texts.say("arms.parted", parting.turn()), Icons.small("fth-git-branch", "rh-tone-warning"));
        what.getStyleClass().addAll("rh-strong", "rh-tone-warning");
        what.setMinWidth(USE_PREF_SIZE);
        var why = new Label(texts.say("arms.parted.why", parting.sentence(model.name(Arm.A), model.name(Arm.B))));
        why.setMinWidth(0);
        why.setTooltip(new Tooltip(why.getText()));
        var left = shown.masking().left();
        var difference = Buttons.text(texts.say("arms.difference.show"), () -> model.showDifference(parting.turn()), "small");
        var set = Buttons.text(texts.say("arms.state.set-to", model.name(left), model.name(left.other())), () -> model.setState(left),
                "small");
        set.disableProperty().bind(model.busy());
        set.setTooltip(new Tooltip(texts.say("arms.state.set-to.how")));
        var row = new HBox(8, what, why, Bubbles.space(), difference, set);
        row.getStyleClass().add("rh-parted");
        return row;
    }
}
