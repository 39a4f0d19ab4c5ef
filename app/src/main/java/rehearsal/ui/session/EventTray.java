package rehearsal.ui.session;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import rehearsal.session.SessionEvent;
import rehearsal.session.SessionListener;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Latest;

/**
 * Takes what a turn tells on its own thread and hands it on a few times a second on the screen's thread, so that a fast provider never floods
 * the screen.
 */
public final class EventTray implements SessionListener {

    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final Queue<SessionEvent> waiting = new ConcurrentLinkedQueue<>();
    private final Latest clock;
    private final Consumer<SessionEvent> shown;
    private final Runnable tick;

    public EventTray(Background background, Consumer<SessionEvent> shown, Runnable tick) {
        this.clock = new Latest(background);
        this.shown = shown;
        this.tick = tick;
    }

    @Override
    public void on(SessionEvent event) {
        waiting.add(event);
    }

    public void start() {
        clock.after(BETWEEN, () -> {
            empty();
            tick.run();
            start();
        });
    }

    /** Hands on what is left, and stops. */
    public void finish() {
        clock.cancel();
        empty();
    }

    private void empty() {
        for (var event = waiting.poll(); event != null; event = waiting.poll()) {
            shown.accept(event);
        }
    }
}
