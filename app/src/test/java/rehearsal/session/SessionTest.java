package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.AiException;
import rehearsal.ai.models.Money;
import rehearsal.program.ShippedPrograms;
import rehearsal.session.grounding.Grounding;
import rehearsal.state.ActionOutcome;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.store.session.SessionStatus;
import rehearsal.turn.Overrides;
import rehearsal.turn.Pins;
import rehearsal.turn.PromptSource;
import rehearsal.turn.Reference;

/** What a person can do with a session that goes well. */
class SessionTest {

    private static final String DONE = """
            {"message": "Then it is done.", "accept_identity_refinement": {"id": "samir-2"}}""";

    @TempDir
    private static Path folder;
    private static Room room;

    @BeforeAll
    static void open() {
        room = new Room(folder);
    }

    @AfterAll
    static void close() {
        room.close();
    }

    private final ScriptedCoach coach = new ScriptedCoach();
    private SessionEngine engine;

    @BeforeEach
    void sitDown() {
        engine = room.engine(coach);
    }

    private Session samir() {
        return engine.start(Room.setup("samir"), "Samir");
    }

    @Test
    void whatWasSaidAndDoneIsTheSameAfterOpeningAgain() {
        var start = samir();
        coach.says(DONE).answers("And the next?").says("{\"message\": \"\", \"set_current_identity\": {\"identity_id\": \"samir-2\"}}");
        engine.say(start.id(), "That one is done.", room.listener());
        engine.say(start.id(), "I am glad.", room.listener());
        var now = engine.say(start.id(), "The second one, please.", room.listener());
        var again = room.engine(coach).open(start.id());
        assertEquals(now, again);
        assertEquals(start.state().messages().size() + 6, again.state().messages().size());
        assertEquals(start.state().identities().stream().map(identity -> identity.id()).toList(),
                again.state().identities().stream().map(identity -> identity.id()).toList());
        assertEquals(Optional.of("samir-2"), again.state().field("current_identity"));
        assertEquals(Room.CLOCK.instant(), again.state().messages().getLast().at().orElseThrow());
        var last = again.state().actions().getLast();
        assertEquals(again.state().messages().size(), last.afterMessage());
    }

    @Test
    void whatTheCallFoundIsWhatTheSessionShows() {
        var start = samir();
        coach.says(DONE);
        var now = engine.say(start.id(), "That one is done.", room.listener());
        var record = engine.record(start.id(), now.turns().getFirst().id());
        assertEquals(now.state(), record.coach().orElseThrow().after());
        assertEquals(start.state().messages(), record.noteKeeper().orElseThrow().before().messages());
        assertEquals(1, now.turns().getFirst().line().outcomes().size());
        assertEquals(ActionOutcome.Result.APPLIED, now.turns().getFirst().line().outcomes().getFirst().result());
    }

    @Test
    void bothAnswersToAMessageStayAndEitherCanBeChosen() {
        var start = samir();
        coach.answers("First.").answers("Second.").answers("After the second.");
        var first = engine.say(start.id(), "Hello.", room.listener()).turns().getLast();
        var second = engine.again(start.id(), first.id(), Overrides.none(), room.listener()).turns().getLast();
        assertEquals("Second.", second.line().coach().orElseThrow().text());
        assertEquals(2, second.alternative());
        assertEquals(2, second.alternatives());
        engine.say(start.id(), "And then?", room.listener());
        var old = engine.choose(start.id(), first.id());
        assertEquals("First.", old.turns().getLast().line().coach().orElseThrow().text());
        assertEquals(1, old.turns().size());
        var whole = engine.choose(start.id(), second.id());
        assertEquals("After the second.", whole.turns().getLast().line().coach().orElseThrow().text());
        assertEquals(List.of(first.id(), second.id()),
                engine.alternatives(start.id(), first.id()).stream().map(Turn::id).toList());
    }

    @Test
    void anEditedMessageStandsBesideTheOldOneWithEverythingThatFollowed() {
        var start = samir();
        coach.answers("Yes?").answers("Go on.").answers("Oh.");
        var first = engine.say(start.id(), "Hello.", room.listener()).turns().getLast();
        engine.say(start.id(), "Well.", room.listener());
        var edited = engine.edit(start.id(), first.id(), "Good evening.", room.listener());
        assertEquals(1, edited.turns().size());
        assertEquals("Good evening.", edited.turns().getLast().line().client().orElseThrow().text());
        assertEquals(1, edited.turnsUsed());
        assertEquals(2, engine.choose(start.id(), first.id()).turns().size());
    }

    @Test
    void aForkGoesOnWithOtherVersionsFromAnyTurnAndFromTheStart() {
        var start = samir();
        coach.answers("One.").answers("Two.").answers("Three.");
        var first = engine.say(start.id(), "Hello.", room.listener()).turns().getLast();
        engine.say(start.id(), "Well.", room.listener());
        var phase = start.state().currentPhase();
        var forked = engine.fork(start.id(), Optional.of(first.id()), setup -> setup.withPins(Pins.of(Map.of(phase, 1))));
        assertEquals(1, forked.turns().size());
        var now = engine.say(start.id(), "Another way.", room.listener());
        assertTrue(now.turns().getLast().line().prompt().contains("1"), now.turns().getLast().line().prompt());
        assertEquals(2, now.turns().getLast().alternatives());
        var fromTheStart = engine.fork(start.id(), Optional.empty(), setup -> setup);
        assertEquals(List.of(), fromTheStart.turns());
        assertEquals(start.state(), fromTheStart.state());
        assertEquals(start.state(), engine.freezeStart(start.id(), "The start").state());
    }

    @Test
    void anEndedSessionTakesNoTurnUntilItIsForked() {
        var start = samir();
        engine.end(start.id());
        engine.say(start.id(), "Hello?", room.listener());
        assertEquals("session_ended", room.event(SessionEvent.Failed.class).kind());
        assertEquals(SessionStatus.ACTIVE, engine.fork(start.id(), Optional.empty(), setup -> setup).status());
        engine.say(start.id(), "Hello!", room.listener());
        assertEquals("Done", room.told().getLast());
    }

    @Test
    void aPhaseChangeChoosesTheNextPrompt() {
        var start = engine.start(Room.setup("fresh"), "Fresh");
        coach.says("{\"message\": \"On we go.\", \"transition_phase\": {\"to_phase\": \"IDENTITY_CREATION\"}}").answers("Here we are.");
        var moved = engine.say(start.id(), "Hello.", room.listener());
        assertTrue(moved.turns().getLast().line().movedPhase());
        var now = engine.say(start.id(), "And now?", room.listener());
        var asked = engine.record(start.id(), now.turns().getLast().id()).coach().orElseThrow().asked().orElseThrow();
        assertEquals(Optional.of("IDENTITY_CREATION"), asked.prompts().getLast().scope().phase());
    }

    @Test
    void theNoteKeeperListensBeforeTheCoachAndItsNotesAreInThePrompt() {
        var start = samir();
        coach.notes("{\"message\": \"\", \"add_user_note\": {\"notes\": [\"Plays the cello on Sundays.\"]}}").answers("Nice.");
        var now = engine.say(start.id(), "I play the cello.", room.listener());
        assertEquals(List.of("NotesKept", "Token", "Actions", "Done"), room.told());
        assertTrue(coach.lastAsked().contains("Plays the cello on Sundays."), coach.lastAsked());
        assertEquals(1, now.turns().getLast().line().notesKept());
        assertEquals("Plays the cello on Sundays.", now.state().userNotes().getLast().note());
        assertEquals(0, now.totals().cost().orElseThrow().compareTo(Money.of("0.02")), "two calls at a cent each: " + now.totals());
    }

    @Test
    void aNoteKeeperThatFailsStopsNobody() {
        var start = samir();
        coach.noteKeeperDies().answers("Never mind.");
        var now = engine.say(start.id(), "Hello.", room.listener());
        assertEquals(List.of("NotesKept", "Token", "Actions", "Done"), room.told());
        assertEquals(start.state().userNotes(), now.state().userNotes());
        assertEquals(0, now.turns().getLast().line().notesKept());
    }

    @Test
    void aWorkspaceWithoutANoteKeeperHasNoSuchStep() {
        var without = room.engine(coach, without(PromptType.SENTINEL), new ShippedPrograms()::find, Grounding.none());
        var start = without.start(Room.setup("samir"), "Samir");
        var now = without.say(start.id(), "Hello.", room.listener());
        assertEquals(List.of("Token", "Actions", "Done"), room.told());
        assertTrue(without.record(start.id(), now.turns().getLast().id()).noteKeeper().isEmpty());
    }

    @Test
    void theTurnLimitCountsWhatIsShown() {
        var start = engine.start(Room.setup("samir").withLimits(SessionLimits.usual().withMessages(2)), "Samir");
        engine.letCoachBegin(start.id(), room.listener());
        engine.say(start.id(), "One.", room.listener());
        assertEquals(1, room.event(SessionEvent.Done.class).turnsLeft());
        var second = engine.say(start.id(), "Two.", room.listener());
        assertEquals(0, second.turnsLeft());
        engine.again(start.id(), second.turns().getLast().id(), Overrides.none(), room.listener());
        assertEquals(0, room.event(SessionEvent.Done.class).turnsLeft());
        engine.say(start.id(), "Three.", room.listener());
        var refused = room.event(SessionEvent.Failed.class);
        assertEquals("turn_limit", refused.kind());
        assertTrue(refused.sentence().contains("2"));
        engine.change(start.id(), setup -> setup.withLimits(setup.limits().withMessages(3)));
        assertEquals(3, engine.say(start.id(), "Three.", room.listener()).turnsUsed());
    }

    @Test
    void theTokenLimitAndTheMoneyLimitAreCheckedBeforeATurnAndCountEveryAlternative() {
        var tokens = new SessionLimits(10, OptionalLong.of(400), Optional.empty());
        var start = engine.start(Room.setup("samir").withLimits(tokens), "Samir");
        var first = engine.say(start.id(), "One.", room.listener());
        assertEquals(240, first.totals().tokens());
        engine.again(start.id(), first.turns().getLast().id(), Overrides.none(), room.listener());
        engine.say(start.id(), "Two.", room.listener());
        assertEquals("token_limit", room.event(SessionEvent.Failed.class).kind());
        engine.change(start.id(), setup -> setup.withLimits(new SessionLimits(10, OptionalLong.empty(), Optional.of(Money.of("0.04")))));
        engine.say(start.id(), "Two.", room.listener());
        assertEquals("money_limit", room.event(SessionEvent.Failed.class).kind());
    }

    @Test
    void aLimitInMoneyHoldsBecauseTheNextTurnIsReckonedWithBeforeItIsAsked() {
        var start = samir();
        var first = engine.say(start.id(), "One.", room.listener());
        var turn = first.totals().cost().orElseThrow();
        var most = Money.of(turn.dollars().add(turn.dollars().movePointLeft(1)).toPlainString());
        engine.change(start.id(), setup -> setup.withLimits(new SessionLimits(10, OptionalLong.empty(), Optional.of(most))));
        var after = engine.say(start.id(), "Two.", room.listener());
        assertEquals("money_limit", room.event(SessionEvent.Failed.class).kind());
        assertEquals(Optional.of(turn), after.totals().cost());
    }

    @Test
    void aNoteKeeperIsPaidForEvenWhenTheCoachThenFails() {
        var start = samir();
        var both = engine.say(start.id(), "One.", room.listener()).totals().cost().orElseThrow();
        coach.dies(AiException.Kind.SERVER);
        var after = engine.say(start.id(), "Two.", room.listener()).totals().cost().orElseThrow();
        assertTrue(after.compareTo(both) > 0, "the note keeper's second call is in " + after.text() + " after " + both.text());
    }

    @Test
    void aStateChangedByHandIsAStepOfItsOwnMarkedAsEdited() {
        var start = samir();
        engine.say(start.id(), "Hello.", room.listener());
        var before = engine.open(start.id());
        var edited = engine.editState(start.id(), before.state().withField("identity_focus", ""));
        assertEquals(TurnLine.Kind.EDITED_STATE, edited.turns().getLast().line().kind());
        assertEquals(1, edited.turnsUsed());
        assertEquals(edited, room.engine(coach).open(start.id()));
        assertEquals(before.state(), engine.lookAt(start.id(), before.head()).state());
    }

    @Test
    void aTurnOfAnotherSessionIsNotFound() {
        var start = samir();
        Assertions.assertThrows(DamagedSession.class,
                () -> engine.fork(start.id(), Optional.of(new UUID(1, 1)), setup -> setup));
    }

    @Test
    void everythingIsToldInTheOrderOfTheContract() {
        Grounding notes = _ -> List.of(new Reference("a.md", "The cello stands in the hall."));
        var shipped = new ShippedPrograms();
        var grounded = room.engine(coach, room.prompts(),
                name -> shipped.find(name).map(program -> GroundingTest.listing(program, "cello")),
                notes);
        var start = grounded.start(Room.setup("samir"), "Samir");
        grounded.say(start.id(), "Where is my cello?", room.listener());
        assertEquals(List.of("Grounding", "Grounding", "NotesKept", "Token", "Actions", "Done"), room.told());
        coach.dies(AiException.Kind.CONNECTION, "{\"message\": \"I thi");
        grounded.say(start.id(), "And now?", room.listener());
        assertEquals(List.of("NotesKept", "Token", "Failed"), room.told());
        assertFalse(room.events().stream().anyMatch(SessionEvent.Done.class::isInstance));
    }

    static PromptSource without(PromptType type) {
        var all = room.prompts();
        return new PromptSource() {
            @Override
            public Optional<PromptVersion> live(Scope scope) {
                return scope.type() == type ? Optional.empty() : all.live(scope);
            }

            @Override
            public Optional<PromptVersion> version(Scope scope, int number) {
                return all.version(scope, number);
            }

            @Override
            public Optional<Draft> draft(Scope scope, String author) {
                return all.draft(scope, author);
            }
        };
    }
}
