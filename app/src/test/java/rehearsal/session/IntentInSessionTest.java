package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.program.ShippedPrograms;
import rehearsal.session.grounding.Grounding;
import rehearsal.state.ActionOutcome;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.Overrides;
import rehearsal.turn.Pins;
import rehearsal.turn.PromptSource;

/** A creative brief in a session: heard before the coach, heard after it, told after every turn. */
class IntentInSessionTest {

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

    /** Version 2 of the prompt has no actions, so the rules judge alone. */
    private static Setup rulesAlone() {
        return Room.setup("night-market").withPins(Pins.of(Map.of("BRIEF", 2)));
    }

    @Test
    void withTheActionsAYesTakesTheModelsReportAndNoObjectionOfTheRules() {
        var engine = room.engine(coach.answers("Should the fire sale be drawn or written?")
                .says("{\"message\": \"So you want a fox behind a stall. Shall I make it like that?\", \"sum_up\": {\"summary\": \"A fox behind a stall\"}}")
                .says("{\"message\": \"Settled?\", \"report_consent\": {\"words\": \"Lovely\"}}")
                .answers("Shall I make it like that?").says("{\"message\": \"Good.\"}")
                .says("{\"message\": \"Then it is settled.\", \"report_consent\": {\"words\": \"that is what my aunt dreamt of\"}}"));
        var session = engine.start(Room.setup("night-market"), "A poster");
        engine.say(session.id(), "A fox behind a stall", room.listener());
        engine.say(session.id(), "The fire sale is written, as words", room.listener());
        var objected = engine.say(session.id(), "Lovely, but what does it cost?", room.listener());
        var refused = objected.turns().getLast().line().outcomes().getFirst();
        assertEquals(ActionOutcome.Result.REFUSED, refused.result());
        assertTrue(refused.why().contains("So it isn't a yes."), refused.why());
        engine.say(session.id(), "Go on", room.listener());
        assertFalse(engine.say(session.id(), "Yes, exactly", room.listener()).state().brief().orElseThrow().confirmed(),
                "the model did not report it");
        var ready = engine.say(session.id(), "that is what my aunt dreamt of", room.listener());
        assertTrue(ready.state().brief().orElseThrow().confirmed(), ready.turns().getLast().line().outcomes()::toString);
        assertEquals("READY", room.event(SessionEvent.IntentReady.class).readiness().state());
    }

    private Session untilReady(SessionEngine engine) {
        coach.answers("What else is there?").answers("Should the fire sale be drawn or written?")
                .says("{\"message\": \"Here's what I have: a fox behind a stall. [INTE", "NT_READY]\"}")
                .answers("Then it is settled.");
        var session = engine.start(rulesAlone(), "A poster");
        engine.say(session.id(), "A fox behind a stall at night", room.listener());
        engine.say(session.id(), "Warm lanterns too", room.listener());
        engine.say(session.id(), "The fire sale is written, as words", room.listener());
        return engine.say(session.id(), "Yes, exactly", room.listener());
    }

    @Test
    void readinessIsToldAfterEveryTurnBetweenTheActionsAndTheEnd() {
        var engine = room.engine(coach.answers("What is it for?"));
        var session = engine.start(rulesAlone(), "A poster");
        engine.say(session.id(), "A fox behind a stall", room.listener());
        assertEquals(List.of("NotesKept", "Token", "Actions", "IntentReady", "Done"), room.told());
        var readiness = room.event(SessionEvent.IntentReady.class).readiness();
        assertEquals("NOT_READY", readiness.state());
        assertFalse(readiness.ready());
        assertFalse(readiness.missing().isEmpty());
    }

    @Test
    void thePromptKnowsTheClientsNewestWordsWhenTheCoachIsAsked() {
        var engine = room.engine(coach);
        untilReady(engine);
        assertTrue(coach.asked().getFirst().contains("NOT_READY"), coach.asked().getFirst());
        assertTrue(coach.lastAsked().contains("READY") && !coach.lastAsked().contains("AWAITING_CONFIRMATION"), coach.lastAsked());
    }

    @Test
    void aReadyBriefRendersTheImagePromptWithItsDescription() {
        GoldenSession.assertReadsAs("brief-until-ready", untilReady(room.engine(coach)));
        var readiness = room.event(SessionEvent.IntentReady.class).readiness();
        assertEquals("READY", readiness.state());
        assertTrue(readiness.ready() && readiness.confirmed());
        assertTrue(readiness.description().contains("fox"), readiness.description());
        assertTrue(readiness.imagePrompt().orElse("").contains(readiness.description()), readiness.imagePrompt().orElse("none"));
    }

    @Test
    void withoutALiveImagePromptAReadyBriefJustHasItsDescription() {
        var all = room.prompts();
        var without = new PromptSource() {
            @Override
            public Optional<PromptVersion> live(Scope scope) {
                return scope.type() == PromptType.IMAGE_GENERATION ? Optional.empty() : all.live(scope);
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
        untilReady(room.engine(coach, without, new ShippedPrograms()::find, Grounding.none()));
        var readiness = room.event(SessionEvent.IntentReady.class).readiness();
        assertTrue(readiness.ready());
        assertTrue(readiness.description().contains("fox"));
        assertEquals(Optional.empty(), readiness.imagePrompt());
    }

    @Test
    void theMarkerIsNeverShownNorKeptAsSaid() {
        var engine = room.engine(coach.answers("Hm?").says("{\"message\": \"It is a fox. [INTE", "NT_READY]", "\"}"));
        var session = engine.start(rulesAlone(), "A poster");
        engine.say(session.id(), "A fox behind a stall", room.listener());
        var now = engine.say(session.id(), "In the rain", room.listener());
        assertEquals("It is a fox.", room.shown().strip());
        assertEquals("It is a fox.", now.turns().getLast().line().coach().orElseThrow().text());
        assertEquals("It is a fox.", now.state().messages().getLast().text());
        assertTrue(engine.record(session.id(), now.turns().getLast().id()).coach().orElseThrow().answered().orElseThrow().raw()
                .contains("[INTENT_READY]"));
    }

    @Test
    void theBriefIsKeptWithTheTurnAndComesBackEqual() {
        var engine = room.engine(coach);
        var now = untilReady(engine);
        assertTrue(now.state().brief().orElseThrow().confirmed());
        assertEquals(now, room.engine(coach).open(now.id()));
        assertEquals(4, now.state().brief().orElseThrow().turnCount());
    }

    @Test
    void anotherAnswerToTheSameMessageHearsTheBriefAsItWasBefore() {
        var engine = room.engine(coach);
        var ready = untilReady(engine);
        coach.answers("Settled, once more.");
        var again = engine.again(ready.id(), ready.turns().getLast().id(), Overrides.none(), room.listener());
        assertEquals(ready.state().brief().orElseThrow().turnCount(), again.state().brief().orElseThrow().turnCount());
        assertEquals("READY", room.event(SessionEvent.IntentReady.class).readiness().state());
    }
}
