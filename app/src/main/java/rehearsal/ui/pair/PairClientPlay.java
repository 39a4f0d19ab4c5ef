package rehearsal.ui.pair;

import rehearsal.practice.PairActions;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import rehearsal.ai.AiException;
import rehearsal.persona.Persona;
import rehearsal.session.PersonaRun.End;
import rehearsal.trial.ArmPair;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Work;

/** The client plays herself: thinks of a line, waits for both answers, and goes on if she was asked to. */
final class PairClientPlay {

    private final PairActions desk;
    private final WindowContext around;
    private final Consumer<Optional<String>> hear;
    private final ReadOnlyBooleanWrapper thinking = new ReadOnlyBooleanWrapper();
    private Optional<Persona> goingOn = Optional.empty();
    private Optional<Work> underWay = Optional.empty();

    /** @param hear takes the line to both arms */
    PairClientPlay(PairActions desk, WindowContext around, Consumer<Optional<String>> hear) {
        this.desk = desk;
        this.around = around;
        this.hear = hear;
    }

    ReadOnlyBooleanProperty thinking() {
        return thinking.getReadOnlyProperty();
    }

    void begin(Persona persona, boolean toTheEnd, ArmPair pair) {
        goingOn = toTheEnd ? Optional.of(persona) : Optional.empty();
        think(persona, pair);
    }

    /** Both have answered. */
    void goOn(ArmPair pair) {
        goingOn.ifPresent(persona -> think(persona, pair));
    }

    void stop() {
        goingOn = Optional.empty();
        underWay.ifPresent(Work::cancel);
        rest();
    }

    private record Thought(Optional<String> line, Optional<End> end) {
    }

    private void think(Persona persona, ArmPair pair) {
        thinking.set(true);
        underWay = Optional.of(around.background().run(() -> thought(persona, pair), thought -> {
            rest();
            thought.end().ifPresent(this::over);
            thought.line().ifPresent(line -> hear.accept(Optional.of(line)));
        }, failure -> {
            goingOn = Optional.empty();
            rest();
            if (failure instanceof AiException said) {
                around.desk().say(around.texts().say("arms.play.failed", persona.name(), String.valueOf(said.getMessage())));
            } else {
                around.desk().failed(failure);
            }
        }));
    }

    private Thought thought(Persona persona, ArmPair pair) throws AiException, InterruptedException {
        var client = desk.client(persona, pair.a().setup().model());
        var over = client.over(pair);
        if (over.isPresent()) {
            return new Thought(Optional.empty(), over);
        }
        var line = client.next(pair);
        return new Thought(line, line.isEmpty() ? Optional.of(End.NOTHING_TO_SAY) : Optional.empty());
    }

    private void over(End why) {
        goingOn = Optional.empty();
        around.desk().say(why.sentence());
    }

    private void rest() {
        underWay = Optional.empty();
        thinking.set(false);
    }
}
