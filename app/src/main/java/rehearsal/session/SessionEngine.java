package rehearsal.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import rehearsal.program.Program;
import rehearsal.session.grounding.Grounding;
import rehearsal.state.Scenario;
import rehearsal.state.State;
import rehearsal.store.Store;
import rehearsal.store.session.NewTurn;
import rehearsal.store.session.SessionCursor;
import rehearsal.store.session.SessionStatus;
import rehearsal.store.session.SessionSummary;
import rehearsal.turn.Overrides;
import rehearsal.turn.PromptSource;
import rehearsal.turn.Reference;
import rehearsal.turn.TurnRecords;
import rehearsal.turn.TurnRunner;

/**
 * The verbs of a session: start, say, regenerate, edit, fork, freeze, end. Nothing is ever overwritten: a new answer stands beside the old one,
 * and going back is only looking elsewhere. What a verb returns is on disk.
 */
public final class SessionEngine {

    private final SessionShelf shelf;
    private final TurnPlay play;
    private final Function<String, Optional<Program>> programs;

    public SessionEngine(Store store, PromptSource prompts, Function<String, Optional<Program>> programs, TurnRunner runner,
            TurnRecords records) {
        this(store, prompts, programs, runner, records, Grounding.none());
    }

    public SessionEngine(Store store, PromptSource prompts, Function<String, Optional<Program>> programs, TurnRunner runner,
            TurnRecords records, Grounding grounding) {
        this.shelf = new SessionShelf(store.sessions(), records);
        this.programs = programs;
        this.play = new TurnPlay(shelf, store.usage(), prompts, grounding, runner);
    }

    public Session start(Setup setup, String title) {
        return shelf.open(shelf.create(setup, title));
    }

    public Session open(UUID session) {
        return shelf.open(session);
    }

    /** The session as it stood after this turn; with no turn, at its start. Nothing is moved. */
    public Session lookAt(UUID session, Optional<UUID> turn) {
        return shelf.openAt(session, turn);
    }

    public List<SessionSummary> newest(Optional<String> program, Optional<SessionCursor> below, int limit) {
        return shelf.stored().page(program, below, limit);
    }

    /** The client says something, and the coach answers. */
    public Session say(UUID session, String words, SessionListener listener) {
        return play(shelf.open(session), ClientInput.of(words), Overrides.none(), listener);
    }

    /** The client says something, and these notes go with it; they are no part of what the client said. */
    public Session say(UUID session, String words, List<Reference> attached, SessionListener listener) {
        return play(shelf.open(session), new ClientInput(Optional.of(words), attached), Overrides.none(), listener);
    }

    /** The coach speaks first. */
    public Session letCoachBegin(UUID session, SessionListener listener) {
        return play(shelf.open(session), ClientInput.nothing(), Overrides.none(), listener);
    }

    /** The same message once more, with values, a body or a reply changed by hand; the old answer stays beside it. */
    public Session again(UUID session, UUID turn, Overrides overrides, SessionListener listener) {
        var found = turnOf(session, turn);
        return play(shelf.openAt(session, found.parent()), ClientInput.again(found.line()), overrides, listener);
    }

    /** Another message in place of this one; the old one stays beside it, with everything that followed. */
    public Session edit(UUID session, UUID turn, String words, SessionListener listener) {
        var found = turnOf(session, turn);
        return play(shelf.openAt(session, found.parent()), new ClientInput(Optional.of(words), found.line().looked().attached()),
                Overrides.none(),
                listener);
    }

    private Session play(Session before, ClientInput said, Overrides overrides, SessionListener listener) {
        return play.turn(before, programs.apply(before.setup().scenario().program()), said, overrides, listener);
    }

    /** Goes on from this turn (or from the start), with another version, model or limit if wanted. The turns after it stay where they are. */
    public Session fork(UUID session, Optional<UUID> turn, UnaryOperator<Setup> change) {
        turn.ifPresent(id -> turnOf(session, id));
        shelf.keep(session, change.apply(shelf.open(session).setup()));
        shelf.stored().moveHead(session, shelf.tree(session).lastFinished(turn));
        shelf.stored().setStatus(session, SessionStatus.ACTIVE);
        return shelf.open(session);
    }

    /** A second session that goes on after this turn, or from the start, with another set-up if wanted. The first one stays as it is. */
    public Session forkOff(UUID session, Optional<UUID> turn, UnaryOperator<Setup> change) {
        turn.ifPresent(id -> turnOf(session, id));
        return shelf.open(shelf.fork(session, turn, change));
    }

    public Session change(UUID session, UnaryOperator<Setup> change) {
        shelf.keep(session, change.apply(shelf.open(session).setup()));
        return shelf.open(session);
    }

    /** The turns beside this one, itself included. */
    public List<Turn> alternatives(UUID session, UUID turn) {
        return shelf.alternatives(session, turn);
    }

    /** Shows another alternative with the talk that followed it. */
    public Session choose(UUID session, UUID turn) {
        turnOf(session, turn);
        shelf.stored().moveHead(session, Optional.of(shelf.tree(session).newestEndFrom(turn)));
        return shelf.open(session);
    }

    /** A state changed by hand after this turn; what followed it stays where it is, and {@link #choose} brings it back. */
    public Session editState(UUID session, Optional<UUID> turn, State edited) {
        fork(session, turn, setup -> setup);
        return editState(session, edited);
    }

    /** A state changed by hand stands in the talk as a step of its own, marked as edited. */
    public Session editState(UUID session, State edited) {
        var now = shelf.open(session);
        var line = new TurnLine(TurnLine.Kind.EDITED_STATE, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), 0, "",
                now.state().currentPhase(), edited.currentPhase(), TurnLine.Spent.nothing(), Optional.empty());
        var text = shelf.lines().write(line);
        var document = shelf.documents().write(edited);
        var turn = shelf.stored().begin(new NewTurn(session, now.head(), number(now), text, document))
                .id();
        shelf.stored().complete(turn, text, document);
        return shelf.open(session);
    }

    /** Where the brief of this talk stands; empty for a program without an intent to follow. */
    public Optional<BriefReadiness> readiness(Session session) {
        return programs.apply(session.setup().scenario().program()).flatMap(program -> play.readiness(session, program));
    }

    /** Everything that is known of a turn. */
    public TurnPair record(UUID session, UUID turn) {
        return shelf.record(session, turn);
    }

    /** A starting point that is exactly this moment of the talk. */
    public Scenario freeze(UUID session, Optional<UUID> turn, String name) {
        var at = turn.isPresent() ? shelf.openAt(session, turn) : shelf.open(session);
        var from = at.setup().scenario();
        return new Scenario(name, from.program(), "Frozen from " + at.title() + ", after turn " + at.turns().size(), at.state());
    }

    /** The starting point of the talk, as a scenario of its own. */
    public Scenario freezeStart(UUID session, String name) {
        var from = shelf.open(session).setup().scenario();
        return new Scenario(name, from.program(), from.description(), from.state());
    }

    public Session end(UUID session) {
        shelf.stored().setStatus(session, SessionStatus.COMPLETED);
        return shelf.open(session);
    }

    public void rename(UUID session, String title) {
        shelf.stored().rename(session, title);
    }

    /** The state after each turn of the talk that is shown; the talk itself is in the lines. */
    public List<State> statesAfter(UUID session) {
        return shelf.open(session).turns().stream().map(turn -> shelf.light(turn)).toList();
    }

    /** The session as a file that {@link SessionImport} reads again. */
    public String json(UUID session, SessionExport export) {
        return export.json(shelf.open(session), statesAfter(session));
    }

    /** A session out of a file, as a new one. Its turns can be read, forked and frozen; the calls behind them are not in a file. */
    public Session add(SessionFile file) {
        var id = shelf.create(file.setup(), file.title());
        var parent = Optional.<UUID>empty();
        int number = 1;
        for (var saved : file.turns()) {
            var text = shelf.lines().write(saved.line());
            var document = shelf.documents().write(saved.after());
            var turn = shelf.stored().begin(new NewTurn(id, parent, number, text, document)).id();
            shelf.stored().complete(turn, text, document);
            parent = Optional.of(turn);
            number++;
        }
        if (file.ended()) {
            shelf.stored().setStatus(id, SessionStatus.COMPLETED);
        }
        return shelf.open(id);
    }

    /** A session of its own that begins as this one stands, with another set-up if wanted. */
    public Session copy(UUID session, String title, UnaryOperator<Setup> change) {
        var now = shelf.open(session);
        var turns = now.turns().stream().map(turn -> new SessionFile.Saved(turn.line(), shelf.light(turn))).toList();
        return add(new SessionFile(title, change.apply(now.setup()), false, turns));
    }

    private static int number(Session before) {
        return before.turns().isEmpty() ? 1 : before.turns().getLast().number() + 1;
    }

    private Turn turnOf(UUID session, UUID turn) {
        var path = shelf.tree(session).pathTo(Optional.of(turn));
        if (path.isEmpty()) {
            throw new DamagedSession("The session " + session + " has no turn " + turn + ".");
        }
        return path.getLast();
    }
}
