package rehearsal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.session.Session;
import rehearsal.session.SessionListener;
import rehearsal.session.TurnLine;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.store.trial.Verdict;
import rehearsal.store.trial.Vote;

/** Two arms that hear the same client. */
class PairEngineTest {

    @TempDir
    private static Path folder;
    private static PairRoom room;

    @BeforeAll
    static void open() {
        room = new PairRoom(folder.resolve("data"));
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @BeforeEach
    void nobodySpeaksYet() {
        room.a.forget();
        room.b.forget();
    }

    @Test
    void bothArmsHearOneLineAndEachGoesOnWithItsOwnClient() {
        room.a.answers("What else?").answers("And then?");
        room.b.answers("Go on.").creates("That is a name.", "The one who notices");
        var pair = room.say(room.start(), "People say I am handy.");
        assertTrue(pair.level());
        assertEquals(List.of(), pair.partings());
        pair = room.say(pair, "My sister laughed.");
        var parting = pair.firstParting().orElseThrow();
        assertEquals(2, parting.turn());
        assertEquals("B recorded “The one who notices”, A changed nothing.", parting.sentence("A", "B"));
        assertEquals("Left recorded “The one who notices”, Right changed nothing.", parting.sentence("Right", "Left"));
        assertEquals(pair.a().state().identities().size() + 1, pair.b().state().identities().size());
        assertEquals("My sister laughed.", pair.turns().getLast().words().orElseThrow());
        assertEquals("v1", pair.a().turns().getLast().line().prompt());
        assertEquals("v2", pair.b().turns().getLast().line().prompt());
        assertEquals(pair, room.engine(2).open(pair.id()));
    }

    @Test
    void notesInOtherWordsAreNoPartingAndYetShown() {
        room.a.notes("Fixes bikes.").answers("Yes?");
        room.b.notes("Is good with bikes.").answers("Yes?");
        var pair = room.say(room.start(), "I fix bikes.");
        assertEquals(List.of(), pair.partings());
        var answer = assertInstanceOf(ArmReply.Given.class, pair.turns().getFirst().a());
        var other = assertInstanceOf(ArmReply.Given.class, pair.turns().getFirst().b());
        assertEquals(List.of("Fixes bikes."), answer.after().notIn(other.after()).stream().map(StateFacts.Fact::words).toList());
    }

    @Test
    void clientsThatBecameTheSameAgainCanPartAgain() {
        room.a.answers("Hm.").creates("Yes.", "The fixer").creates("Two.", "The friend");
        room.b.creates("Yes.", "The fixer").answers("Hm.").answers("Well.");
        var pair = room.start();
        for (var words : List.of("One.", "Two.", "Three.")) {
            pair = room.say(pair, words);
        }
        assertEquals(List.of(1, 3), pair.partings().stream().map(Divergence::turn).toList());
    }

    @Test
    void aLineIsOnDiskBeforeAnybodyIsAsked() {
        var pair = room.start();
        assertInstanceOf(LineOutcome.Ready.class, room.pairs.hear(pair.id(), Optional.of("Listen.")));
        room.close();
        room = new PairRoom(folder.resolve("data"));
        room.a.answers("I do.");
        room.b.answers("So do I.");
        var opened = room.pairs.open(pair.id());
        assertEquals("Listen.", opened.turns().getFirst().words().orElseThrow());
        assertTrue(opened.owes(Arm.A) && opened.owes(Arm.B));
        assertEquals("I do.", said(room.pairs.answer(pair.id(), Arm.A, SessionListener.none())));
        assertFalse(room.pairs.open(pair.id()).level());
        assertEquals("So do I.", said(room.pairs.answer(pair.id(), Arm.B, SessionListener.none())));
        assertTrue(room.pairs.open(pair.id()).level());
        assertTrue(room.pairs.newest("identity-coaching", 99).stream().anyMatch(kept -> kept.id().equals(pair.id())));
    }

    @Test
    void oneArmThatFailsDoesNotTouchTheOtherAndIsAskedAgain() {
        room.a.answers("Here I am.");
        room.b.dies().answers("Now I am here too.");
        var pair = room.say(room.start(), "Hello?");
        assertTrue(pair.turns().getFirst().a().isGiven());
        assertEquals("I was", pair.turns().getFirst().b().turn().orElseThrow().line().coach().orElseThrow().text());
        var refused = assertInstanceOf(LineOutcome.Not.class, room.pairs.hear(pair.id(), Optional.of("And?")));
        assertEquals("One arm has not answered turn 1 yet.", refused.why().sentence());
        assertEquals("Here I am.", said(room.pairs.answer(pair.id(), Arm.A, SessionListener.none())));
        assertEquals("Now I am here too.", said(room.pairs.answer(pair.id(), Arm.B, SessionListener.none())));
        assertTrue(room.pairs.open(pair.id()).level());
    }

    @Test
    void bothAreAskedAtTheSameTime() throws InterruptedException {
        var both = new CyclicBarrier(2);
        ScriptedArm.Reply waiting = listener -> {
            ScriptedArm.spoken(listener, "{\"message\": \"To");
            meet(both);
            return "{\"message\": \"To" + ScriptedArm.spoken(listener, "gether.\"}");
        };
        room.a.then(waiting);
        room.b.then(waiting);
        var pair = room.start();
        room.pairs.hear(pair.id(), Optional.of("Now."));
        var first = Thread.ofVirtual().start(() -> room.pairs.answer(pair.id(), Arm.A, SessionListener.none()));
        var second = Thread.ofVirtual().start(() -> room.pairs.answer(pair.id(), Arm.B, SessionListener.none()));
        first.join();
        second.join();
        var now = room.pairs.open(pair.id());
        assertEquals("Together.", said(now.a()));
        assertEquals("Together.", said(now.b()));
    }

    @Test
    void aVoteKnowsExactlyWhatItIsAboutAndAChangedOneKeepsTheOld() {
        var pair = room.say(room.start(), "Which one?");
        var tie = room.pairs.vote(pair.id(), 1, Verdict.TIE, " no idea ").orElseThrow();
        assertEquals("no idea", tie.given().reason());
        assertFalse(tie.given().masked());
        var prompts = tie.given().b().prompts();
        var coach = prompts.stream().filter(used -> used.type() == PromptType.COACH).findFirst().orElseThrow();
        var version = room.store.prompts().version(new Scope("identity-coaching", PromptType.COACH, coach.phase()), 2).orElseThrow();
        assertEquals(OptionalInt.of(2), coach.version());
        assertEquals(Optional.of(version.contentHash()), coach.hash());
        assertEquals(Set.of(PromptType.COACH, PromptType.SYSTEM, PromptType.SENTINEL),
                Set.copyOf(prompts.stream().map(used -> used.type()).toList()));
        assertEquals("model-b", tie.given().b().model());
        assertEquals(pair.a().turns().getFirst().id(), tie.given().a().turn());
        room.pairs.vote(pair.id(), 1, Verdict.B_BETTER, "her words");
        var now = room.pairs.open(pair.id());
        assertEquals(Verdict.B_BETTER, now.vote(1, PairRoom.AUTHOR).orElseThrow().verdict());
        assertEquals(0, now.count(Verdict.TIE));
        assertEquals(List.of(Verdict.TIE, Verdict.B_BETTER), room.pairs.history(pair.id(), 1).stream().map(Vote::verdict).toList());
    }

    @Test
    void thereIsNoVoteOnAnAnswerThatDidNotCome() {
        room.b.dies();
        var pair = room.say(room.start(), "Hello?");
        assertEquals(Optional.empty(), room.pairs.vote(pair.id(), 1, Verdict.A_BETTER, ""));
        assertEquals(Optional.empty(), room.pairs.vote(pair.id(), 7, Verdict.A_BETTER, ""));
    }

    @Test
    void aVoteIsMaskedOnlyWhileNobodyEverSawWhichIsWhich() {
        var pair = room.say(room.startHidden(), "Which one?");
        assertTrue(room.pairs.vote(pair.id(), 1, Verdict.TIE, "").orElseThrow().given().masked());
        var shown = room.pairs.hide(pair.id(), false);
        assertEquals(new Masking(false, true, Arm.A), shown.masking());
        var hiddenAgain = room.pairs.hide(pair.id(), true);
        assertTrue(hiddenAgain.masking().hidden());
        assertFalse(room.pairs.vote(pair.id(), 1, Verdict.TIE, "").orElseThrow().given().masked());
    }

    @Test
    void namesHiddenBeforeTheFirstAnswerAreMaskedAndThoseShownWithItAreNot() {
        var later = room.pairs.hide(room.start().id(), true);
        assertTrue(later.masking().masked());
        var open = room.say(room.start(), "One.");
        assertFalse(room.pairs.hide(open.id(), true).masking().masked());
    }

    @Test
    void whoStandsLeftIsDrawnByLotAndKept() {
        var left = new HashSet<Arm>();
        for (int seed = 0; seed < 12; seed++) {
            var pair = room.engine(seed * 7_919).start(PairRoom.setup("a", 1), PairRoom.setup("b", 2), "Lots", true);
            left.add(pair.masking().left());
            assertEquals(pair.masking(), room.engine(99).open(pair.id()).masking());
        }
        assertEquals(Set.of(Arm.A, Arm.B), left);
    }

    @Test
    void anArmTakesTheOthersStateAsAStepMadeByHandAndGoesBack() {
        room.b.creates("That is a name.", "The one who notices");
        var pair = room.say(room.start(), "My sister laughed.");
        var head = pair.a().head();
        var set = room.pairs.setState(pair.id(), Arm.A);
        assertEquals(set.b().state().identities(), set.a().state().identities());
        assertEquals(pair.a().state().messages(), set.a().state().messages());
        assertEquals(TurnLine.Kind.EDITED_STATE, set.a().turns().getLast().line().kind());
        assertEquals(Set.of(Arm.A), set.turns().getFirst().setAfter());
        assertEquals(1, set.firstParting().orElseThrow().turn());
        var next = room.say(set, "And now?");
        assertEquals(2, next.turns().size());
        assertEquals(1, next.partings().size());
        room.pairs.goBack(pair.id(), Arm.B, next.b().turns().getFirst().parent());
        var back = room.pairs.goBack(pair.id(), Arm.A, head);
        assertEquals(pair.a().state(), back.a().state());
    }

    @Test
    void anArmGoesOnAsATalkOfItsOwnAndThePairStaysAsItIs() {
        room.a.answers("One.").answers("Two.");
        var pair = room.say(room.say(room.start(), "First."), "Second.");
        var talk = room.pairs.apart(pair.id(), Arm.A, 1);
        assertEquals(1, talk.turns().size());
        assertEquals("One.", said(talk));
        assertNotEquals(pair.a().id(), talk.id());
        assertEquals(pair, room.pairs.open(pair.id()));
    }

    @Test
    void theCoachesMayBeginAndTheLimitHoldsForBoth() {
        var short1 = PairRoom.setup("a", 1);
        var short2 = PairRoom.setup("b", 2);
        var pair = room.pairs.start(short1.withLimits(short1.limits().withMessages(1)), short2, "Short", false);
        room.pairs.hear(pair.id(), Optional.empty());
        room.pairs.answer(pair.id(), Arm.A, SessionListener.none());
        room.pairs.answer(pair.id(), Arm.B, SessionListener.none());
        var begun = room.pairs.open(pair.id());
        assertTrue(begun.level());
        assertEquals(Optional.empty(), begun.turns().getFirst().words());
        room.say(begun, "Hello.");
        var refused = assertInstanceOf(LineOutcome.Not.class, room.pairs.hear(pair.id(), Optional.of("More?")));
        assertEquals("turn_limit", refused.why().kind());
    }

    private static String said(Session session) {
        return session.turns().getLast().line().coach().orElseThrow().text();
    }

    private static void meet(CyclicBarrier both) throws InterruptedException {
        try {
            both.await();
        } catch (BrokenBarrierException broken) {
            throw new AssertionError(broken);
        }
    }
}
