package rehearsal.ui.rehearse;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.Setup;
import rehearsal.session.Turn;
import rehearsal.ui.draft.WindowContext;

/**
 * The ways between the turns of a session and the other tries beside them.
 *
 * @param show looks behind the screen and shows the session that was found
 */
record TurnNavigation(SessionEngine engine, WindowContext around, Consumer<Callable<Session>> show) {

    /** Goes on from this turn; the turns after it stay where they are, and one step brings them back. */
    void fork(Session now, Turn turn, UnaryOperator<Setup> setup) {
        show.accept(() -> engine.fork(now.id(), Optional.of(turn.id()), setup));
        now.head().filter(head -> !head.equals(turn.id())).ifPresent(head -> around.desk().undoable(
                around.texts().say("chat.forked", turn.number()), () -> show.accept(() -> engine.choose(now.id(), head))));
    }

    /** Shows the next or the previous try at a turn, whether it was answered or not. */
    void step(Session now, Turn turn, int by) {
        show.accept(() -> {
            var beside = engine.alternatives(now.id(), turn.id());
            var place = beside.stream().map(Turn::id).toList().indexOf(turn.id()) + by;
            return place < 0 || place >= beside.size() ? now : engine.choose(now.id(), beside.get(place).id());
        });
    }
}
