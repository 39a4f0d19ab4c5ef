package rehearsal.ui.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.util.Subscription;
import rehearsal.store.change.Change;
import rehearsal.store.change.Changes;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Work;

/**
 * What changed in the library, told on the screen's thread, whoever changed it: another pane, window, process or machine. Changes that come
 * close together are told as one set. Panes read again what they show; none of them keeps a truth of its own.
 */
public final class LibraryChanges {

    private static final Duration GATHERING = Duration.ofMillis(60);

    private final Background background;
    private final List<Consumer<Set<Change>>> readers = new ArrayList<>();
    private final Set<Change> gathered = new LinkedHashSet<>();
    private Runnable stop = () -> {
    };
    private boolean waiting;
    private boolean closed;

    private LibraryChanges(Background background) {
        this.background = background;
    }

    /** Changes that somebody else hands on, one by one, from the screen's thread. */
    public static LibraryChanges byHand(Background background) {
        return new LibraryChanges(background);
    }

    public static LibraryChanges of(Changes changes, Background background, Consumer<? super Exception> failed) {
        var told = new LibraryChanges(background);
        told.start(changes, failed);
        return told;
    }

    private Work start(Changes changes, Consumer<? super Exception> failed) {
        return background.run(() -> changes.subscribe(change -> background.show(() -> tell(change))), found -> {
            if (closed) {
                found.close();
            } else {
                stop = found::close;
            }
        }, failed);
    }

    /** Until the subscription is ended, or the window goes. */
    public Subscription subscribe(Consumer<Set<Change>> reader) {
        readers.add(reader);
        return () -> readers.remove(reader);
    }

    public void tell(Change change) {
        gathered.add(change);
        if (!waiting && !closed) {
            waiting = true;
            background.later(GATHERING, this::hand);
        }
    }

    private void hand() {
        waiting = false;
        var now = Set.copyOf(gathered);
        gathered.clear();
        if (!closed) {
            List.copyOf(readers).forEach(reader -> reader.accept(now));
        }
    }

    public void close() {
        closed = true;
        readers.clear();
        stop.run();
    }
}
