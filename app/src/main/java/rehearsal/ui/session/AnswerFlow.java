package rehearsal.ui.session;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.ai.AiException;
import rehearsal.session.BriefReadiness;
import rehearsal.session.SessionEvent;
import rehearsal.session.SessionListener;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Work;

/**
 * One answer at a time: asks for it, shows it come, and says how it ended. Several flows can run side by side and know nothing of each other.
 *
 * @param <R> what is known after the answer: a session, or a pair of them
 */
public final class AnswerFlow<R> {

    private final WindowContext around;
    private final LongSupplier clock;
    private final Ends<R> ends;
    private final ObjectProperty<Optional<Answering>> answering = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<AnswerTrouble>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<BriefReadiness>> readiness = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<Work> underWay = Optional.empty();
    private AnswerCollector collector;
    private boolean stopped;

    /** A way of asking for an answer. */
    public interface Asking<R> {
        R ask(SessionListener listener) throws AiException, InterruptedException;
    }

    /** Whoever follows an answer from its beginning to its end. */
    public interface Ends<R> {
        /** @param turn the number that the answer will have */
        default void begins(int turn) {
        }

        default void hears(SessionEvent event) {
        }

        /** A few times a second. */
        default void streams() {
        }

        /** What is known after the turn; nothing when nobody knows. The words that came are still on the screen. */
        default void shows(Optional<R> after) {
        }

        /** Now something else can be asked. */
        void ended(Optional<R> after);
    }

    /** @param clock milliseconds */
    public AnswerFlow(WindowContext around, LongSupplier clock, Ends<R> ends) {
        this.around = around;
        this.clock = clock;
        this.ends = ends;
        this.collector = collecting(Answering.begin(Optional.empty(), Optional.empty()));
    }

    /** What came so far; empty while nobody answers. */
    public ObjectProperty<Optional<Answering>> answering() {
        return answering;
    }

    /** Why the last answer did not come, with what helps. */
    public ObjectProperty<Optional<AnswerTrouble>> trouble() {
        return trouble;
    }

    public ObjectProperty<Optional<BriefReadiness>> readiness() {
        return readiness;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the turn that ran last came to its end, so that nothing of it has to be kept for another try. */
    public boolean answered() {
        return collector.done();
    }

    /** How long the last answer took, in milliseconds. */
    public long took() {
        return collector.now().millis();
    }

    /** Whether a person stopped the last answer, wherever in it that was. */
    public boolean stopped() {
        return stopped;
    }

    public void forget() {
        stopped = false;
        trouble.set(Optional.empty());
    }

    /** @param turn the number that the answer will have */
    public void run(Answering first, int turn, Asking<R> asking) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        forget();
        collector = collecting(first);
        answering.set(Optional.of(first));
        ends.begins(turn);
        var tray = new EventTray(around.background(), this::hear, this::publish);
        tray.start();
        underWay = Optional.of(around.background().run(() -> {
            ask(asking, tray);
            return true;
        }, _ -> {
        }, failure -> around.desk().failed(failure)));
    }

    /** Somebody else wrote the client's line. May be called from any thread. */
    public void client(String line) {
        around.background().show(() -> collector.client(line));
    }

    /** Cuts the answer off; what has come of it is kept. */
    public void stop() {
        stopped = busy.get();
        underWay.ifPresent(Work::cancel);
    }

    private AnswerCollector collecting(Answering first) {
        return new AnswerCollector(first, around.texts(), clock);
    }

    /** The end is told here and not by the background, which says nothing of work that was stopped. */
    private void ask(Asking<R> asking, EventTray tray) {
        try {
            var after = asking.ask(tray);
            around.background().show(() -> end(tray, Optional.of(after), Optional.empty()));
        } catch (AiException failure) {
            broke(tray, failure.kind().id(), String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            broke(tray, "interrupted", around.texts().say("chat.stopped"));
        } catch (RuntimeException failure) {
            broke(tray, "unexpected", around.texts().say("chat.unexpected"));
            around.background().show(() -> around.desk().failed(failure));
        }
    }

    private void broke(EventTray tray, String kind, String sentence) {
        around.background().show(
                () -> end(tray, Optional.empty(), Optional.of(new AnswerTrouble(kind, sentence, "", Optional.empty()))));
    }

    private void hear(SessionEvent event) {
        collector.hear(event);
        ends.hears(event);
    }

    private void publish() {
        answering.set(Optional.of(collector.now()));
        ends.streams();
    }

    private void end(EventTray tray, Optional<R> after, Optional<AnswerTrouble> broke) {
        tray.finish();
        trouble.set(collector.trouble().or(() -> broke));
        collector.readiness().ifPresent(now -> readiness.set(Optional.of(now)));
        underWay = Optional.empty();
        ends.shows(after);
        answering.set(Optional.empty());
        busy.set(false);
        ends.ended(after);
    }
}
