package rehearsal.ui.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.Desk;
import rehearsal.ui.place.LongWork;
import rehearsal.ui.place.Place;

/** The state of a window: where the person is, what the bars say, what happened. */
public final class ShellModel implements Desk {

    private static final Duration STRIP = Duration.ofSeconds(8);
    private static final int KEPT_NOTICES = 50;
    private static final int KEPT_STEPS = 100;

    private final ObjectProperty<Place> place;
    private final ObjectProperty<Optional<Notice>> strip = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Throwable>> failure = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<LongWork> work = FXCollections.observableArrayList();
    private final ObservableList<String> status = FXCollections.observableArrayList();
    private final ObservableList<String> facts = FXCollections.observableArrayList();
    private final Deque<Place> before = new ArrayDeque<>();
    private final Latest stripClock;

    public ShellModel(Place first, Background background) {
        this.place = new SimpleObjectProperty<>(first);
        this.stripClock = new Latest(background);
    }

    public ReadOnlyObjectProperty<Place> place() {
        return place;
    }

    public ReadOnlyObjectProperty<Optional<Notice>> strip() {
        return strip;
    }

    public ReadOnlyObjectProperty<Optional<Throwable>> failure() {
        return failure;
    }

    public ObservableList<Notice> notices() {
        return notices;
    }

    public ObservableList<LongWork> work() {
        return work;
    }

    public ObservableList<String> status() {
        return status;
    }

    public ObservableList<String> facts() {
        return facts;
    }

    @Override
    public void go(Place next) {
        if (next.equals(place.get())) {
            return;
        }
        before.push(place.get());
        while (before.size() > KEPT_STEPS) {
            before.removeLast();
        }
        place.set(next);
    }

    public void back() {
        if (!before.isEmpty()) {
            place.set(before.pop());
        }
    }

    @Override
    public void say(String words) {
        show(new Notice(words, Optional.empty()));
    }

    @Override
    public void undoable(String words, Runnable undo) {
        show(new Notice(words, Optional.of(undo)));
    }

    /** Takes the strip's step back, once. */
    public void undo() {
        var undo = strip.get().flatMap(Notice::undo);
        closeStrip();
        undo.ifPresent(Runnable::run);
    }

    public void closeStrip() {
        stripClock.cancel();
        strip.set(Optional.empty());
    }

    @Override
    public void status(List<String> words) {
        setIfDifferent(status, words);
    }

    @Override
    public void facts(List<String> words) {
        setIfDifferent(facts, words);
    }

    @Override
    public LongWork begin(String title, Runnable cancel) {
        var begun = new LongWork(title, cancel);
        begun.share().addListener((property, old, share) -> {
            if (share.doubleValue() >= 1) {
                work.remove(begun);
            }
        });
        work.add(begun);
        return begun;
    }

    @Override
    public void failed(Throwable unexpected) {
        failure.set(Optional.of(unexpected));
    }

    public void closeFailure() {
        failure.set(Optional.empty());
    }

    private void show(Notice notice) {
        strip.set(Optional.of(notice));
        notices.addFirst(notice);
        if (notices.size() > KEPT_NOTICES) {
            notices.removeLast();
        }
        stripClock.after(STRIP, () -> strip.set(Optional.empty()));
    }

    private static void setIfDifferent(ObservableList<String> list, List<String> words) {
        if (!new ArrayList<>(list).equals(words)) {
            list.setAll(words);
        }
    }
}
