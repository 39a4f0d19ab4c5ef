package rehearsal.ui.rehearse;

import rehearsal.ui.state.StateModel;
import rehearsal.ui.pipeline.PipelineModel;
import rehearsal.practice.SessionActions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import rehearsal.session.BriefReadiness;
import rehearsal.session.Session;
import rehearsal.session.Turn;
import rehearsal.session.TurnLine;
import rehearsal.state.ReadScenario;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.Overrides;
import rehearsal.turn.Reference;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.session.AnswerFlow;
import rehearsal.ui.session.Answering;
import rehearsal.ui.session.AnswerTrouble;

/** The talk on the screen: what was said, what is being said, and everything a person may do with it. */
public final class SessionModel {

    private static final Duration SOON = Duration.ofMillis(20);

    private final SessionActions desk;
    private final WindowContext around;
    private final SessionSetup setup;
    private final PipelineModel pipeline;
    private final StateModel state;
    private final AnswerFlow<Session> flow;
    private final ClientPlay play;
    private final PlaybackModel watching;
    private final NotesModel notes;
    private final MessageDraft message;
    private final TurnNavigation turns;
    private final SessionFiles files;
    private final Latest judging;
    private final ObjectProperty<Optional<Session>> session = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Turn>> failed = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty sendable = new SimpleBooleanProperty();
    private boolean showing;

    public SessionModel(SessionActions desk, WindowContext around, FileChoices choices) {
        this.desk = desk;
        this.around = around;
        this.setup = new SessionSetup(desk);
        this.pipeline = new PipelineModel(desk, around, this::again);
        this.state = new StateModel(desk, around, this::refreshScenes, this::show, turn -> turn.line().client().ifPresent(
                said -> say(said.text(), turn.line().looked().attached())));
        this.flow = new AnswerFlow<>(around, desk::now, new PipelineFollower(pipeline, this::showAfter, this::answeredOrNot));
        this.play = new ClientPlay(desk, around, flow, new ClientPlay.Talking(this::here, () -> Optional.of(setup), this::show));
        this.watching = new PlaybackModel(desk, around, flow.answering(), this::show);
        this.notes = new NotesModel(desk, around, choices);
        this.message = new MessageDraft(notes);
        this.turns = new TurnNavigation(desk, around, session::get, setup::dressed, this::look);
        this.files = new SessionFiles(desk, around, choices, flow.trouble());
        this.judging = new Latest(around.background());
        message.typed().subscribe(_ -> judge());
        busy.subscribe(_ -> judge());
        busy.bind(Bindings.createBooleanBinding(() -> flow.busy().get() || watching.on(), flow.busy(), watching.sight()));
        setup.scenario().subscribe(_ -> leaveOther());
        List.of(setup.model(), setup.drafts(), setup.pins(), setup.limits()).forEach(choice -> choice.subscribe(_ -> keepSetup()));
        refreshScenes();
        notes.refresh();
    }

    public SessionSetup setup() {
        return setup;
    }

    public PipelineModel pipeline() {
        return pipeline;
    }

    public StateModel state() {
        return state;
    }

    ClientPlay play() {
        return play;
    }

    PlaybackModel watching() {
        return watching;
    }

    public TurnNavigation turns() {
        return turns;
    }

    public NotesModel notes() {
        return notes;
    }

    SessionFiles files() {
        return files;
    }

    public ReadOnlyObjectProperty<Optional<Session>> session() {
        return session;
    }

    public ReadOnlyObjectProperty<Optional<Answering>> answering() {
        return flow.answering();
    }

    public ReadOnlyObjectProperty<Optional<AnswerTrouble>> trouble() {
        return flow.trouble();
    }

    public ReadOnlyObjectProperty<Optional<BriefReadiness>> readiness() {
        return flow.readiness();
    }

    public ReadOnlyObjectProperty<Optional<Turn>> editing() {
        return message.editing();
    }

    public StringProperty typed() {
        return message.typed();
    }

    /** A try beside the turns that are shown which failed or was stopped. */
    ReadOnlyObjectProperty<Optional<Turn>> failed() {
        return failed;
    }

    /** While the coach answers, and while a recorded talk is watched. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    BooleanProperty sendable() {
        return sendable;
    }

    /** On the screen, a moment from now. */
    void soon(Runnable onScreen) {
        around.background().later(SOON, onScreen);
    }

    String phaseTitle(String id) {
        return desk.program().phase(id).map(phase -> phase.title()).orElse(id);
    }

    /** Begins a talk at the chosen scenario, without a word yet. */
    public void start() {
        setup.scenario().get().ifPresent(scenario -> {
            var wanted = setup.of(scenario);
            look(() -> desk.engine().start(wanted, scenario.name()));
        });
    }

    public void open(UUID id) {
        look(() -> desk.engine().open(id));
    }

    /** A new session in which my draft of this prompt speaks, from the scenario that its preview was made for. */
    void tryDraft(Scope draft) {
        around.background().run(desk::offers, found -> {
            leave();
            setup.offer(found);
            setup.tryDraft(draft, around.desk().machine().memory().recall("sent-scenario"));
        }, around.desk()::failed);
    }

    /** Goes back to the choice of a scenario; the talk stays kept. */
    public void leave() {
        if (!busy.get()) {
            session.set(Optional.empty());
            failed.set(Optional.empty());
            flow.trouble().set(Optional.empty());
            flow.readiness().set(Optional.empty());
            play.over().set(Optional.empty());
            cancelEdit();
            pipeline.clear();
            state.show(Optional.empty());
            refreshScenes();
        }
    }

    /** Says what is in the box, or puts it in place of the message that is being edited. */
    public void send() {
        if (sendable.get()) {
            var taken = message.take();
            taken.edited().ifPresentOrElse(turn -> here().ifPresent(now -> run(
                    Answering.begin(Optional.of(taken.words()), Optional.of(turn.number())),
                    listener -> desk.engine().edit(now.id(), turn.id(), taken.words(), listener))),
                    () -> ask(taken.words(), taken.notes()));
        }
    }

    /** The words of a card's button are said as they stand. */
    public void say(String words) {
        say(words, List.of());
    }

    private void say(String words, List<Reference> attached) {
        if (!busy.get()) {
            message.sent(attached);
            ask(words, attached);
        }
    }

    private void ask(String words, List<Reference> attached) {
        var before = here();
        run(Answering.begin(Optional.of(words), Optional.empty()),
                listener -> desk.engine().say(current(before).id(), words, attached, listener));
    }

    public void letCoachBegin() {
        var before = here();
        run(Answering.begin(Optional.empty(), Optional.empty()),
                listener -> desk.engine().letCoachBegin(current(before).id(), listener));
    }

    public void regenerate(Turn turn) {
        again(turn.id(), Overrides.none());
    }

    /** The same message once more, with what was changed by hand. */
    void again(UUID id, Overrides overrides) {
        here().ifPresent(now -> find(now, id).ifPresent(turn -> {
            var words = turn.line().client().map(said -> said.text());
            message.takeIfSame(words);
            run(Answering.begin(words, Optional.of(turn.number())), listener -> desk.engine().again(now.id(), id, overrides, listener));
        }));
    }

    void beginEdit(Turn turn) {
        message.edit(turn);
    }

    void cancelEdit() {
        message.cancelEdit();
    }

    /** Cuts the answer off; what has come of it is kept. A talk that is watched is left. */
    public void stop() {
        play.stop();
        flow.stop();
        if (watching.on()) {
            watching.stop();
        }
    }

    /** Watches the talk that is shown. */
    void watch(PlaybackModel.Pace pace) {
        here().filter(now -> !busy.get() && !now.turns().isEmpty()).ifPresent(now -> {
            watching.pace().set(pace);
            watching.watch(now);
        });
    }

    /** Asks for a file with a talk, and shows or watches it. */
    void bringIn(boolean watched) {
        if (!busy.get()) {
            files.bringIn(talk -> {
                show(talk);
                refreshScenes();
                if (watched) {
                    watch(watching.pace().get());
                }
            }, this::offer);
        }
    }

    /** A scenario out of a file, to start from. */
    private void offer(ReadScenario.Loaded read) {
        var scenario = read.scenario();
        around.background().run(desk::offers, found -> {
            setup.offer(found);
            leave();
            setup.scenario().set(Optional.of(scenario));
            around.desk().say(around.texts().say("chat.frozen", scenario.name()) + SessionFiles.warnings(read, around.texts()));
        }, failure -> around.desk().failed(failure));
    }

    /** Opens the pipeline of this turn. */
    void inspect(Turn turn) {
        here().ifPresent(now -> pipeline.show(now.id(), turn));
    }

    private void run(Answering first, AnswerFlow.Asking<Session> asking) {
        play.over().set(Optional.empty());
        failed.set(Optional.empty());
        flow.run(first, first.replaces().orElseGet(() -> here().map(now -> now.turns().size()).orElse(0) + 1), asking);
    }

    private void showAfter(Optional<Session> after) {
        after.or(this::here).ifPresent(now -> {
            show(now);
            seekFailed(now);
        });
    }

    private void answeredOrNot() {
        if (flow.answered()) {
            message.answered();
            pipeline.answered();
        }
        flow.trouble().get().filter(why -> !why.stopped()).ifPresent(why -> {
            message.giveBack();
            turns.tell(why);
        });
        play.goOn(flow.answered());
    }

    /** A turn beside the ones that are shown did not come to its end: it is seen too, or nobody would know. */
    private void seekFailed(Session now) {
        var asked = flow.trouble().get().flatMap(AnswerTrouble::turn)
                .filter(turn -> now.unfinished().filter(shown -> shown.id().equals(turn)).isEmpty());
        asked.ifPresent(turn -> around.background().run(() -> desk.engine().alternatives(now.id(), turn),
                beside -> failed.set(beside.stream().filter(each -> each.id().equals(turn)).findFirst()), around.desk()::failed));
    }

    private void show(Session now) {
        showing = true;
        setup.show(now.setup());
        session.set(Optional.of(now));
        showing = false;
        state.show(Optional.of(now));
        now.unfinished().or(() -> spoken(now)).ifPresentOrElse(
                turn -> pipeline.show(now.id(), turn), pipeline::clear);
        judging.run(() -> desk.engine().readiness(now), flow.readiness()::set, failure -> around.desk().failed(failure));
        around.desk().status(List.of(around.texts().say("chat.kept"), phaseTitle(now.state().currentPhase())));
        around.desk().facts(List.of(desk.providers().title(now.setup().model().provider()), around.texts().say("chat.facts.stored")));
    }

    /** A state changed by hand went through no pipeline. */
    private static Optional<Turn> spoken(Session now) {
        return now.turns().reversed().stream().filter(turn -> turn.line().kind() == TurnLine.Kind.TALK).findFirst();
    }

    private void look(Callable<Session> way) {
        if (!busy.get()) {
            flow.trouble().set(Optional.empty());
            failed.set(Optional.empty());
            play.over().set(Optional.empty());
            around.background().run(way, this::show, failure -> around.desk().failed(failure));
        }
    }

    /** The talk as it stood when somebody asked; a new one when there was none. */
    private Session current(Optional<Session> before) {
        return before.orElseGet(() -> {
            var wanted = setup.fresh().orElseThrow();
            return desk.engine().start(wanted, wanted.scenario().name());
        });
    }

    private void leaveOther() {
        var other = here().filter(now -> setup.scenario().get().filter(now.setup().scenario()::equals).isEmpty());
        if (!showing && other.isPresent()) {
            leave();
        }
    }

    private void keepSetup() {
        if (!showing && !busy.get() && !setup.model().get().isEmpty()) {
            here().ifPresent(now -> around.background().run(() -> desk.engine().change(now.id(), setup::dressed),
                    after -> session.set(Optional.of(after)), failure -> around.desk().failed(failure)));
        }
    }

    /** Looks again what there is to choose from. */
    void refreshScenes() {
        around.background().run(desk::offers, setup::offer, failure -> around.desk().failed(failure));
    }

    private void judge() {
        sendable.set(!busy.get() && !message.typed().get().isBlank() && setup.scenario().get().isPresent());
    }

    private Optional<Session> here() {
        return session.get();
    }

    private Optional<Turn> find(Session now, UUID id) {
        return Stream.of(now.turns().stream(), now.unfinished().stream(), failed.get().stream()).flatMap(each -> each)
                .filter(turn -> turn.id().equals(id)).findFirst();
    }
}
