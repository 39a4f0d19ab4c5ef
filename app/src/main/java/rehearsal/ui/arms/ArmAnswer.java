package rehearsal.ui.arms;

import rehearsal.practice.LoadedPair;
import rehearsal.practice.PairActions;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.trial.Arm;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Work;
import rehearsal.ui.talk.Answering;
import rehearsal.ui.talk.EventTray;
import rehearsal.ui.talk.AnswerCollector;
import rehearsal.ui.talk.AnswerTrouble;

/** One arm while it answers. Two of them run at the same time and know nothing of each other. */
final class ArmAnswer {

    private final Arm arm;
    private final PairActions desk;
    private final WindowContext around;
    private final Consumer<Optional<LoadedPair>> ended;
    private final ObjectProperty<Optional<Answering>> answering = new SimpleObjectProperty<>(Optional.empty());
    private Optional<AnswerTrouble> trouble = Optional.empty();
    private Optional<Work> underWay = Optional.empty();
    private long took;
    private boolean stopped;

    /** @param ended is given the pair after the answer; none when it cannot be read */
    ArmAnswer(Arm arm, PairActions desk, WindowContext around, Consumer<Optional<LoadedPair>> ended) {
        this.arm = arm;
        this.desk = desk;
        this.around = around;
        this.ended = ended;
    }

    Arm arm() {
        return arm;
    }

    /** What came so far; empty while the arm does not answer. */
    ObjectProperty<Optional<Answering>> answering() {
        return answering;
    }

    boolean busy() {
        return answering.get().isPresent();
    }

    /** Why the last answer did not come, with what helps. */
    Optional<AnswerTrouble> trouble() {
        return trouble;
    }

    /** How long the last answer took, in milliseconds. */
    long took() {
        return took;
    }

    /** A person stopped the last answer, wherever in it that was. */
    boolean stopped() {
        return stopped;
    }

    void forget() {
        stopped = false;
        trouble = Optional.empty();
    }

    void answer(UUID pair) {
        if (busy()) {
            return;
        }
        trouble = Optional.empty();
        stopped = false;
        var hearing = new AnswerCollector(Answering.begin(Optional.empty(), Optional.empty()), around.texts(), desk::now);
        answering.set(Optional.of(hearing.now()));
        var tray = new EventTray(around.background(), hearing::hear, () -> answering.set(Optional.of(hearing.now())));
        tray.start();
        underWay = Optional.of(around.background().run(() -> {
            ask(pair, tray, hearing);
            return true;
        }, _ -> {
        }, failure -> around.desk().failed(failure)));
    }

    /** Cuts this arm's answer off; what has come of it is kept. */
    void stop() {
        stopped = busy();
        underWay.ifPresent(Work::cancel);
    }

    /** The end is told here and not by the background, which says nothing of work that was stopped. */
    private void ask(UUID pair, EventTray tray, AnswerCollector hearing) {
        try {
            desk.pairs().answer(pair, arm, tray);
            // Whoever stopped the answer did not mean to stop reading it.
            Thread.interrupted();
            var after = desk.open(pair);
            around.background().show(() -> end(tray, hearing, Optional.of(after)));
        } catch (RuntimeException failure) {
            around.background().show(() -> {
                end(tray, hearing, Optional.empty());
                around.desk().failed(failure);
            });
        }
    }

    private void end(EventTray tray, AnswerCollector hearing, Optional<LoadedPair> after) {
        tray.finish();
        trouble = hearing.trouble();
        took = hearing.now().millis();
        underWay = Optional.empty();
        answering.set(Optional.empty());
        ended.accept(after);
    }
}
