package rehearsal.ui.state;

import rehearsal.practice.SessionActions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.program.StateField;
import rehearsal.session.Session;
import rehearsal.session.Turn;
import rehearsal.session.TurnLine;
import rehearsal.state.State;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;

/** The client's state after one of the turns, what that turn changed in it, and its changes by hand. */
public final class StateModel {

    private final SessionActions desk;
    private final WindowContext around;
    private final Runnable frozen;
    private final Consumer<Session> changed;
    private final Consumer<Turn> again;
    private final Latest looking;
    private final ObjectProperty<Optional<Session>> session = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StateSight>> sight = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StateDraft>> draft = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty turns = new SimpleIntegerProperty();
    private final IntegerProperty at = new SimpleIntegerProperty();
    private final BooleanProperty naming = new SimpleBooleanProperty();

    /**
     * @param changed is given the talk after its state was changed by hand
     * @param again says what the client said in a turn once more
     */
    public StateModel(SessionActions desk, WindowContext around, Runnable frozen, Consumer<Session> changed, Consumer<Turn> again) {
        this.desk = desk;
        this.around = around;
        this.frozen = frozen;
        this.changed = changed;
        this.again = again;
        this.looking = new Latest(around.background());
        at.addListener((property, before, after) -> look());
    }

    public ReadOnlyObjectProperty<Optional<StateSight>> sight() {
        return sight;
    }

    /** The state while it is changed by hand. */
    public ReadOnlyObjectProperty<Optional<StateDraft>> draft() {
        return draft;
    }

    public IntegerProperty turns() {
        return turns;
    }

    /** After how many turns the state is shown; 0 is the start. */
    public IntegerProperty at() {
        return at;
    }

    public BooleanProperty naming() {
        return naming;
    }

    List<Phase> phases() {
        return desk.program().phases();
    }

    Program program() {
        return desk.program();
    }

    String category(String id) {
        return desk.program().title(StateField.Holds.CATEGORY, id);
    }

    /** Whether the state that is shown was written by a person. */
    boolean byHand() {
        return session.get().filter(talk -> at.get() > 0 && at.get() <= talk.turns().size()).filter(
                talk -> talk.turns().get(at.get() - 1).line().kind() == TurnLine.Kind.EDITED_STATE).isPresent();
    }

    public void show(Optional<Session> now) {
        session.set(now);
        naming.set(false);
        draft.set(Optional.empty());
        var count = now.map(talk -> talk.turns().size()).orElse(0);
        turns.set(count);
        if (at.get() == count) {
            look();
        } else {
            at.set(count);
        }
    }

    private void look() {
        draft.set(Optional.empty());
        session.get().ifPresentOrElse(talk -> {
            var place = Math.min(at.get(), talk.turns().size());
            var turn = turn(talk, place);
            var before = turn(talk, place - 1);
            looking.run(() -> sight(place, desk.stateAt(talk.id(), before), desk.stateAt(talk.id(), turn)),
                    found -> sight.set(Optional.of(found)), failure -> around.desk().failed(failure));
        }, () -> {
            looking.cancel();
            sight.set(Optional.empty());
        });
    }

    StateSight sight(int place, State before, State after) {
        return StateSight.of(place, before, after, desk.program());
    }

    private static Optional<UUID> turn(Session talk, int place) {
        return place <= 0 ? Optional.empty() : Optional.of(talk.turns().get(place - 1).id());
    }

    /** A name for the scenario that this moment becomes. */
    String suggestedName() {
        return session.get().map(talk -> around.texts().say("chat.freeze.name", talk.title(), at.get())).orElse("");
    }

    public void beginNaming() {
        if (sight.get().isPresent()) {
            naming.set(true);
        }
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

    /** Begins to change the state that is shown. */
    public void beginEdit() {
        naming.set(false);
        sight.get().ifPresent(seen -> draft.set(Optional.of(new StateDraft(seen.after(), desk.hand()))));
    }

    public void cancelEdit() {
        draft.set(Optional.empty());
    }

    /** The changed state becomes a step of its own in the talk; turns that followed stay where they are. */
    public void keepEdit() {
        keep(Optional.empty());
    }

    /** The same, and what the client said next is said once more to the changed state. */
    public void runEdit() {
        keep(following());
    }

    /** The turn that came after the state that is shown, if the client said something in it. */
    Optional<Turn> following() {
        return session.get().filter(talk -> at.get() < talk.turns().size()).map(talk -> talk.turns().get(at.get())).filter(
                turn -> turn.line().client().isPresent());
    }

    private void keep(Optional<Turn> then) {
        session.get().ifPresent(talk -> draft.get().filter(StateDraft::keepable).ifPresent(written -> {
            var turn = turn(talk, at.get());
            var head = talk.head();
            around.background().run(() -> desk.engine().editState(talk.id(), turn, written.state().get()), after -> {
                changed.accept(after);
                if (head.isPresent() && !head.equals(turn)) {
                    around.desk().undoable(around.texts().say("chat.state.edited", at.get()), () -> around.background().run(
                            () -> desk.engine().choose(talk.id(), head.get()), changed, failure -> around.desk().failed(failure)));
                }
                then.ifPresent(again);
            }, failure -> around.desk().failed(failure));
        }));
    }
}
