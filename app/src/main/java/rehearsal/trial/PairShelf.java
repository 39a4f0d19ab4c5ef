package rehearsal.trial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import rehearsal.program.Program;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.Turn;
import rehearsal.session.TurnLine;
import rehearsal.state.State;
import rehearsal.store.Store;
import rehearsal.store.db.StoreException;
import rehearsal.store.trial.StoredPair;

/** Pairs as the store keeps them, laid out turn beside turn. */
final class PairShelf {

    private static final int STATES_AT_HAND = 2_000;

    private final SessionEngine sessions;
    private final Store store;
    private final Function<String, Optional<Program>> programs;
    // What a finished turn left behind never changes.
    private final Cache<UUID, StateFacts> after = Caffeine.newBuilder().maximumSize(STATES_AT_HAND).executor(Runnable::run).build();

    PairShelf(SessionEngine sessions, Store store, Function<String, Optional<Program>> programs) {
        this.sessions = sessions;
        this.store = store;
        this.programs = programs;
    }

    StoredPair stored(UUID id) {
        return store.pairs().find(id)
                .orElseThrow(() -> new StoreException(StoreException.Kind.MISSING, "There is no pair of talks " + id + "."));
    }

    ArmPair open(UUID id) {
        var stored = stored(id);
        var document = PairDocument.read(stored.document());
        var a = lane(sessions.open(stored.sessionA()));
        var b = lane(sessions.open(stored.sessionB()));
        var turns = new ArrayList<PairTurn>();
        var count = Math.max(document.lines().size(), Math.max(a.answers().size(), b.answers().size()));
        for (var index = 0; index < count; index++) {
            turns.add(new PairTurn(index + 1, words(document, a, b, index), a.answer(index), b.answer(index), setAfter(a, b, index)));
        }
        return new ArmPair(id, stored.title(), a.session(), b.session(), turns, document.masking(), store.votes().of(id));
    }

    private static Optional<String> words(PairDocument document, Lane a, Lane b, int index) {
        return index < document.lines().size() ? document.lines().get(index) : a.words(index).or(() -> b.words(index));
    }

    private static Set<Arm> setAfter(Lane a, Lane b, int index) {
        var arms = EnumSet.noneOf(Arm.class);
        if (a.setAfter().contains(index)) {
            arms.add(Arm.A);
        }
        if (b.setAfter().contains(index)) {
            arms.add(Arm.B);
        }
        return arms;
    }

    /** One arm's side, turn by turn; a state that was set by hand stands between two turns. */
    private record Lane(Session session, List<ArmReply> answers, List<Integer> setAfter) {

        ArmReply answer(int index) {
            return index < answers.size() ? answers.get(index) : new ArmReply.None();
        }

        Optional<String> words(int index) {
            return answer(index).turn().flatMap(turn -> turn.line().client()).map(message -> message.text());
        }
    }

    private Lane lane(Session session) {
        var program = programs.apply(session.setup().scenario().program());
        var answers = new ArrayList<ArmReply>();
        var set = new ArrayList<Integer>();
        var before = facts(session.setup().scenario().state(), program);
        for (var turn : session.turns()) {
            var now = after(session, turn, program);
            if (turn.line().kind() == TurnLine.Kind.EDITED_STATE) {
                set.add(answers.size() - 1);
            } else {
                answers.add(new ArmReply.Given(turn, before, now));
            }
            before = now;
        }
        session.unfinished().ifPresent(turn -> answers.add(new ArmReply.Unfinished(turn)));
        return new Lane(session, answers, set);
    }

    private StateFacts after(Session session, Turn turn, Optional<Program> program) {
        return after.get(turn.id(), id -> facts(sessions.lookAt(session.id(), Optional.of(id)).state(), program));
    }

    /** A program that is gone leaves its talks readable, only without their states. */
    private static StateFacts facts(State state, Optional<Program> program) {
        return program.map(known -> StateFacts.of(state, known)).orElseGet(() -> new StateFacts(List.of()));
    }
}
