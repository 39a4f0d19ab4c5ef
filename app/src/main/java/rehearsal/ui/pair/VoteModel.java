package rehearsal.ui.pair;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.store.trial.Verdict;
import rehearsal.trial.Arm;
import rehearsal.trial.ArmPair;

/** The vote that is being given: on which turn, what, and why. Positions are those a person sees; a vote is kept by arm. */
final class VoteModel {

    /** What can be said of two answers, in the order of the keys 1 to 4. */
    enum Choice {
        LEFT, TIE, BOTH_BAD, RIGHT
    }

    private final String author;
    private final IntegerProperty turn = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<Choice>> choice = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty keepable = new SimpleBooleanProperty();
    private Optional<ArmPair> pair = Optional.empty();

    VoteModel(String author) {
        this.author = author;
        turn.addListener((property, before, after) -> recall());
        choice.addListener((property, before, after) -> judge());
        reason.addListener((property, before, after) -> judge());
    }

    /** The turn that is voted on; 0 while there is none. */
    IntegerProperty turn() {
        return turn;
    }

    ObjectProperty<Optional<Choice>> choice() {
        return choice;
    }

    StringProperty reason() {
        return reason;
    }

    /** Something is chosen that is not kept already. */
    BooleanProperty keepable() {
        return keepable;
    }

    /** Follows the talk: the newest turn with two answers, unless somebody is about to vote on another. */
    void show(Optional<ArmPair> now) {
        var before = newest(pair);
        var same = now.map(ArmPair::id).equals(pair.map(ArmPair::id));
        pair = now;
        var newest = newest(now);
        if (!same || turn.get() == before && !keepable.get() || turn.get() == 0 || turn.get() > newest) {
            turn.set(newest);
            recall();
        }
        judge();
    }

    void step(int by) {
        pair.ifPresent(now -> {
            var wanted = turn.get() + by;
            if (now.turns().stream().anyMatch(each -> each.number() == wanted && each.whole())) {
                turn.set(wanted);
            }
        });
    }

    void choose(Choice chosen) {
        if (turn.get() > 0) {
            choice.set(Optional.of(chosen));
        }
    }

    Optional<Verdict> verdict() {
        return choice.get().map(this::verdict);
    }

    private Verdict verdict(Choice chosen) {
        return switch (chosen) {
            case LEFT -> better(left());
            case RIGHT -> better(left().other());
            case TIE -> Verdict.TIE;
            case BOTH_BAD -> Verdict.BOTH_BAD;
        };
    }

    Choice choice(Verdict verdict) {
        return switch (verdict) {
            case TIE -> Choice.TIE;
            case BOTH_BAD -> Choice.BOTH_BAD;
            case A_BETTER -> left() == Arm.A ? Choice.LEFT : Choice.RIGHT;
            case B_BETTER -> left() == Arm.B ? Choice.LEFT : Choice.RIGHT;
        };
    }

    long count(Choice chosen) {
        return pair.map(now -> now.count(verdict(chosen))).orElse(0L);
    }

    private Arm left() {
        return pair.map(now -> now.masking().left()).orElse(Arm.A);
    }

    private static Verdict better(Arm arm) {
        return arm == Arm.A ? Verdict.A_BETTER : Verdict.B_BETTER;
    }

    private static int newest(Optional<ArmPair> pair) {
        return pair.map(now -> now.turns().stream().filter(each -> each.whole()).mapToInt(each -> each.number()).max().orElse(0)).orElse(0);
    }

    /** What was voted on this turn before stands in the row again. */
    private void recall() {
        var kept = pair.flatMap(now -> now.vote(turn.get(), author));
        choice.set(kept.map(vote -> choice(vote.verdict())));
        reason.set(kept.map(vote -> vote.given().reason()).orElse(""));
        judge();
    }

    private void judge() {
        var kept = pair.flatMap(now -> now.vote(turn.get(), author));
        var same = kept.filter(vote -> verdict().equals(Optional.of(vote.verdict())) && vote.given().reason().equals(reason.get().strip()));
        keepable.set(turn.get() > 0 && choice.get().isPresent() && same.isEmpty());
    }
}
