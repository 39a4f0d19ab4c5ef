package rehearsal.ui.rehearse;

import rehearsal.practice.SessionActions;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.persona.Persona;
import rehearsal.session.PersonaRun;
import rehearsal.session.Replay;
import rehearsal.session.ReplayMode;
import rehearsal.session.Session;
import rehearsal.session.StopRules;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.session.AnswerFlow;
import rehearsal.ui.session.Answering;

/** The client's side played by somebody else: a persona, or the lines of this talk once more. One turn after the other, until a rule or a person says stop. */
final class ClientPlay {

    private final SessionActions desk;
    private final WindowContext around;
    private final AnswerFlow<Session> flow;
    private final Talking talk;
    private final ObjectProperty<StopRules> rules = new SimpleObjectProperty<>(StopRules.usual());
    private final ObjectProperty<Optional<String>> playing = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> over = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Runnable> next = Optional.empty();

    /** The talk that is played on, and where a new one is shown. */
    record Talking(Supplier<Optional<Session>> here, Supplier<Optional<SessionSetup>> setup, Consumer<Session> show) {
    }

    ClientPlay(SessionActions desk, WindowContext around, AnswerFlow<Session> flow, Talking talk) {
        this.desk = desk;
        this.around = around;
        this.flow = flow;
        this.talk = talk;
    }

    /** When a persona has played to the end. */
    ObjectProperty<StopRules> rules() {
        return rules;
    }

    /** Who plays on until the end, in words; nobody when the person writes. */
    ReadOnlyObjectProperty<Optional<String>> playing() {
        return playing;
    }

    /** Why the play is over, in a sentence. */
    ObjectProperty<Optional<String>> over() {
        return over;
    }

    void once(Persona persona) {
        begin(Optional.empty(), () -> line(persona));
    }

    void toTheEnd(Persona persona) {
        begin(Optional.of(around.texts().say("chat.play.by", persona.name())), () -> line(persona));
    }

    private void begin(Optional<String> who, Runnable step) {
        over.set(Optional.empty());
        playing.set(who);
        next = who.map(_ -> step);
        step.run();
    }

    private void line(Persona persona) {
        var before = talk.here().get();
        var first = Answering.begin(Optional.empty(), Optional.empty()).doing(around.texts().say("chat.doing.player", persona.name()));
        flow.run(first, before.map(now -> now.turns().size()).orElse(0) + 1, listener -> {
            var now = before.or(() -> talk.setup().get().flatMap(SessionSetup::fresh).map(setup -> desk.engine().start(setup,
                    setup.scenario().name()))).orElseThrow();
            var step = desk.persona(persona, now, rules.get()).step(now, flow::client, listener);
            step.end().map(PersonaRun.End::sentence).ifPresent(why -> around.background().show(() -> over.set(Optional.of(why))));
            return step.session();
        });
    }

    /** Plays this talk again, as a new one. */
    void replay(ReplayMode mode) {
        talk.here().get().ifPresent(now -> talk.setup().get().ifPresent(setup -> {
            over.set(Optional.empty());
            around.background().run(() -> new Replay(desk.engine()).begin(mode, now.id(), setup::dressed), run -> {
                talk.show().accept(run.start());
                begin(Optional.of(around.texts().say("chat.replay." + mode.id() + ".by")), () -> again(mode, run));
            }, failure -> around.desk().failed(failure));
        }));
    }

    private void again(ReplayMode mode, Replay.Run run) {
        if (run.next().isEmpty()) {
            over.set(Optional.of(around.texts().say("chat.replay." + mode.id() + ".over")));
            return;
        }
        var turn = run.next().get();
        var words = turn.line().client().map(message -> message.text());
        flow.run(Answering.begin(words, mode == ReplayMode.RECORDED ? Optional.of(turn.number()) : Optional.empty()), turn.number(),
                listener -> {
                    var after = run.step(listener);
                    if (run.over()) {
                        around.background().show(() -> over.set(Optional.of(around.texts().say("chat.replay." + mode.id() + ".over"))));
                    }
                    return after;
                });
    }

    /** A turn came to its end: the next one follows, unless it is over. */
    void goOn(boolean fine) {
        if (fine && over.get().isEmpty() && next.isPresent()) {
            next.get().run();
        } else {
            stop();
        }
    }

    void stop() {
        next = Optional.empty();
        playing.set(Optional.empty());
    }
}
