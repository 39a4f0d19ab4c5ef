package rehearsal.ui.pair;

import rehearsal.practice.LoadedPair;
import rehearsal.practice.PairActions;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.persona.Persona;
import rehearsal.program.Phase;
import rehearsal.store.prompt.Scope;
import rehearsal.store.trial.Vote;
import rehearsal.trial.Arm;
import rehearsal.trial.ArmPair;
import rehearsal.ui.cases.CaseModel;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Place;
import rehearsal.ui.session.Spending;
import rehearsal.ui.session.Answering;
import rehearsal.ui.session.AnswerFlow;
import rehearsal.ui.session.AnswerTrouble;

/** Two arms on the screen: what is set up, what both heard and said, and everything a person may do with it. */
public final class PairModel {

    private final PairActions desk;
    private final WindowContext around;
    private final PairSetup setup;
    private final VoteModel vote;
    private final CaseModel cases;
    private final Map<Arm, AnswerFlow<LoadedPair>> lanes = new EnumMap<>(Arm.class);
    private final PairClientPlay play;
    private final PairChoices choices;
    private final ObjectProperty<Optional<LoadedPair>> opened = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<AnswerTrouble>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OpenPane> below = new SimpleObjectProperty<>(new OpenPane.Nothing());
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty sendable = new SimpleBooleanProperty();
    private boolean opening;
    private boolean showing;

    public PairModel(PairActions desk, WindowContext around) {
        this.desk = desk;
        this.around = around;
        this.setup = new PairSetup(desk.author());
        this.vote = new VoteModel(desk.author());
        this.cases = new CaseModel(desk.cases(), around, this::closeBelow);
        for (var arm : Arm.values()) {
            lanes.put(arm, new AnswerFlow<>(around, desk::now, after -> ended(arm, after)));
        }
        this.play = new PairClientPlay(desk, around, this::hear);
        this.choices = new PairChoices(desk, around, setup);
        play.thinking().subscribe(_ -> judgeBusy());
        List.of(typed, opened, busy).forEach(each -> each.subscribe(_ -> judge()));
        setup.scenario().addListener((property, before, after) -> scenarioChosen());
        List.of(setup.contest(), setup.version(Arm.A), setup.version(Arm.B), setup.model(Arm.A), setup.model(Arm.B)).forEach(
                choice -> choice.addListener((property, before, after) -> leaveForAnother()));
        setup.hidden().addListener((property, before, after) -> hide(after));
        choices.refresh();
    }

    PairSetup setup() {
        return setup;
    }

    VoteModel vote() {
        return vote;
    }

    CaseModel cases() {
        return cases;
    }

    PairClientPlay play() {
        return play;
    }

    /** The answer of a side, while it comes and afterwards. */
    AnswerFlow<LoadedPair> lane(Arm arm) {
        return Objects.requireNonNull(lanes.get(arm));
    }

    ReadOnlyObjectProperty<Optional<LoadedPair>> opened() {
        return opened;
    }

    /** Why the last line was not heard. */
    ReadOnlyObjectProperty<Optional<AnswerTrouble>> trouble() {
        return trouble;
    }

    ReadOnlyObjectProperty<OpenPane> below() {
        return below;
    }

    StringProperty typed() {
        return typed;
    }

    /** An arm answers, or something about the pair is being done. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    BooleanProperty sendable() {
        return sendable;
    }

    Optional<ArmPair> pair() {
        return opened.get().map(LoadedPair::pair);
    }

    /** As a person may call this arm now. */
    String name(Arm arm) {
        var masking = pair().map(ArmPair::masking).filter(now -> now.hidden());
        return masking.map(now -> around.texts().say(now.left() == arm ? "arms.left" : "arms.right")).orElseGet(arm::name);
    }

    /** What this person voted on this turn. */
    Optional<Vote> voteOn(int turn) {
        return pair().flatMap(now -> now.vote(turn, desk.author()));
    }

    String phaseTitle(String id) {
        return desk.program().phase(id).map(Phase::title).orElse(id);
    }

    List<Phase> phases() {
        return desk.program().phases();
    }

    void open(UUID pair) {
        look(() -> desk.open(pair));
    }

    /** Sets two versions of this prompt up against each other, where a scenario starts at it if there is one. */
    void contest(Scope scope, OptionalInt a, OptionalInt b) {
        if (busy.get()) {
            return;
        }
        leave();
        choices.contest(scope, a, b);
    }

    /** Begins both talks at the chosen scenario, without a word yet. */
    void start() {
        if (setup.complete() && pair().isEmpty()) {
            look(this::started);
        }
    }

    private LoadedPair started() {
        return desk.opened(desk.pairs().start(setup.of(Arm.A), setup.of(Arm.B), setup.scenario().get().orElseThrow().name(),
                setup.hidden().get()));
    }

    /** Goes back to the set-up; both talks stay kept. */
    void leave() {
        if (!busy.get()) {
            lanes.values().forEach(AnswerFlow::forget);
            opened.set(Optional.empty());
            trouble.set(Optional.empty());
            below.set(new OpenPane.Nothing());
            vote.show(Optional.empty());
            choices.refresh();
        }
    }

    /** Says what is in the box to both. */
    void send() {
        if (sendable.get()) {
            var words = typed.get().strip();
            typed.set("");
            hear(Optional.of(words));
        }
    }

    /** One line for both, or none when the coaches begin: written down first, and then both are asked at the same time. */
    void hear(Optional<String> words) {
        if (busy.get()) {
            return;
        }
        trouble.set(Optional.empty());
        opening = true;
        judgeBusy();
        around.background().run(() -> {
            var pair = pair().isPresent() ? pair().get() : started().pair();
            return desk.hear(pair.id(), words);
        }, said -> heard(said, words), failure -> {
            opening = false;
            judgeBusy();
            typed.set(words.orElse(""));
            around.desk().failed(failure);
        });
    }

    private void heard(PairActions.Heard said, Optional<String> words) {
        show(said.after());
        said.refused().ifPresentOrElse(not -> {
            var why = not.why();
            trouble.set(Optional.of(new AnswerTrouble(why.kind(), why.sentence(), why.help(), Optional.empty())));
            typed.set(words.orElse(""));
            play.stop();
        }, () -> lanes.keySet().forEach(arm -> ask(arm, said.after().pair())));
        opening = false;
        quiet();
    }

    /** When nobody answers any more, a client who plays goes on. */
    private void quiet() {
        judgeBusy();
        if (!busy.get()) {
            pair().ifPresent(play::goOn);
        }
    }

    /** Asks this arm for the answer it owes. */
    void again(Arm arm) {
        pair().filter(now -> now.owes(arm)).ifPresent(now -> {
            ask(arm, now);
            judgeBusy();
        });
    }

    private void ask(Arm arm, ArmPair now) {
        lane(arm).run(Answering.begin(Optional.empty(), Optional.empty()), now.turns().size(), listener -> {
            desk.pairs().answer(now.id(), arm, listener);
            // Whoever stopped the answer did not mean to stop reading it.
            Thread.interrupted();
            return desk.open(now.id());
        });
    }

    /** Cuts both answers off; what has come of them is kept. */
    void stop() {
        play.stop();
        lanes.values().forEach(AnswerFlow::stop);
    }

    void stop(Arm arm) {
        play.stop();
        lane(arm).stop();
    }

    private void ended(Arm arm, Optional<LoadedPair> after) {
        judgeBusy();
        after.ifPresent(this::show);
        var texts = around.texts();
        var told = lane(arm).trouble().get().isPresent()
                ? texts.say("arms.did-not-answer", name(arm))
                : texts.say("arms.answered", name(arm), Spending.seconds(lane(arm).took()));
        around.desk().status(List.of(texts.say("arms.kept"), told));
        quiet();
    }

    /** A persona says the next line to both, once or until the talks end. */
    void play(Persona persona, boolean toTheEnd) {
        if (busy.get()) {
            return;
        }
        if (pair().isPresent()) {
            play.begin(persona, toTheEnd, pair().get());
        } else if (setup.complete()) {
            around.background().run(this::started, now -> {
                show(now);
                play.begin(persona, toTheEnd, now.pair());
            }, failure -> around.desk().failed(failure));
        }
    }

    /** Gives this arm the other's state, with a way back. */
    void setState(Arm arm) {
        pair().ifPresent(now -> {
            var head = now.of(arm).head();
            look(() -> desk.opened(desk.pairs().setState(now.id(), arm)));
            around.desk().undoable(around.texts().say("arms.state.set", name(arm), name(arm.other())),
                    () -> look(() -> desk.opened(desk.pairs().goBack(now.id(), arm, head))));
        });
    }

    /** Goes on with one arm as a talk of its own. */
    void apart(Arm arm, int turn) {
        pair().ifPresent(now -> around.background().run(() -> desk.pairs().apart(now.id(), arm, turn),
                talk -> around.desk().go(new Place.Rehearse(Optional.empty(), Optional.of(talk.id().toString()), OptionalInt.empty())),
                failure -> around.desk().failed(failure)));
    }

    void goBack() {
        around.desk().go(Place.Rehearse.anew());
    }

    void showDifference(int turn) {
        below.set(new OpenPane.Difference(turn));
    }

    void showSent(Arm arm, int turn) {
        pair().ifPresent(now -> now.turns().get(turn - 1).of(arm).turn().ifPresent(
                asked -> around.background().run(() -> desk.sent(now.of(arm).id(), asked.id()),
                        text -> text.ifPresent(found -> below.set(new OpenPane.Sent(arm, turn, found))),
                        failure -> around.desk().failed(failure))));
    }

    /** Offers to keep the talk, or what is left of it after a turn, as a case. */
    void showCase() {
        pair().ifPresent(now -> {
            cases.offer(now.title(), PairCaseStarts.of(now, this::name, around.texts()), 0);
            below.set(new OpenPane.Case());
        });
    }

    void closeBelow() {
        below.set(new OpenPane.Nothing());
    }

    void keepVote() {
        var verdict = vote.verdict();
        if (pair().isPresent() && verdict.isPresent() && vote.keepable().get()) {
            var now = pair().get();
            var turn = vote.turn().get();
            var reason = vote.reason().get();
            look(() -> {
                desk.pairs().vote(now.id(), turn, verdict.get(), reason);
                return desk.open(now.id());
            });
            around.desk().status(List.of(around.texts().say("arms.vote.kept", turn)));
        }
    }

    /** Writes both sessions to a file of the kind its ending names. */
    void export(Path file) {
        pair().ifPresent(now -> around.background().run(() -> desk.export(now, file),
                written -> around.desk().say(around.texts().say("arms.exported", written)),
                failure -> around.desk().say(around.texts().say("arms.export.failed", file))));
    }

    private void hide(boolean hidden) {
        if (!showing) {
            pair().filter(now -> now.masking().hidden() != hidden)
                    .ifPresent(now -> look(() -> desk.opened(desk.pairs().hide(now.id(), hidden))));
        }
    }

    private void show(LoadedPair now) {
        showing = true;
        setup.hidden().set(now.pair().masking().hidden());
        setup.scenario().set(Optional.of(now.pair().a().setup().scenario()));
        vote.show(Optional.of(now.pair()));
        opened.set(Optional.of(now));
        showing = false;
        around.desk().status(List.of(around.texts().say("arms.kept")));
    }

    private void look(Callable<LoadedPair> way) {
        around.background().run(way, this::show, failure -> around.desk().failed(failure));
    }

    private void scenarioChosen() {
        if (!showing && !choices.bringing()) {
            leaveForAnother();
            choices.scenarioChosen();
        }
    }

    /** Another choice is another pair; the one on the screen stays kept. */
    private void leaveForAnother() {
        if (!showing && !choices.bringing() && pair().isPresent() && !busy.get()) {
            leave();
        }
    }

    /** Looks again what there is to choose from. */
    void refresh() {
        choices.refresh();
    }

    private void judgeBusy() {
        busy.set(opening || play.thinking().get() || Stream.of(Arm.values()).anyMatch(arm -> lane(arm).busy().get()));
    }

    private void judge() {
        sendable.set(
                !busy.get() && !typed.get().isBlank() && setup.scenario().get().isPresent() && pair().map(ArmPair::level).orElse(true));
    }
}
