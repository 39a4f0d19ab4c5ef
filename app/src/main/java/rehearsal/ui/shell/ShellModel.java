package rehearsal.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import rehearsal.store.db.StoreException;
import rehearsal.text.Texts;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.LongWork;
import rehearsal.ui.place.Machine;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.WindowServices;

/** The state of a window: where the person is, what the bars say, what happened. */
public final class ShellModel implements WindowServices {

    private static final Duration STRIP = Duration.ofSeconds(8);
    private static final int KEPT_NOTICES = 50;
    private static final int KEPT_STEPS = 100;

    private final ObjectProperty<Place> place;
    private final ObjectProperty<Optional<Notice>> strip = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Throwable>> failure = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LibraryTrouble>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty unread = new SimpleIntegerProperty();
    private final IntegerProperty arrivals = new SimpleIntegerProperty();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<String> status = FXCollections.observableArrayList();
    private final ObservableList<String> facts = FXCollections.observableArrayList();
    private final StringProperty money = new SimpleStringProperty("");
    private final IntegerProperty told = new SimpleIntegerProperty();
    private final ObservableSet<String> changedPrograms = FXCollections.observableSet();
    private final Deque<Place> before = new ArrayDeque<>();
    private final Map<Place.Section, List<String>> left = new EnumMap<>(Place.Section.class);
    private final Latest stripClock;
    private final TaskList tasks;
    private final Texts texts;
    private final Clock clock;
    private final Machine machine;

    public ShellModel(Place first, Background background, Texts texts, Clock clock, Machine machine) {
        this.place = new SimpleObjectProperty<>(first);
        this.stripClock = new Latest(background);
        this.tasks = new TaskList(background, clock, this::ended);
        this.texts = texts;
        this.clock = clock;
        this.machine = machine;
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

    /** Why nothing can be read or kept, as long as it is so. */
    public ReadOnlyObjectProperty<Optional<LibraryTrouble>> trouble() {
        return trouble;
    }

    public ObservableList<Notice> notices() {
        return notices;
    }

    /** How many notices came while nobody looked. */
    public ReadOnlyIntegerProperty unread() {
        return unread;
    }

    /** Counts how often the place should be opened again though it is the same. */
    public ReadOnlyIntegerProperty arrivals() {
        return arrivals;
    }

    public TaskList tasks() {
        return tasks;
    }

    public ObservableList<String> status() {
        return status;
    }

    public ObservableList<String> facts() {
        return facts;
    }

    /** What was spent today, in words; empty while nobody knows. */
    StringProperty money() {
        return money;
    }

    /** Counts how often a screen said who answers: after a talk went on, money may be spent. */
    @Override
    public void spent() {
        told.set(told.get() + 1);
    }

    ReadOnlyIntegerProperty told() {
        return told;
    }

    /** No clock of a window that is closed goes on. */
    void close() {
        stripClock.cancel();
        tasks.close();
    }

    @Override
    public void go(Place next) {
        if (next.equals(place.get())) {
            arrivals.set(arrivals.get() + 1);
            return;
        }
        before.push(place.get());
        while (before.size() > KEPT_STEPS) {
            before.removeLast();
        }
        move(next);
    }

    public void back() {
        if (!before.isEmpty()) {
            move(before.pop());
        }
    }

    /** What one screen said of itself is not said of the next. */
    private void move(Place next) {
        if (next.section() != place.get().section()) {
            left.put(place.get().section(), List.copyOf(status));
            status.setAll(left.getOrDefault(next.section(), List.of()));
        }
        place.set(next);
    }

    @Override
    public void say(String words) {
        show(new Notice(words, Optional.empty(), clock.instant(), Optional.of(place.get())));
    }

    @Override
    public void undoable(String words, Runnable undo) {
        show(new Notice(words, Optional.of(undo), clock.instant(), Optional.of(place.get())));
    }

    @Override
    public void happened(String words, Place where) {
        show(new Notice(words, Optional.empty(), clock.instant(), Optional.of(where)));
        unread.set(Math.min(unread.get() + 1, notices.size()));
    }

    /** The person looked at what happened. */
    public void read() {
        unread.set(0);
    }

    public void clearNotices() {
        notices.clear();
        read();
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
        told.set(told.get() + 1);
    }

    @Override
    public LongWork begin(String title, Runnable cancel) {
        return tasks.begin(title, place.get(), cancel);
    }

    private void ended(TaskList.Ended ended) {
        happened(texts.say(ended.stopped() ? "shell.task.stopped" : "shell.task.done", ended.title()), ended.where());
    }

    /** What the store cannot do for now is no surprise: it is said in its own words, and the person goes on. */
    @Override
    public void failed(Throwable unexpected) {
        if (!(unexpected instanceof StoreException store)) {
            failure.set(Optional.of(unexpected));
            return;
        }
        switch (store.kind()) {
            case CONNECTION, BUSY, DISK_FULL, NOT_WRITABLE, NO_ACCESS -> {
                // Somebody who keeps words and knows where comes first.
                if (trouble.get().isEmpty()) {
                    trouble.set(Optional.of(new LibraryTrouble(store.sentence(), this::lookAgain)));
                }
            }
            case INVALID, MISSING, TAKEN, BAD_BACKUP, STOPPED -> say(store.sentence());
            case NEWER_SCHEMA, CORRUPTED, UNEXPECTED -> failure.set(Optional.of(unexpected));
        }
    }

    private void lookAgain() {
        keptAgain();
        arrivals.set(arrivals.get() + 1);
    }

    @Override
    public void unkept(String why, Runnable again) {
        trouble.set(Optional.of(new LibraryTrouble(why, again)));
    }

    @Override
    public void keptAgain() {
        trouble.set(Optional.empty());
    }

    public void tryAgain() {
        trouble.get().map(LibraryTrouble::again).ifPresent(Runnable::run);
    }

    @Override
    public void programChanged(String program) {
        changedPrograms.add(program);
    }

    /** Programs that are different since they were opened; whoever opens one again takes it away. */
    public ObservableSet<String> changedPrograms() {
        return changedPrograms;
    }

    @Override
    public Machine machine() {
        return machine;
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
