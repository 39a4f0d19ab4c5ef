package rehearsal.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Work;
import rehearsal.ui.place.LongWork;
import rehearsal.ui.place.Place;

/** What is under way. Short work is never shown, work over 0.3 s is named, work over 2 s shows how far it is and can be stopped. */
public final class TaskList {

    static final Duration NAMED = Duration.ofMillis(300);
    static final Duration SHOWN = Duration.ofSeconds(2);

    private final Background background;
    private final Clock clock;
    private final Consumer<Ended> ended;
    private final Map<LongWork, Begun> begun = new HashMap<>();
    private final ObservableList<LongWork> named = FXCollections.observableArrayList();
    private final ObservableList<LongWork> shown = FXCollections.observableArrayList();

    TaskList(Background background, Clock clock, Consumer<Ended> ended) {
        this.background = background;
        this.clock = clock;
        this.ended = ended;
    }

    /** Since when work is under way, and the clocks that will name and show it. */
    private record Begun(Instant since, Work naming, Work showing) {
        void stop() {
            naming.cancel();
            showing.cancel();
        }
    }

    /** Work that took long enough to look away from. */
    record Ended(String title, boolean stopped, Place where) {
    }

    public ObservableList<LongWork> named() {
        return named;
    }

    public ObservableList<LongWork> shown() {
        return shown;
    }

    LongWork begin(String title, Place where, Runnable cancel) {
        var work = new LongWork(title, cancel);
        begun.put(work, new Begun(clock.instant(), background.later(NAMED, () -> named.add(work)),
                background.later(SHOWN, () -> shown.add(work))));
        work.share().subscribe((_, share) -> {
            if (share.doubleValue() >= 1) {
                Optional.ofNullable(begun.remove(work)).ifPresent(known -> {
                    known.stop();
                    named.remove(work);
                    if (shown.remove(work)) {
                        ended.accept(new Ended(title, work.stopped(), where));
                    }
                });
            }
        });
        return work;
    }

    /** Nobody looks any more. */
    void close() {
        begun.values().forEach(Begun::stop);
        begun.clear();
        named.clear();
        shown.clear();
    }

    /** How long it will take at the pace so far; unknown at the beginning. */
    Optional<Duration> left(LongWork work) {
        var share = work.share().get();
        var since = Optional.ofNullable(begun.get(work)).map(Begun::since);
        if (share <= 0 || since.isEmpty()) {
            return Optional.empty();
        }
        var passed = Duration.between(since.get(), clock.instant());
        return Optional.of(Duration.ofMillis((long) (passed.toMillis() * (1 - share) / share)));
    }

    /** Stops what was begun last, if it is shown. */
    boolean stopLast() {
        if (shown.isEmpty()) {
            return false;
        }
        shown.getLast().cancel();
        return true;
    }
}
