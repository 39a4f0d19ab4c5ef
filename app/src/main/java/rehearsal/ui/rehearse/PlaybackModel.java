package rehearsal.ui.rehearse;

import rehearsal.practice.SessionActions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.session.Playback.Beat;
import rehearsal.session.Session;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.session.Answering;

/** A recorded talk watched again, turn by turn and word by word, at its own speed or ten times as fast. Nobody is asked and nothing is written. */
final class PlaybackModel {

    private static final Duration TICK = Duration.ofMillis(40);

    private final SessionActions desk;
    private final WindowContext around;
    private final ObjectProperty<Optional<Answering>> answering;
    private final Consumer<Session> show;
    private final Latest clock;
    private final Latest looking;
    private final ObjectProperty<Optional<Sight>> sight = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(Pace.OWN);
    private Optional<Session> whole = Optional.empty();
    private List<Beat> beats = List.of();
    private Duration time = Duration.ZERO;
    private long ticked;
    private boolean landing;

    /** How fast. */
    enum Pace {
        OWN(1), TEN_TIMES(10);

        private final int factor;

        Pace(int factor) {
            this.factor = factor;
        }
    }

    /** Where it stands: after this many turns of so many. */
    record Sight(int turn, int turns, boolean running, boolean shortened) {
        boolean over() {
            return turn == turns;
        }
    }

    PlaybackModel(SessionActions desk, WindowContext around, ObjectProperty<Optional<Answering>> answering, Consumer<Session> show) {
        this.desk = desk;
        this.around = around;
        this.answering = answering;
        this.show = show;
        this.clock = new Latest(around.background());
        this.looking = new Latest(around.background());
    }

    /** Empty when nothing is watched. */
    ReadOnlyObjectProperty<Optional<Sight>> sight() {
        return sight;
    }

    ObjectProperty<Pace> pace() {
        return pace;
    }

    boolean on() {
        return sight.get().isPresent();
    }

    /** Begins at the beginning. */
    void watch(Session talk) {
        looking.run(() -> desk.playback(talk.id()), found -> {
            whole = Optional.of(talk);
            beats = found;
            sight.set(Optional.of(new Sight(0, beats.size(), true, false)));
            land(0, !beats.isEmpty());
        }, failure -> around.desk().failed(failure));
    }

    void pause() {
        clock.cancel();
        running(false);
    }

    private void running(boolean goesOn) {
        sight.get().ifPresent(now -> sight.set(Optional.of(new Sight(now.turn(), now.turns(), goesOn, now.shortened()))));
    }

    private boolean running() {
        return sight.get().filter(Sight::running).isPresent();
    }

    /** Goes on; from the beginning when it was over. */
    void go() {
        sight.get().ifPresent(now -> {
            if (now.over()) {
                land(0, true);
            } else if (landing) {
                running(true);
            } else {
                run(now.turn());
            }
        });
    }

    /** The next turn at once, and then stands still. */
    void step() {
        sight.get().filter(now -> !now.over()).ifPresent(now -> land(now.turn() + 1, false));
    }

    void toTheEnd() {
        sight.get().ifPresent(now -> land(now.turns(), false));
    }

    /** Leaves the talk as it is kept. */
    void stop() {
        clock.cancel();
        looking.cancel();
        landing = false;
        answering.set(Optional.empty());
        sight.set(Optional.empty());
        whole.ifPresent(show);
        whole = Optional.empty();
    }

    private void run(int turn) {
        sight.set(Optional.of(new Sight(turn, beats.size(), true, beats.get(turn).shortened())));
        ticked = desk.now();
        tick();
    }

    private void tick() {
        clock.after(TICK, () -> {
            var now = desk.now();
            time = time.plus(Duration.ofMillis((now - ticked) * pace.get().factor));
            ticked = now;
            advance();
            if (running() && !landing) {
                tick();
            }
        });
    }

    private void advance() {
        var turn = sight.get().map(Sight::turn).orElse(0);
        var beat = beats.get(turn);
        var spoken = time.minus(beat.thinking());
        if (spoken.isNegative()) {
            answering.set(Optional.of(seen(Optional.empty(), "", Duration.ZERO).doing(around.texts().say("chat.watch.thinking"))));
        } else if (spoken.compareTo(beat.answering()) < 0) {
            var client = beat.turn().line().client().map(message -> message.text());
            answering.set(Optional.of(seen(client, beat.wordsAt(spoken), spoken)));
        } else {
            land(turn + 1, true);
        }
    }

    private Answering seen(Optional<String> client, String words, Duration spoken) {
        return new Answering(client, Optional.empty(), words, 0, around.texts().say("chat.watch.recorded",
                Duration.ofMillis(spoken.toMillis()).toSeconds()), spoken.toMillis(), Optional.empty(), List.of(), List.of());
    }

    /** The talk as it stood after this many turns. The clock stands until it is there, for there may be no turn after it. */
    private void land(int turns, boolean goOn) {
        clock.cancel();
        running(goOn);
        landing = true;
        time = Duration.ZERO;
        var talk = whole.orElseThrow();
        looking.run(() -> desk.engine().lookAt(talk.id(), turnBefore(turns)), session -> {
            landing = false;
            answering.set(Optional.empty());
            show.accept(session);
            if (running() && turns < beats.size()) {
                run(turns);
            } else {
                sight.set(Optional.of(new Sight(turns, beats.size(), false, false)));
            }
        }, failure -> around.desk().failed(failure));
    }

    private Optional<UUID> turnBefore(int turns) {
        return turns == 0 ? Optional.empty() : Optional.of(beats.get(turns - 1).turn().id());
    }
}
