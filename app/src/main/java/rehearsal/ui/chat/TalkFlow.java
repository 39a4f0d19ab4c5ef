package rehearsal.ui.chat;

import rehearsal.practice.SessionActions;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.ai.AiException;
import rehearsal.session.BriefReadiness;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.SessionEvent;
import rehearsal.session.SessionListener;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Work;
import rehearsal.ui.talk.Answering;
import rehearsal.ui.talk.EventTray;
import rehearsal.ui.talk.AnswerCollector;
import rehearsal.ui.talk.AnswerTrouble;

/** One answer at a time: asks for it, shows it come, and says how it ended. */
final class TalkFlow {

    private final SessionActions desk;
    private final WindowContext around;
    private final PipelineModel pipeline;
    private final Ends ends;
    private final ObjectProperty<Optional<Answering>> answering = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<AnswerTrouble>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<BriefReadiness>> readiness = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<Work> underWay = Optional.empty();
    private AnswerCollector hearing;

    /** A way of asking for an answer. */
    interface Verb {
        Session ask(SessionEngine engine, SessionListener listener) throws AiException, InterruptedException;
    }

    /** Hears how a turn ended. */
    interface Ends {
        /** The session after the turn; none when nobody knows it. The words that came are still on the screen. */
        void shows(Optional<Session> after);

        /** Now something else can be asked. */
        void ended();
    }

    TalkFlow(SessionActions desk, WindowContext around, PipelineModel pipeline, Ends ends) {
        this.desk = desk;
        this.around = around;
        this.pipeline = pipeline;
        this.ends = ends;
        this.hearing = heard(Answering.begin(Optional.empty(), Optional.empty()));
    }

    ObjectProperty<Optional<Answering>> answering() {
        return answering;
    }

    ObjectProperty<Optional<AnswerTrouble>> trouble() {
        return trouble;
    }

    ObjectProperty<Optional<BriefReadiness>> readiness() {
        return readiness;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the turn that ran last came to its end, so that nothing of it has to be kept for another try. */
    boolean answered() {
        return hearing.done();
    }

    /** @param turn the number that the answer will have */
    void run(Answering first, int turn, Verb verb) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set(Optional.empty());
        hearing = heard(first);
        answering.set(Optional.of(first));
        pipeline.begin(turn);
        var tray = new EventTray(around.background(), this::hear, this::publish);
        tray.start();
        underWay = Optional.of(around.background().run(() -> {
            ask(verb, tray);
            return true;
        }, _ -> {
        }, failure -> around.desk().failed(failure)));
    }

    /** Somebody else wrote the client's line. May be called from any thread. */
    void client(String line) {
        around.background().show(() -> hearing.client(line));
    }

    void stop() {
        underWay.ifPresent(Work::cancel);
    }

    private AnswerCollector heard(Answering first) {
        return new AnswerCollector(first, around.texts(), desk::now);
    }

    /** The end is told here and not by the background, which says nothing of work that was stopped. */
    private void ask(Verb verb, EventTray tray) {
        try {
            var after = verb.ask(desk.engine(), tray);
            around.background().show(() -> end(tray, Optional.of(after), Optional.empty()));
        } catch (AiException failure) {
            end(tray, failure.kind().id(), String.valueOf(failure.getMessage()));
        } catch (InterruptedException stopped) {
            end(tray, "interrupted", around.texts().say("chat.stopped"));
        } catch (RuntimeException failure) {
            end(tray, "unexpected", around.texts().say("chat.unexpected"));
            around.background().show(() -> around.desk().failed(failure));
        }
    }

    private void end(EventTray tray, String kind, String sentence) {
        around.background().show(
                () -> end(tray, Optional.empty(), Optional.of(new AnswerTrouble(kind, sentence, "", Optional.empty()))));
    }

    private void hear(SessionEvent event) {
        hearing.hear(event);
        if (event instanceof SessionEvent.Pipeline told) {
            pipeline.hear(told.event());
        } else if (event instanceof SessionEvent.Token) {
            pipeline.spoke();
        }
    }

    private void publish() {
        var now = hearing.now();
        answering.set(Optional.of(now));
        pipeline.streaming();
    }

    private void end(EventTray tray, Optional<Session> after, Optional<AnswerTrouble> broke) {
        tray.finish();
        trouble.set(hearing.trouble().or(() -> broke));
        hearing.readiness().ifPresent(now -> readiness.set(Optional.of(now)));
        underWay = Optional.empty();
        ends.shows(after);
        answering.set(Optional.empty());
        busy.set(false);
        ends.ended();
    }
}
