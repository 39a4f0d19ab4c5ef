package rehearsal.trial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import rehearsal.program.Program;
import rehearsal.session.Refused;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.SessionListener;
import rehearsal.session.Setup;
import rehearsal.store.Store;
import rehearsal.store.trial.NewVote;
import rehearsal.store.trial.PairSummary;
import rehearsal.store.trial.PromptUse;
import rehearsal.store.trial.Verdict;
import rehearsal.store.trial.Vote;
import rehearsal.store.trial.VotedAnswer;
import rehearsal.turn.Asked;
import rehearsal.turn.Overrides;
import rehearsal.turn.TurnRecord;

/**
 * The verbs of a pair: start, hear a line, let each arm answer it, vote. The two arms can be asked at the same time, on two threads of the
 * caller's; each is a session of its own, and what happens to one does not touch the other. What a verb returns is on disk.
 */
public final class PairEngine {

    private final SessionEngine sessions;
    private final Store store;
    private final PairShelf shelf;
    private final RandomGenerator lots;
    private final String author;

    public PairEngine(SessionEngine sessions, Store store, Function<String, Optional<Program>> programs, RandomGenerator lots,
            String author) {
        this.sessions = sessions;
        this.store = store;
        this.shelf = new PairShelf(sessions, store, programs);
        this.lots = lots;
        this.author = author;
    }

    /** Both set-ups start at the same scenario. */
    public ArmPair start(Setup a, Setup b, String title, boolean hidden) {
        var sessionA = sessions.start(a, title + ", arm A").id();
        var sessionB = sessions.start(b, title + ", arm B").id();
        var masking = hidden ? new Masking(true, false, draw()) : Masking.open();
        var scenario = a.scenario();
        return open(store.pairs().create(scenario.program(), title, scenario.name(), sessionA, sessionB,
                new PairDocument(List.of(), masking).write()).id());
    }

    public ArmPair open(UUID pair) {
        return shelf.open(pair);
    }

    public List<PairSummary> newest(String program, int limit) {
        return store.pairs().newest(program, limit);
    }

    /** Writes down what the client says next, before anybody is asked; with no words, the coaches begin. */
    public LineOutcome hear(UUID pair, Optional<String> words) {
        var now = open(pair);
        var refused = refused(now, words);
        if (refused.isPresent()) {
            return new LineOutcome.Not(refused.get());
        }
        keep(pair, document(pair).hearing(words));
        return new LineOutcome.Ready(open(pair));
    }

    /** Lets this arm answer the line it owes an answer to; one that was stopped or failed is asked again. */
    public Session answer(UUID pair, Arm arm, SessionListener listener) {
        var now = open(pair);
        var session = now.of(arm);
        if (!now.owes(arm)) {
            return session;
        }
        var unfinished = session.unfinished();
        if (unfinished.isPresent()) {
            return sessions.again(session.id(), unfinished.get().id(), Overrides.none(), listener);
        }
        var owed = now.turns().stream().filter(turn -> !turn.of(arm).isGiven()).findFirst();
        var words = owed.flatMap(PairTurn::words);
        return words.isPresent()
                ? sessions.say(session.id(), words.get(), listener)
                : sessions.letCoachBegin(session.id(), listener);
    }

    /** Hides which is which, in an order drawn by lot, or shows it. */
    public ArmPair hide(UUID pair, boolean hidden) {
        var document = document(pair);
        var before = document.masking();
        if (before.hidden() != hidden) {
            var seen = before.seen() || !hidden && !document.lines().isEmpty();
            keep(pair, document.with(new Masking(hidden, seen, hidden ? draw() : Arm.A)));
        }
        return open(pair);
    }

    /** Gives this arm the other's state, as a step that is marked as made by hand. */
    public ArmPair setState(UUID pair, Arm arm) {
        var now = open(pair);
        sessions.editState(now.of(arm).id(), now.of(arm.other()).state());
        return open(pair);
    }

    /** Goes back to where this arm stood; what came after stays reachable in its session. */
    public ArmPair goBack(UUID pair, Arm arm, Optional<UUID> head) {
        sessions.fork(open(pair).of(arm).id(), head, setup -> setup);
        return open(pair);
    }

    /** A talk of its own that begins as this arm stood after this turn. The pair stays as it is. */
    public Session apart(UUID pair, Arm arm, int turn) {
        var now = open(pair);
        var talk = now.of(arm);
        var copy = sessions.copy(talk.id(), now.title() + ", from " + arm + " after turn " + turn, setup -> setup);
        var answered = now.turns().get(turn - 1).of(arm).turn().map(found -> talk.turns().indexOf(found)).orElse(-1);
        return answered < 0 ? copy : sessions.fork(copy.id(), Optional.of(copy.turns().get(answered).id()), setup -> setup);
    }

    /** Keeps what somebody thinks of the two answers to this line. Empty while there are no two answers. */
    public Optional<Vote> vote(UUID pair, int turn, Verdict verdict, String reason) {
        var now = open(pair);
        var voted = now.turns().stream().filter(each -> each.number() == turn && each.whole()).findFirst();
        return voted.map(answers -> {
            var scenario = now.a().setup().scenario();
            return store.votes().cast(new NewVote(pair, turn, verdict, reason.strip(), now.masking().masked(),
                    now.masking().left() == Arm.A, author, scenario.program(), scenario.name(), voted(now.a(), answers.a()),
                    voted(now.b(), answers.b())));
        });
    }

    public List<Vote> history(UUID pair, int turn) {
        return store.votes().history(pair, turn);
    }

    private VotedAnswer voted(Session session, ArmReply answer) {
        var turn = answer.turn().orElseThrow().id();
        var calls = sessions.record(session.id(), turn);
        var prompts = Stream.concat(calls.noteKeeper().stream(), calls.coach().stream()).map(TurnRecord::asked)
                .flatMap(Optional::stream).map(Asked::prompts).flatMap(List::stream)
                .map(used -> new PromptUse(used.scope().type(), used.scope().phase(), used.version(), used.hash())).toList();
        var model = calls.coach().map(TurnRecord::model).orElse(session.setup().model());
        return new VotedAnswer(turn, prompts, model.provider(), model.model());
    }

    private static Optional<Refused> refused(ArmPair now, Optional<String> words) {
        if (!now.level()) {
            return Optional.of(new Refused("not_level", "One arm has not answered turn " + now.turns().size() + " yet.",
                    "Ask it again, so that both hear the next line."));
        }
        if (words.isPresent() && words.get().isBlank()) {
            return Optional.of(new Refused("nothing_said", "There is nothing to send.", "Write what the client says."));
        }
        return words.isPresent() && now.turnsLeft() == 0
                ? Optional.of(new Refused("turn_limit", "The talks have had their "
                        + now.a().setup().limits().clientMessages() + " client messages.",
                        "Start again, or go on with one of them as a talk of its own."))
                : Optional.empty();
    }

    private PairDocument document(UUID pair) {
        return PairDocument.read(shelf.stored(pair).document());
    }

    private void keep(UUID pair, PairDocument document) {
        store.pairs().saveDocument(pair, document.write());
    }

    private Arm draw() {
        return lots.nextBoolean() ? Arm.A : Arm.B;
    }
}
