package rehearsal.ui.chat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.program.Phase;
import rehearsal.program.StateField;
import rehearsal.session.Session;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.fx.Latest;

/** The client's state after one of the turns, and what that turn changed in it. */
public final class StateModel {

    private final TalkDesk desk;
    private final Surroundings around;
    private final Runnable frozen;
    private final Latest looking;
    private final ObjectProperty<Optional<Session>> session = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StateSight>> sight = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty turns = new SimpleIntegerProperty();
    private final IntegerProperty at = new SimpleIntegerProperty();
    private final BooleanProperty naming = new SimpleBooleanProperty();

    StateModel(TalkDesk desk, Surroundings around, Runnable frozen) {
        this.desk = desk;
        this.around = around;
        this.frozen = frozen;
        this.looking = new Latest(around.background());
        at.addListener((property, before, after) -> look());
    }

    public ReadOnlyObjectProperty<Optional<StateSight>> sight() {
        return sight;
    }

    public IntegerProperty turns() {
        return turns;
    }

    /** After how many turns the state is shown; 0 is the start. */
    public IntegerProperty at() {
        return at;
    }

    BooleanProperty naming() {
        return naming;
    }

    List<Phase> phases() {
        return desk.program().phases();
    }

    String category(String id) {
        return desk.program().title(StateField.Holds.CATEGORY, id);
    }

    void show(Optional<Session> now) {
        session.set(now);
        naming.set(false);
        var count = now.map(talk -> talk.turns().size()).orElse(0);
        turns.set(count);
        if (at.get() == count) {
            look();
        } else {
            at.set(count);
        }
    }

    private void look() {
        session.get().ifPresentOrElse(talk -> {
            var place = Math.min(at.get(), talk.turns().size());
            var turn = turn(talk, place);
            var before = turn(talk, place - 1);
            looking.run(() -> StateSight.of(place, desk.stateAt(talk.id(), before), desk.stateAt(talk.id(), turn), desk.program()),
                    found -> sight.set(Optional.of(found)), failure -> around.desk().failed(failure));
        }, () -> sight.set(Optional.empty()));
    }

    private static Optional<UUID> turn(Session talk, int place) {
        return place <= 0 ? Optional.empty() : Optional.of(talk.turns().get(place - 1).id());
    }

    /** A name for the scenario that this moment becomes. */
    String suggestedName() {
        return session.get().map(talk -> around.texts().say("chat.freeze.name", talk.title(), at.get())).orElse("");
    }

    /** Keeps this moment as a scenario to start from. */
    public void freeze(String name) {
        session.get().filter(talk -> !name.isBlank()).ifPresent(talk -> {
            var turn = turn(talk, at.get());
            naming.set(false);
            around.background().run(() -> desk.freeze(talk.id(), turn, name.strip()), scenario -> {
                around.desk().say(around.texts().say("chat.frozen", scenario.name()));
                frozen.run();
            }, failure -> around.desk().failed(failure));
        });
    }
}
