package rehearsal.ui.arms;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rehearsal.store.trial.Vote;
import rehearsal.trial.Arm;
import rehearsal.trial.Masking;
import rehearsal.trial.PairTurn;
import rehearsal.trial.Parting;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Tone;
import rehearsal.ui.talk.Bubbles;
import rehearsal.ui.talk.Markdown;
import rehearsal.ui.text.Texts;

/** One line of the client in the middle, and both answers under it. */
final class TurnRow extends VBox {

    private static final double CLIENT_WIDTH = 720;

    private final ArmsModel model;
    private final Texts texts;
    private final Shown shown;
    private final Map<Arm, AnswerCell> growing = new EnumMap<>(Arm.class);

    /** Everything that decides how a row looks; as long as it is the same, the row is. */
    record Shown(PairTurn turn, boolean last, Optional<Parting> parting, Masking masking, Optional<Vote> vote, boolean votedNow,
            boolean aAnswers,
            boolean bAnswers, boolean busy) {

        static Shown of(ArmsModel model, PairTurn turn, boolean last, Optional<Parting> parting) {
            var pair = model.pair().orElseThrow();
            return new Shown(turn, last, parting, pair.masking(), model.voteOn(turn.number()), model.vote().turn().get() == turn.number(),
                    last && model.lane(Arm.A).busy(), last && model.lane(Arm.B).busy(), last && model.busy().get());
        }

        boolean answers(Arm arm) {
            return arm == Arm.A ? aAnswers : bAnswers;
        }
    }

    TurnRow(ArmsModel model, Texts texts, Shown shown) {
        this.model = model;
        this.texts = texts;
        this.shown = shown;
        getStyleClass().add("rh-arm-turn");
        shown.parting().ifPresent(parting -> getChildren().add(parted(parting)));
        getChildren().addAll(client(), answers());
    }

    boolean shows(Shown wanted) {
        return shown.equals(wanted);
    }

    /** The cells whose answer is coming. */
    Map<Arm, AnswerCell> growing() {
        return growing;
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

    private Node answers() {
        var grid = new GridPane();
        for (var column = 0; column < 2; column++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setFillWidth(true);
            half.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(half);
        }
        cell(grid, shown.masking().left(), 0, "rh-line-right");
        cell(grid, shown.masking().right(), 1, "rh-arm-cell-right");
        return grid;
    }

    private void cell(GridPane grid, Arm arm, int column, String style) {
        var cell = new AnswerCell(model, texts, shown, arm);
        cell.getStyleClass().add(style);
        cell.setMaxHeight(Double.MAX_VALUE);
        grid.add(cell, column, 0);
        if (shown.answers(arm)) {
            growing.put(arm, cell);
        }
    }

    private Node parted(Parting parting) {
        var what = new Label(texts.say("arms.parted", parting.turn()), Icons.small("fth-git-branch", "rh-tone-warning"));
        what.getStyleClass().addAll("rh-strong", "rh-tone-warning");
        what.setMinWidth(USE_PREF_SIZE);
        var why = new Label(texts.say("arms.parted.why", parting.sentence(model.name(Arm.A), model.name(Arm.B))));
        why.setMinWidth(0);
        why.setTooltip(new javafx.scene.control.Tooltip(why.getText()));
        var left = shown.masking().left();
        var difference = Buttons.text(texts.say("arms.difference.show"), () -> model.showDifference(parting.turn()), "small");
        var set = Buttons.text(texts.say("arms.state.set-to", model.name(left), model.name(left.other())), () -> model.setState(left),
                "small");
        set.disableProperty().bind(model.busy());
        set.setTooltip(new javafx.scene.control.Tooltip(texts.say("arms.state.set-to.how")));
        var row = new HBox(8, what, why, Bubbles.space(), difference, set);
        row.getStyleClass().add("rh-parted");
        return row;
    }
}
