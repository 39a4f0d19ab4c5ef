package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rehearsal.store.session.StoredSession;
import rehearsal.store.db.StoreException;
import rehearsal.store.session.NewTurn;
import rehearsal.store.session.SessionCursor;
import rehearsal.store.session.SessionStatus;
import rehearsal.store.session.SessionSummary;
import rehearsal.store.session.TurnStatus;
import rehearsal.store.session.TurnSummary;

class SessionsTest extends OnBothDatabases {
    private static final String DOCUMENT = "{\"text\":\"\u0000 \uD83D\uDE00\"}";

    @Test
    void whatWasAskedIsThereBeforeItIsAnswered() {
        var session = store.sessions().create("p", "A talk", "first-day", DOCUMENT);
        var turn = store.sessions().begin(new NewTurn(session.id(), Optional.empty(), 1, "{}", "asked"));
        store.sessions().keepPartial(turn.id(), "Hel");
        store.close();
        reopen();
        var found = store.sessions().turn(turn.id()).orElseThrow();
        assertEquals(TurnStatus.PENDING, found.summary().status());
        assertEquals("Hel", found.partial());
        assertEquals("asked", found.document());
        assertEquals(Optional.of(session), store.sessions().find(session.id()));
    }

    @Test
    void anotherAnswerIsAnAlternativeAndTheFirstStaysReachable() {
        var session = store.sessions().create("p", "A talk", "first-day", DOCUMENT).id();
        var opening = complete(begin(session, Optional.empty(), 1));
        var first = complete(begin(session, Optional.of(opening), 2));
        var second = complete(begin(session, Optional.of(opening), 2));
        var turns = store.sessions().turns(session);
        assertEquals(List.of(opening, first, second), turns.stream().map(TurnSummary::id).toList());
        assertEquals(List.of(1, 1, 2), turns.stream().map(TurnSummary::alternative).toList());
        assertEquals(Optional.of(second), store.sessions().find(session).orElseThrow().head());
        store.sessions().moveHead(session, Optional.of(first));
        assertEquals(Optional.of(first), store.sessions().find(session).orElseThrow().head());
        store.sessions().moveHead(session, Optional.empty());
        assertTrue(store.sessions().find(session).orElseThrow().head().isEmpty());
    }

    @Test
    void aFailedTurnKeepsItsRecordAndDoesNotMoveTheHead() {
        var session = store.sessions().create("p", "A talk", "first-day", DOCUMENT).id();
        var opening = complete(begin(session, Optional.empty(), 1));
        var failed = begin(session, Optional.of(opening), 2);
        store.sessions().fail(failed, "{}", "timeout");
        var stopped = begin(session, Optional.of(opening), 2);
        store.sessions().interrupt(stopped, "{}", "half");
        assertEquals(Optional.of(opening), store.sessions().find(session).orElseThrow().head());
        assertEquals(List.of(TurnStatus.COMPLETE, TurnStatus.FAILED, TurnStatus.INTERRUPTED),
                store.sessions().turns(session).stream().map(TurnSummary::status).toList());
        assertEquals("timeout", store.sessions().turn(failed).orElseThrow().document());
    }

    @Test
    void sessionsAreListedPageByPageTheLastUsedFirst() {
        var ids = new ArrayList<UUID>();
        for (int number = 0; number < 7; number++) {
            ids.addFirst(store.sessions().create("p", "Talk " + number, "s", DOCUMENT).id());
        }
        store.sessions().create("other", "Elsewhere", "s", DOCUMENT);
        var found = new ArrayList<UUID>();
        var cursor = Optional.<SessionCursor>empty();
        List<SessionSummary> page;
        do {
            page = store.sessions().page(Optional.of("p"), cursor, 3);
            page.forEach(each -> found.add(each.id()));
            cursor = page.isEmpty() ? Optional.empty() : Optional.of(SessionCursor.after(page.getLast()));
        } while (!page.isEmpty());
        assertEquals(ids, found);
        store.sessions().rename(ids.getLast(), "Used again");
        store.sessions().setStatus(ids.getLast(), SessionStatus.COMPLETED);
        var first = store.sessions().page(Optional.empty(), Optional.empty(), 1).getFirst();
        assertEquals("Used again", first.title());
        assertEquals(SessionStatus.COMPLETED, first.status());
    }

    @Test
    void aSessionOrTurnThatIsNotThereIsSaidSo() {
        var nobody = new UUID(1, 1);
        assertTrue(store.sessions().find(nobody).isEmpty());
        assertTrue(store.sessions().turn(nobody).isEmpty());
        assertThrows(StoreException.class, () -> begin(nobody, Optional.empty(), 1));
        assertThrows(StoreException.class, () -> store.sessions().rename(nobody, "x"));
        assertThrows(StoreException.class, () -> store.sessions().complete(nobody, "", ""));
    }

    private UUID begin(UUID session, Optional<UUID> parent, int ordinal) {
        return store.sessions().begin(new NewTurn(session, parent, ordinal, "{}", "asked")).id();
    }

    private UUID complete(UUID turn) {
        store.sessions().complete(turn, "{\"n\":1}", "answered");
        return turn;
    }

    @Test
    void aForkIsASecondSessionAndTheFirstStaysWhole() {
        var sessions = store.sessions();
        var first = sessions.create("p", "talk", "s", "{}").id();
        var one = sessions.begin(new NewTurn(first, Optional.empty(), 1, "one", "asked one")).id();
        sessions.complete(one, "one", "answered one");
        var two = sessions.begin(new NewTurn(first, Optional.of(one), 2, "two", "asked two")).id();
        sessions.complete(two, "two", "answered two");
        var before = sessions.find(first);
        var fork = sessions.fork(first, Optional.of(one), "another way", "{\"pins\":1}");
        assertEquals(before, sessions.find(first));
        assertEquals(Optional.of(fork), sessions.find(fork.id()));
        assertEquals(Optional.of(new StoredSession.Fork(first, 1)), fork.fork());
        assertEquals(1, sessions.turns(fork.id()).size());
        assertEquals("answered one", sessions.turn(fork.head().orElseThrow()).orElseThrow().document());
        assertEquals(Optional.empty(), sessions.fork(first, Optional.empty(), "from the start", "{}").head());
    }

    @Test
    void aSessionThatEndedSaysWhenAndOneThatGoesOnDoesNot() {
        var id = store.sessions().create("p", "talk", "s", "{}").id();
        store.sessions().setStatus(id, SessionStatus.COMPLETED);
        assertTrue(store.sessions().find(id).orElseThrow().endedAt().isPresent());
        store.sessions().setStatus(id, SessionStatus.ACTIVE);
        assertTrue(store.sessions().find(id).orElseThrow().endedAt().isEmpty());
    }
}
