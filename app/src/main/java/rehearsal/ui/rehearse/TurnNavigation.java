package rehearsal.ui.rehearse;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import rehearsal.practice.SessionActions;
import rehearsal.session.Session;
import rehearsal.session.Setup;
import rehearsal.session.Turn;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Place;
import rehearsal.ui.session.AnswerTrouble;

/**
 * The ways between the turns of a session and the other tries beside them.
 *
 * @param here the session that is shown
 * @param setup what is chosen for a session now
 * @param show looks behind the screen and shows the session that was found
 */
public record TurnNavigation(SessionActions desk, WindowContext around, Supplier<Optional<Session>> here, UnaryOperator<Setup> setup,
        Consumer<Callable<Session>> show) {

    /** Goes on from this turn; the turns after it stay where they are, and one step brings them back. */
    void fork(Turn turn) {
        here.get().ifPresent(now -> {
            show.accept(() -> desk.engine().fork(now.id(), Optional.of(turn.id()), setup));
            now.head().filter(head -> !head.equals(turn.id())).ifPresent(head -> around.desk().undoable(
                    around.texts().say("chat.forked", turn.number()), () -> show.accept(() -> desk.engine().choose(now.id(), head))));
        });
    }

    /** Shows the next or the previous try at a turn, whether it was answered or not. */
    void step(Turn turn, int by) {
        here.get().ifPresent(now -> show.accept(() -> {
            var beside = desk.engine().alternatives(now.id(), turn.id());
            var place = beside.stream().map(Turn::id).toList().indexOf(turn.id()) + by;
            return place < 0 || place >= beside.size() ? now : desk.engine().choose(now.id(), beside.get(place).id());
        }));
    }

    /** The session takes no message any more; it can be read, and forked at any turn. */
    void end() {
        here.get().ifPresent(now -> show.accept(() -> desk.engine().end(now.id())));
    }

    /** A failure is in the list behind the bell too, with the way to the session. */
    void tell(AnswerTrouble why) {
        var session = here.get().map(now -> now.id().toString());
        around.desk().happened(why.sentence(), new Place.Rehearse(Optional.empty(), session, OptionalInt.empty()));
    }

    void openSettings() {
        around.desk().go(new Place.Settings(Optional.of("providers")));
    }
}
