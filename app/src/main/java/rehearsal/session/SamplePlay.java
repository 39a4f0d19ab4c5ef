package rehearsal.session;

import java.util.List;
import java.util.Optional;
import rehearsal.starter.SampleTalk;

/** The talk of the first start, played turn by turn through the real engine: nothing in it is painted on. */
public final class SamplePlay {

    public static final String TITLE = "Sample talk";

    private final SessionEngine engine;
    private final SampleTalk talk;
    private final Setup setup;

    /** The set-up starts from the talk's own scenario. */
    public SamplePlay(SessionEngine engine, SampleTalk talk, Setup setup) {
        this.engine = engine;
        this.talk = talk;
        this.setup = setup;
    }

    public Session start() {
        return engine.start(setup.withLimits(setup.limits().withMessages(Math.max(SessionLimits.USUAL_MESSAGES, talk.lines().size()))),
                TITLE);
    }

    /** What the client says next; nothing when the talk is over. */
    public Optional<String> nextLine(Session now) {
        List<String> lines = talk.lines();
        return now.turnsUsed() < lines.size() ? Optional.of(lines.get(now.turnsUsed())) : Optional.empty();
    }

    /** One line of the client and the coach's answer; the session as it is when the talk is over. */
    public Session next(Session now, SessionListener listener) {
        return nextLine(now).map(line -> engine.say(now.id(), line, listener)).orElse(now);
    }
}
