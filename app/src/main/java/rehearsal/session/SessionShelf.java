package rehearsal.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import rehearsal.ai.Speaker;
import rehearsal.state.State;
import rehearsal.state.SessionMessage;
import rehearsal.store.db.StoreException;
import rehearsal.store.session.Sessions;
import rehearsal.store.session.StoredSession;
import rehearsal.store.session.TurnStatus;
import rehearsal.store.session.TurnSummary;
import rehearsal.turn.TurnRecords;

/** Sessions as the store keeps them, made into what the engine works with. */
final class SessionShelf {

    private static final int LINES_AT_HAND = 4_000;

    private final Sessions sessions;
    private final TurnDocument documents;
    private final SetupJson setups;
    private final LineJson lines = new LineJson();
    private final Cache<ReadLine, TurnLine> read = Caffeine.newBuilder().maximumSize(LINES_AT_HAND).executor(Runnable::run).build();

    SessionShelf(Sessions sessions, TurnRecords records) {
        var states = new StateJson();
        this.sessions = sessions;
        this.documents = new TurnDocument(records, states);
        this.setups = new SetupJson(states);
    }

    Sessions stored() {
        return sessions;
    }

    TurnDocument documents() {
        return documents;
    }

    LineJson lines() {
        return lines;
    }

    Set<UUID> running() {
        return sessions.underWay().turns();
    }

    /** The sessions in which a turn runs. */
    Set<UUID> answering() {
        return sessions.underWay().sessions();
    }

    UUID create(Setup setup, String title) {
        return sessions.create(setup.scenario().program(), title, setup.scenario().name(), setups.write(setup)).id();
    }

    UUID fork(UUID session, Optional<UUID> turn, UnaryOperator<Setup> change) {
        var from = openAt(session, turn);
        var title = from.title() + ", from turn " + from.turns().size();
        return sessions.fork(session, turn, title, setups.write(change.apply(from.setup()))).id();
    }

    void keep(UUID session, Setup setup) {
        sessions.saveDocument(session, setups.write(setup));
    }

    Session open(UUID id) {
        var stored = stored(id);
        return session(stored, tree(id), stored.head());
    }

    /** The session as it stood after this turn; with no turn, at its start. */
    Session openAt(UUID id, Optional<UUID> turn) {
        return session(stored(id), tree(id), turn);
    }

    TurnTree tree(UUID id) {
        return new TurnTree(sessions.turns(id), running()::contains, this::line);
    }

    /** A line never changes while its turn stands as it does, so a long talk is not read again for each turn. */
    private TurnLine line(TurnSummary turn) {
        return read.get(new ReadLine(turn.id(), turn.status()), _ -> lines.read(turn.summary()));
    }

    private record ReadLine(UUID turn, TurnStatus status) {
    }

    /** The calls of a turn, with the talk in their states. */
    TurnPair record(UUID session, UUID turn) {
        var stored = sessions.turn(turn).orElseThrow(() -> missing("turn", turn));
        var setup = setups.read(stored(session).document());
        var path = tree(session).pathTo(Optional.of(turn));
        var before = path.subList(0, path.size() - 1);
        var pair = cutOff(turn, stored.summary().status(), documents.read(stored.document()), stored.partial());
        return new TurnPair(
                pair.noteKeeper().map(record -> TurnDocument.withStates(record, TranscriptRestorer.with(record.before(), setup, before),
                        TranscriptRestorer.with(record.after(), setup, before))),
                pair.coach().map(record -> TurnDocument.withStates(record, TranscriptRestorer.with(record.before(), setup, before),
                        TranscriptRestorer.with(record.after(), setup, path))));
    }

    private TurnPair cutOff(UUID turn, TurnStatus status, TurnPair pair, String partial) {
        return status != TurnStatus.PENDING || running().contains(turn)
                ? pair
                : new TurnPair(pair.noteKeeper(), pair.coach().map(record -> TurnDocument.cutOff(record, partial)));
    }

    /** The turns beside this one, itself included. */
    List<Turn> alternatives(UUID session, UUID turn) {
        return tree(session).alternativesOf(turn).stream().map(this::withWhatCame).toList();
    }

    /** A turn that was cut off never wrote its line to the end; what had come of the reply is in its record. */
    private Turn withWhatCame(Turn turn) {
        if (turn.status() == Turn.Status.COMPLETE || turn.line().coach().isPresent()) {
            return turn;
        }
        var stored = sessions.turn(turn.id()).filter(found -> !found.partial().isEmpty());
        return stored.flatMap(found -> documents.read(found.document()).coach().map(record -> PartialMessage.in(record, found.partial())))
                .filter(words -> !words.isBlank())
                .map(words -> new Turn(turn.id(), turn.parent(), turn.number(), turn.alternative(), turn.alternatives(), turn.status(),
                        turn.line().saying(new SessionMessage(Speaker.COACH, words, Optional.empty(), Map.of()))))
                .orElse(turn);
    }

    private Session session(StoredSession stored, TurnTree tree, Optional<UUID> head) {
        var setup = setups.read(stored.document());
        var end = tree.lastFinished(head);
        var path = tree.pathTo(end);
        var unfinished = end.equals(head) ? tree.unfinishedAfter(end) : head.flatMap(tree::place);
        return new Session(stored.id(), stored.title(), setup, stored.status(), path, unfinished.map(this::withWhatCame),
                state(setup, path), tree.totals(path));
    }

    private State state(Setup setup, List<Turn> path) {
        if (path.isEmpty()) {
            return setup.scenario().state();
        }
        return TranscriptRestorer.with(light(path.getLast()), setup, path);
    }

    /** The state after a turn, without the talk. */
    State light(Turn turn) {
        return sessions.turn(turn.id()).flatMap(stored -> documents.after(stored.document()))
                .orElseThrow(() -> new DamagedSession("The record of turn " + turn.number() + " holds no state."));
    }

    private StoredSession stored(UUID id) {
        return sessions.find(id).orElseThrow(() -> missing("session", id));
    }

    private static StoreException missing(String what, UUID id) {
        return new StoreException(StoreException.Kind.MISSING, "There is no " + what + " " + id + ".");
    }
}
