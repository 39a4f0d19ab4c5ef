package rehearsal.ui.start;

import rehearsal.practice.FirstPageReader;
import rehearsal.practice.RecordedSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.Memory;
import rehearsal.ui.place.Place;

/** The recorded talk and where it is, and the ways on. */
public final class StartModel {

    private static final Duration BEAT = Duration.ofMillis(1800);

    private final FirstPageReader desk;
    private final WindowContext around;
    private final Memory memory;
    private final Runnable changed;
    private final Latest clock;
    private final ObjectProperty<RecordedSession> talk = new SimpleObjectProperty<>(RecordedSession.nothing());
    private final IntegerProperty shown = new SimpleIntegerProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final IntegerProperty speed = new SimpleIntegerProperty();
    private final BooleanProperty sample = new SimpleBooleanProperty();
    private Optional<Scope> broken = Optional.empty();

    /** @param changed is run when the sample was taken away */
    public StartModel(FirstPageReader desk, WindowContext around, Memory memory, Runnable changed) {
        this.changed = changed;
        this.desk = desk;
        this.around = around;
        this.memory = memory;
        this.clock = new Latest(around.background());
        playing.addListener((property, before, now) -> tick());
        speed.addListener((property, before, now) -> tick());
        around.background().run(desk::recorded, this::load, failure -> around.desk().failed(failure));
    }

    ReadOnlyObjectProperty<RecordedSession> talk() {
        return talk;
    }

    /** How many messages can be seen. */
    IntegerProperty shown() {
        return shown;
    }

    BooleanProperty playing() {
        return playing;
    }

    /** 0, 1, 2: once, twice, four times as fast. */
    IntegerProperty speed() {
        return speed;
    }

    /** Whether the sample library is there. */
    BooleanProperty sample() {
        return sample;
    }

    public void refresh() {
        around.background().run(desk::hasSample, this::sampleThere, failure -> around.desk().failed(failure));
        around.background().run(desk::broken, found -> broken = found, failure -> around.desk().failed(failure));
    }

    private void sampleThere(boolean there) {
        sample.set(there);
        around.desk().status(List.of(around.texts().say(there ? "start.status" : "start.status.own")));
    }

    /** One turn on, or back to the end of the one before. */
    void step(int by) {
        playing.set(false);
        toTurn(turn() + by);
    }

    /** Shows everything up to the end of a turn. */
    void toTurn(int turn) {
        shown.set(talk.get().upTo(Math.clamp(turn, 0, talk.get().turns())));
    }

    void again() {
        shown.set(0);
        playing.set(true);
    }

    void play() {
        if (shown.get() >= talk.get().beats().size()) {
            shown.set(0);
        }
        playing.set(!playing.get());
    }

    /** The turn of the newest message that can be seen; 0 before the first. */
    int turn() {
        return shown.get() == 0 ? 0 : talk.get().beats().get(Math.min(shown.get(), talk.get().beats().size()) - 1).turn();
    }

    void removeSample() {
        around.background().run(desk::removeSample, count -> {
            sampleThere(false);
            around.desk().say(around.texts().say("start.removed", count));
            changed.run();
        }, around.desk()::failed);
    }

    void openBroken() {
        around.desk().go(broken.<Place>map(Place.Library::at).orElse(Place.Library.anywhere()));
    }

    void compareBroken() {
        around.desk().go(broken.<Place>map(scope -> new Place.CompareTexts(scope, OptionalInt.of(1), OptionalInt.of(2)))
                .orElse(Place.Library.anywhere()));
    }

    void rehearse() {
        around.desk().go(Place.Rehearse.anew());
    }

    void providers() {
        around.desk().go(new Place.Settings(Optional.of("providers")));
    }

    void network() {
        around.desk().go(new Place.Settings(Optional.of("network")));
    }

    boolean atStart() {
        return !memory.recall("start-page").equals(Optional.of("no"));
    }

    void atStart(boolean wanted) {
        memory.keep("start-page", wanted ? "yes" : "no");
    }

    private void load(RecordedSession found) {
        talk.set(found);
        toTurn(1);
    }

    private void tick() {
        clock.cancel();
        if (!playing.get()) {
            return;
        }
        clock.after(BEAT.dividedBy(1L << speed.get()), () -> {
            shown.set(Math.min(talk.get().beats().size(), shown.get() + 1));
            if (shown.get() >= talk.get().beats().size()) {
                playing.set(false);
            }
            tick();
        });
    }
}
