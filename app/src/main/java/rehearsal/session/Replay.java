package rehearsal.session;

import java.util.UUID;
import java.util.function.UnaryOperator;
import rehearsal.turn.Overrides;

/** Plays a talk again, as a new session and with another set-up if wanted; the old one stays as it is. Stops at the first turn that fails. */
public final class Replay {

    private final SessionEngine engine;

    public Replay(SessionEngine engine) {
        this.engine = engine;
    }

    /** The recorded talk with a new answer beside each recorded one. What is shown at the end is the recorded talk; 2/2 is the new answer. */
    public Session recorded(UUID session, UnaryOperator<Setup> change, SessionListener listener) {
        var copy = engine.copy(session, again(session), change);
        var hearing = new Hearing(listener);
        for (var turn : copy.turns()) {
            if (!hearing.failed && turn.line().kind() == TurnLine.Kind.TALK) {
                engine.again(copy.id(), turn.id(), Overrides.none(), hearing);
            }
        }
        return copy.head().map(end -> engine.choose(copy.id(), end)).orElse(copy);
    }

    /** The client's lines once more, each after the coach's own answers. */
    public Session scripted(UUID session, UnaryOperator<Setup> change, SessionListener listener) {
        var old = engine.open(session);
        var now = engine.start(change.apply(old.setup()), again(session));
        var hearing = new Hearing(listener);
        for (var turn : old.turns()) {
            if (hearing.failed || turn.line().kind() != TurnLine.Kind.TALK) {
                continue;
            }
            var line = turn.line().client();
            now = line.isPresent() ? engine.say(now.id(), line.get().text(), hearing) : engine.letCoachBegin(now.id(), hearing);
        }
        return now;
    }

    private String again(UUID session) {
        return engine.open(session).title() + ", again";
    }

    private static final class Hearing implements SessionListener {
        private final SessionListener listener;
        private boolean failed;

        Hearing(SessionListener listener) {
            this.listener = listener;
        }

        @Override
        public void on(SessionEvent event) {
            failed |= event instanceof SessionEvent.Failed;
            listener.on(event);
        }
    }
}
