package rehearsal.ui.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.state.PastAction;
import rehearsal.state.Scenario;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.Memory;
import rehearsal.ui.place.Place;

/** The recorded talk and where it is, and the ways on. */
public final class StartModel {

    private static final Duration BEAT = Duration.ofMillis(1800);

    private final StartDesk desk;
    private final Surroundings around;
    private final Memory memory;
    private final Latest clock;
    private final ObjectProperty<List<Beat>> beats = new SimpleObjectProperty<>(List.of());
    private final IntegerProperty shown = new SimpleIntegerProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final IntegerProperty speed = new SimpleIntegerProperty();
    private final StringProperty title = new SimpleStringProperty("");
    private final BooleanProperty sample = new SimpleBooleanProperty();
    private Optional<Scope> broken = Optional.empty();

    public StartModel(StartDesk desk, Surroundings around, Memory memory) {
        this.desk = desk;
        this.around = around;
        this.memory = memory;
        this.clock = new Latest(around.background());
        playing.addListener((property, before, now) -> tick());
        speed.addListener((property, before, now) -> tick());
        around.background().run(desk::talk, found -> found.ifPresent(this::load), failure -> around.desk().failed(failure));
    }

    ReadOnlyObjectProperty<List<Beat>> beats() {
        return beats;
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

    ReadOnlyStringProperty title() {
        return title;
    }

    /** Whether the sample library is there. */
    BooleanProperty sample() {
        return sample;
    }

    public void refresh() {
        around.background().run(desk::hasSample, sample::set, failure -> around.desk().failed(failure));
        around.background().run(desk::broken, found -> broken = found, failure -> around.desk().failed(failure));
        around.desk().status(List.of(around.texts().say("start.status")));
    }

    void step(int by) {
        playing.set(false);
        shown.set(Math.clamp(shown.get() + by, 0, beats.get().size()));
    }

    void again() {
        shown.set(0);
        playing.set(true);
    }

    void play() {
        if (shown.get() >= beats.get().size()) {
            shown.set(0);
        }
        playing.set(!playing.get());
    }

    /** Turns are counted by what the client says. */
    int turn(int upTo) {
        return (int) beats.get().stream().limit(upTo).filter(beat -> beat.speaker() == rehearsal.ai.Speaker.CLIENT).count();
    }

    void removeSample() {
        around.background().run(desk::removeSample, count -> {
            sample.set(false);
            around.desk().say(around.texts().say("start.removed", count));
            desk.changed().run();
        }, failure -> around.desk().say(String.valueOf(failure.getMessage())));
    }

    void openBroken() {
        around.desk().go(broken.<Place>map(Place.Library::at).orElse(Place.Library.anywhere()));
    }

    void compareBroken() {
        around.desk().go(broken.<Place>map(scope -> new Place.CompareTexts(scope, OptionalInt.of(1), OptionalInt.of(2)))
                .orElse(Place.Library.anywhere()));
    }

    void library() {
        around.desk().go(Place.Library.anywhere());
    }

    void rehearse() {
        around.desk().go(Place.Rehearse.anew());
    }

    void providers() {
        around.desk().go(new Place.Settings(Optional.of("providers")));
    }

    boolean atStart() {
        return !memory.recall("start-page").equals(Optional.of("no"));
    }

    void atStart(boolean wanted) {
        memory.keep("start-page", wanted ? "yes" : "no");
    }

    private void load(Scenario scenario) {
        title.set(scenario.name());
        var found = new ArrayList<Beat>();
        var messages = scenario.state().messages();
        for (var index = 0; index < messages.size(); index++) {
            var place = index;
            var after = scenario.state().actions().stream().filter(action -> action.afterMessage() == place).map(PastAction::type).toList();
            found.add(new Beat(messages.get(index).role(), messages.get(index).text(), after));
        }
        beats.set(List.copyOf(found));
        shown.set(Math.min(2, found.size()));
    }

    private void tick() {
        clock.cancel();
        if (!playing.get()) {
            return;
        }
        clock.after(BEAT.dividedBy(1L << speed.get()), () -> {
            shown.set(Math.min(beats.get().size(), shown.get() + 1));
            if (shown.get() >= beats.get().size()) {
                playing.set(false);
            }
            tick();
        });
    }
}
