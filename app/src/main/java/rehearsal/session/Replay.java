package rehearsal.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
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
        return begin(ReplayMode.RECORDED, session, change).toTheEnd(listener);
    }

    /** The client's lines once more, each after the coach's own answers. */
    public Session scripted(UUID session, UnaryOperator<Setup> change, SessionListener listener) {
        return begin(ReplayMode.SCRIPTED, session, change).toTheEnd(listener);
    }

    /** The same, one turn at a time. Simulated talks are played by a {@link PersonaRun}. */
    public Run begin(ReplayMode mode, UUID session, UnaryOperator<Setup> change) {
        var title = engine.open(session).title() + ", again";
        return switch (mode) {
            case RECORDED -> new Run(mode, engine.copy(session, title, change));
            case SCRIPTED, SIMULATED ->
                new Run(mode, engine.open(session), engine.start(change.apply(engine.open(session).setup()), title));
        };
    }

    /** A talk on its way through a replay. */
    public final class Run {

        private final ReplayMode mode;
        private final Session start;
        private final Deque<Turn> ahead = new ArrayDeque<>();

        private Run(ReplayMode mode, Session both) {
            this(mode, both, both);
        }

        private Run(ReplayMode mode, Session old, Session start) {
            this.mode = mode;
            this.start = start;
            old.turns().stream().filter(turn -> turn.line().kind() == TurnLine.Kind.TALK).forEach(ahead::add);
        }

        /** The new session before anything was answered. */
        public Session start() {
            return start;
        }

        /** The turn that is played next. */
        public Optional<Turn> next() {
            return Optional.ofNullable(ahead.peekFirst());
        }

        public boolean over() {
            return ahead.isEmpty();
        }

        /** The next turn of the talk; nothing follows a turn that failed. */
        public Session step(SessionListener listener) {
            var turn = ahead.removeFirst();
            var hearing = new Hearing(listener);
            var now = mode == ReplayMode.RECORDED
                    ? engine.again(start.id(), turn.id(), Overrides.none(), hearing)
                    : turn.line().client().map(words -> engine.say(start.id(), words.text(), turn.line().looked().attached(), hearing))
                            .orElseGet(() -> engine.letCoachBegin(start.id(), hearing));
            if (hearing.failed) {
                ahead.clear();
            }
            return over() ? end(now) : now;
        }

        private Session end(Session now) {
            return mode == ReplayMode.RECORDED ? start.head().map(head -> engine.choose(start.id(), head)).orElse(now) : now;
        }

        private Session toTheEnd(SessionListener listener) {
            var now = start;
            while (!over()) {
                now = step(listener);
            }
            return now;
        }
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
